package dev.casebook;

import dev.casebook.diagnostic.Finding;
import dev.casebook.model.Catalog;
import dev.casebook.past.Past;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read of a source: the catalog, and what source, configuration and documents said on the
 * way.
 *
 * @param commit 40 hex digits; null where there is no Git
 * @param past what the documents were before
 */
public record Reading(@Nullable String commit, Catalog catalog, List<Finding> findings, Past past) {

  public Reading {
    findings = List.copyOf(findings);
  }
}
