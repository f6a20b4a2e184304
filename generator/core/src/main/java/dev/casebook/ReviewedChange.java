package dev.casebook;

import dev.casebook.check.CheckReport;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.model.Catalog;
import dev.casebook.model.Document;
import dev.casebook.model.Freshness;
import dev.casebook.model.IncidentRecord;
import dev.casebook.report.ChangeReport;
import dev.casebook.report.ChangedIncident;
import dev.casebook.report.FreshnessChange;
import dev.casebook.source.ChangedLines;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gathers what a report on a change has to tell. */
public final class ReviewedChange {

  private final Casebook casebook;
  private final CasebookRequest request;
  private final @Nullable ChangedLines changes;

  private ReviewedChange(
      Casebook casebook, CasebookRequest request, @Nullable ChangedLines changes) {
    this.casebook = casebook;
    this.request = request;
    this.changes = changes;
  }

  /**
   * The report on a change.
   *
   * @param found what the change has to answer for
   * @param since the revision that it began from; null for the changes that are not committed yet
   * @param left how many other findings there are
   * @param command that repeats the check
   */
  public static ChangeReport of(
      Casebook casebook, CheckReport found, @Nullable String since, int left, String command) {
    CasebookRequest request = casebook.request();
    ChangedLines changes =
        since == null
            ? null
            : ChangedLines.since(request.source(), request.ref(), since, casebook.snapshot());
    ReviewedChange change = new ReviewedChange(casebook, request, changes);
    return new ChangeReport(
        found, left, change.incidents(), change.freshness(), command, casebook.asOf());
  }

  private List<ChangedIncident> incidents() {
    Set<RepoPath> touched = touched();
    Map<RepoPath, IncidentRecord> byPath = new HashMap<>();
    Catalog catalog = casebook.read().catalog();
    for (IncidentRecord record : catalog.incidents()) {
      record.documents().forEach(each -> byPath.put(each.path(), record));
    }
    return catalog.incidents().stream()
        .filter(
            record -> record.documents().stream().anyMatch(each -> touched.contains(each.path())))
        .map(record -> new ChangedIncident(record, similar(record, byPath)))
        .toList();
  }

  private Set<RepoPath> touched() {
    return casebook.read().catalog().documents().stream()
        .map(Document::path)
        .filter(
            path ->
                changes == null ? casebook.snapshot().isModified(path) : changes.isChanged(path))
        .collect(Collectors.toSet());
  }

  private List<ChangedIncident.Similar> similar(
      IncidentRecord record, Map<RepoPath, IncidentRecord> byPath) {
    List<ChangedIncident.Similar> similar = new ArrayList<>();
    casebook
        .search()
        .similar(record.main().path())
        .forEach(
            page -> {
              IncidentRecord other = byPath.get(page.path());
              if (other != null && !other.id().equals(record.id())) {
                similar.add(new ChangedIncident.Similar(other, page.words()));
              }
            });
    return similar;
  }

  /** The documents whose state is another one than at the commit that the change began from. */
  private List<FreshnessChange> freshness() {
    ChangedLines since = changes;
    if (since == null || since.files() == 0) {
      return List.of();
    }
    CasebookRequest then = request.at(since.base(), casebook.asOf());
    Map<RepoPath, Freshness.State> before = new TreeMap<>();
    try (Casebook old = Casebook.open(then, Progress.NONE)) {
      Catalog catalog = old.read().catalog();
      catalog
          .documents()
          .forEach(each -> before.put(each.path(), catalog.freshnessOf(each).state()));
    }
    Catalog catalog = casebook.read().catalog();
    List<FreshnessChange> found = new ArrayList<>();
    for (Document document : catalog.documents()) {
      Freshness now = catalog.freshnessOf(document);
      Freshness.State was = before.get(document.path());
      boolean isWorthALine = was != null || now.state() != Freshness.State.UNKNOWN;
      if (now.state() != was && isWorthALine) {
        found.add(
            new FreshnessChange(
                document.path(),
                was == null ? "new" : words(was),
                words(now.state()),
                now.evidence().stream().findFirst().map(Freshness.Evidence::text).orElse("")));
      }
    }
    return found;
  }

  private static String words(Freshness.State state) {
    return state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
