package dev.casebook;

import dev.casebook.check.CheckReport;
import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.Fingerprints;
import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.links.LinkRules;
import dev.casebook.model.Document;
import dev.casebook.model.IncidentDocument;
import dev.casebook.source.ChangedLines;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a change has to answer for: findings on the lines that it touches, and those that it causes
 * in other files by what it takes away. Everything else is old debt: counted, never in the way.
 *
 * @param report the findings of the change, and which earlier incidents are like those that it
 *     records
 * @param left how many findings are old
 * @param files how many files the change touches
 */
public record Ratchet(CheckReport report, int left, int files) {

  private static final int WRITTEN_AT_ONCE = 10;

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
      boolean isNew =
          changes.anyRemoved()
              && !known.contains(prints.get(i))
              && !LinkRules.all().contains(finding.rule());
      if (isNew || changes.touches(finding.location())) {
        touched.add(finding);
      }
    }
    int left = all.findings().size() - touched.size();
    touched.addAll(casebook.similarTo(written(casebook, changes), enforceFreshness));
    return new Ratchet(new CheckReport(touched), left, changes.files());
  }

  /** The records of incidents that a change writes; none where it edits many at once. */
  private static List<IncidentDocument> written(Casebook casebook, ChangedLines changes) {
    List<IncidentDocument> written = new ArrayList<>();
    for (Document document : casebook.read().catalog().documents()) {
      if (document instanceof IncidentDocument incident
          && changes.touches(SourceLocation.file(document.path()))) {
        written.add(incident);
      }
    }
    return written.size() > WRITTEN_AT_ONCE ? List.of() : written;
  }

  /** The findings of the commit that the change started from. */
  private static Set<String> before(
      Casebook casebook, CasebookRequest request, ChangedLines changes, boolean enforceFreshness) {
    CasebookRequest start = request.at(changes.base(), casebook.asOf());
    try (Casebook old = Casebook.open(start, Progress.NONE)) {
      List<Finding> then =
          old.check(enforceFreshness).findings().stream()
              .map(finding -> moved(finding, changes))
              .toList();
      return new HashSet<>(Fingerprints.of(then));
    }
  }

  /** A finding where its file is now: a file that moved brings its old debt along. */
  private static Finding moved(Finding finding, ChangedLines changes) {
    SourceLocation at = finding.location();
    return new Finding(
        finding.rule(),
        finding.level(),
        new SourceLocation(changes.now(at.path()), at.line(), at.column(), at.endColumn()),
        finding.message(),
        finding.label(),
        finding.help());
  }
}
