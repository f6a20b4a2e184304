package dev.casebook.parse;

import dev.casebook.diagnostic.Finding;
import dev.casebook.model.Document;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file gave: a document, findings, or both.
 *
 * @param document null when the file could not be read at all
 */
public record ParseResult(@Nullable Document document, List<Finding> findings) {

  public ParseResult {
    findings = List.copyOf(findings);
  }
}
