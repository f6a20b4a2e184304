package dev.casebook.diagnostic;

import dev.casebook.json.Json;
import java.util.ArrayList;
import java.util.List;

/** Findings as a code quality report of GitLab, which compares the two sides of a merge request. */
public final class GitLabFormatter implements FindingFormatter {

  @SuppressWarnings("MemberName") // the names are GitLab's
  private record Issue(
      String description,
      String check_name,
      String fingerprint,
      String severity,
      Location location) {}

  private record Location(String path, Lines lines) {}

  private record Lines(int begin) {}

  @Override
  public String format(List<Finding> findings) {
    List<String> prints = Fingerprints.of(findings);
    List<Issue> issues = new ArrayList<>();
    for (int i = 0; i < findings.size(); i++) {
      Finding finding = findings.get(i);
      SourceLocation at = finding.location();
      issues.add(
          new Issue(
              finding.message(),
              finding.rule().id(),
              prints.get(i),
              severity(finding.level()),
              new Location(at.path().value(), new Lines(Math.max(1, at.line())))));
    }
    return Json.pretty(issues) + "\n";
  }

  private static String severity(Level level) {
    return switch (level) {
      case ERROR -> "major";
      case WARNING -> "minor";
      case INFO -> "info";
    };
  }
}
