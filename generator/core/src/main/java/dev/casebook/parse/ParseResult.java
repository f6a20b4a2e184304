package dev.casebook.parse;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.model.Document;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a file gave: a document, findings, or both.
 *
 * @param document null when the file could not be read at all
 * @param mappings the mappings of field names and sections that applied
 */
public record ParseResult(
    @Nullable Document document, List<Finding> findings, Set<SourceLocation> mappings) {

  public ParseResult {
    findings = List.copyOf(findings);
    mappings = Set.copyOf(mappings);
  }

  public ParseResult(@Nullable Document document, List<Finding> findings) {
    this(document, findings, Set.of());
  }
}
