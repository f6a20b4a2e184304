package dev.casebook.source;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.source.OwnerRules.OwnerRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A CODEOWNERS file by the rules of GitHub, or of GitLab where it has sections, lies in {@code
 * .gitlab/} or belongs to a repository with a {@code .gitlab-ci.yml}: the last line that matches
 * wins, in GitLab once per section.
 */
public final class CodeOwners {

  /** Where the forges look, first hit first. */
  static final List<String> PLACES =
      List.of(".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS");

  private final RepoPath file;
  private final RepoPath base;
  private final List<OwnerRules> sections;
  private final List<Finding> findings;

  CodeOwners(RepoPath file, RepoPath base, List<OwnerRules> sections, List<Finding> findings) {
    this.file = file;
    this.base = base;
    this.sections = List.copyOf(sections);
    this.findings = List.copyOf(findings);
  }

  /**
   * Reads a file; lines that cannot be read are findings.
   *
   * @param base the folder that patterns are relative to
   */
  public static CodeOwners parse(RepoPath file, RepoPath base, String text) {
    return parse(file, base, text, false);
  }

  /**
   * Reads a file; lines that cannot be read are findings.
   *
   * @param gitLab whether the repository is known to be one of GitLab
   */
  static CodeOwners parse(RepoPath file, RepoPath base, String text, boolean gitLab) {
    return new CodeOwnersParser(file, base).parse(text, gitLab);
  }

  /** The malformed lines, in order. */
  public List<Finding> findings() {
    return findings;
  }

  /**
   * The line that says most of a path: one that names owners before one that names none, one that
   * speaks of some paths before one that speaks of all, and then the last.
   */
  public Optional<OwnerMatch> of(RepoPath path) {
    return all(path).stream()
        .max(
            Comparator.comparing((OwnerMatch match) -> !match.owners().isEmpty())
                .thenComparing(match -> !match.weak())
                .thenComparing(OwnerMatch::line));
  }

  /** The line of each section that matches, in the order of the sections. */
  public List<OwnerMatch> all(RepoPath path) {
    if (!path.isIn(base) || path.equals(base)) {
      return List.of();
    }
    String inside =
        base.value().isEmpty() ? path.value() : path.value().substring(base.value().length() + 1);
    List<OwnerMatch> matches = new ArrayList<>();
    for (OwnerRules section : sections) {
      section.last(inside).map(rule -> match(section, rule)).ifPresent(matches::add);
    }
    return matches;
  }

  private OwnerMatch match(OwnerRules section, OwnerRule rule) {
    return new OwnerMatch(
        rule.owners(), file, rule.line(), rule.text(), section.section(), rule.everything());
  }
}
