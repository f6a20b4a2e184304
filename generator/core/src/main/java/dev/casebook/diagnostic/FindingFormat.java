package dev.casebook.diagnostic;

import java.util.Locale;

/** The forms in which findings are told; see {@code generator/docs/checking.md}. */
public enum FindingFormat {
  /** With an excerpt and a caret. */
  HUMAN,
  /** One line each. */
  LINE,
  /** All that is known, as {@code casebook schema findings} describes it. */
  JSON,
  /** SARIF 2.1.0. */
  SARIF,
  /** Annotations of GitHub Actions. */
  GITHUB,
  /** Code quality of GitLab. */
  GITLAB,
  /** JUnit XML, as build servers read it. */
  JUNIT;

  /**
   * What the formats need to know beside the findings.
   *
   * @param lines for excerpts
   * @param version of this tool
   * @param failing the lowest level that fails
   */
  public record Surroundings(SourceLines lines, Palette palette, String version, Level failing) {}

  /** The formatter of this format. */
  public FindingFormatter formatter(Surroundings surroundings) {
    return switch (this) {
      case HUMAN -> new HumanFormatter(surroundings.lines(), surroundings.palette());
      case LINE -> new LineFormatter();
      case JSON -> new JsonFormatter();
      case SARIF -> new SarifFormatter(surroundings.version());
      case GITHUB -> new GitHubFormatter();
      case GITLAB -> new GitLabFormatter();
      case JUNIT -> new JUnitFormatter(surroundings.failing());
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
