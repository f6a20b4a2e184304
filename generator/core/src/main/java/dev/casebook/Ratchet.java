package dev.casebook;

import dev.casebook.check.CheckReport;
import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.Fingerprints;
import dev.casebook.source.ChangedLines;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a change has to answer for: findings on the lines that it touches, and those that it causes
 * in other files by what it takes away. Everything else is old debt: counted, never in the way.
 *
 * @param report the findings of the change
 * @param left how many findings are old
 * @param files how many files the change touches
 */
public record Ratchet(CheckReport report, int left, int files) {

  /**
   * Divides a report.
   *
   * @param request as the report was made
   * @param since a branch, a tag or a commit
   * @param enforceFreshness as the report was made
   */
  static Ratchet of(
      Casebook casebook, CasebookRequest request, String since, boolean enforceFreshness) {
    CheckReport all = casebook.check(enforceFreshness);
    ChangedLines changes =
        ChangedLines.since(request.source(), request.ref(), since, casebook.snapshot());
    Set<String> known =
        changes.anyRemoved() ? before(casebook, request, changes, enforceFreshness) : Set.of();
    List<Finding> touched = new ArrayList<>();
    List<String> prints = Fingerprints.of(all.findings());
    for (int i = 0; i < prints.size(); i++) {
      Finding finding = all.findings().get(i);
      boolean isNew = changes.anyRemoved() && !known.contains(prints.get(i));
      if (isNew || changes.touches(finding.location())) {
        touched.add(finding);
      }
    }
    int left = all.findings().size() - touched.size();
    return new Ratchet(new CheckReport(touched), left, changes.files());
  }

  /** The findings of the commit that the change started from. */
  private static Set<String> before(
      Casebook casebook, CasebookRequest request, ChangedLines changes, boolean enforceFreshness) {
    CasebookRequest then =
        new CasebookRequest(
            request.source(),
            changes.base(),
            request.folder(),
            request.configFile(),
            casebook.asOf(),
            request.now(),
            request.theme(),
            request.baseUrl(),
            request.threads());
    try (Casebook old = Casebook.open(then, Progress.NONE)) {
      return new HashSet<>(Fingerprints.of(old.check(enforceFreshness).findings()));
    }
  }
}
