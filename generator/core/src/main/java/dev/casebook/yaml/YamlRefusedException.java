package dev.casebook.yaml;

import dev.casebook.diagnostic.Finding;

/** Ends the reading of a YAML text; never leaves this package. */
final class YamlRefusedException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Finding finding;

  YamlRefusedException(Finding finding) {
    super(finding.message());
    this.finding = finding;
  }

  Finding finding() {
    return finding;
  }
}
