package dev.casebook.search;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.model.ActionItem;
import dev.casebook.model.Arrivals;
import dev.casebook.model.Catalog;
import dev.casebook.model.IncidentDocument;
import dev.casebook.model.IncidentFacts.IncidentKind;
import dev.casebook.model.IncidentRecord;
import dev.casebook.model.Moment;
import dev.casebook.model.Revision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.index.DirectoryReader;

/**
 * Tells the author of a record which earlier incidents are like it, and what they left open. The
 * likeness is judged among records of incidents alone.
 */
public final class SimilarIncidents {

  private static final int MOST = 3;
  private static final int WORDS = 5;
  private static final int ACTIONS = 3;
  private static final List<String> KINDS = List.of("incident", "postmortem");

  /** Words of titles that say when, not what. */
  private static final Pattern DATE =
      Pattern.compile("(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,7}|\\d+");

  private final Map<RepoPath, IncidentRecord> records = new HashMap<>();
  private final SimilarPages pages;

  /**
   * Reads all records.
   *
   * @param all the pages of the site
   */
  public SimilarIncidents(Catalog catalog, List<SearchPage> all) {
    for (IncidentRecord record : catalog.incidents()) {
      record.documents().forEach(document -> records.put(document.path(), record));
    }
    SearchUnits units =
        SearchUnits.of(all.stream().filter(page -> KINDS.contains(page.kind())).toList());
    DirectoryReader reader = IndexBuilder.build(units);
    this.pages = new SimilarPages(units, reader);
  }

  /** One finding per earlier incident, at most three, the most alike first. */
  public List<Finding> to(IncidentDocument document) {
    IncidentRecord self = records.get(document.path());
    if (self == null || isPlanned(self)) {
      return List.of();
    }
    Set<RepoPath> told = new LinkedHashSet<>();
    List<Finding> findings = new ArrayList<>();
    for (SimilarPage page : pages.to(document.path())) {
      IncidentRecord other = records.get(page.path());
      if (other != null
          && isLike(other, self, page.words())
          && findings.size() < MOST
          && told.add(other.main().path())) {
        findings.add(finding(document, other, page.words()));
      }
    }
    return findings;
  }

  /** Another incident, no later one, and like it in something that one of the titles names. */
  private static boolean isLike(IncidentRecord other, IncidentRecord self, List<String> words) {
    Optional<LocalDate> then = day(other);
    Optional<LocalDate> now = day(self);
    boolean isLater = then.isPresent() && now.isPresent() && then.get().isAfter(now.get());
    return !other.equals(self)
        && !isPlanned(other)
        && !isLater
        && QueryAnalysis.terms(self.title() + "\n" + other.title()).stream()
            .map(QueryAnalysis.Term::text)
            .anyMatch(term -> words.contains(term) && !DATE.matcher(term).matches());
  }

  private static boolean isPlanned(IncidentRecord record) {
    return record.facts().kind() == IncidentKind.MAINTENANCE;
  }

  /** Of the incident; where nothing tells it, of the commit that brought its record. */
  private static Optional<LocalDate> day(IncidentRecord record) {
    return record
        .facts()
        .milestones()
        .first()
        .map(Moment::date)
        .or(() -> Arrivals.first(record.main()).map(Revision::on));
  }

  private static Finding finding(
      IncidentDocument document, IncidentRecord other, List<String> words) {
    List<ActionItem> open =
        other.facts().actions().stream()
            .filter(action -> action.state() == ActionItem.State.OPEN)
            .toList();
    String when =
        other.facts().milestones().first().map(moment -> " of " + moment.date()).orElse("");
    String shared = words.stream().limit(WORDS).collect(Collectors.joining(", "));
    String message =
        "like '%s'%s: both speak of %s%s"
            .formatted(other.title(), when, shared, open.isEmpty() ? "" : left(open.size()));
    return Finding.of(SearchRules.SIMILAR_INCIDENT, document.header().locationOf("title"), message)
        .withHelp(help(other, open));
  }

  private static String left(int open) {
    return open == 1
        ? "; one of its action items is still open"
        : "; %d of its action items are still open".formatted(open);
  }

  private static String help(IncidentRecord other, List<ActionItem> open) {
    String path = other.main().path().value();
    if (open.isEmpty()) {
      return "read " + path + "; if it came back, link it and say why";
    }
    String items =
        open.stream().limit(ACTIONS).map(SimilarIncidents::item).collect(Collectors.joining(", "));
    String more = open.size() > ACTIONS ? " and %d more".formatted(open.size() - ACTIONS) : "";
    return "see in %s whether it would have helped: %s%s".formatted(path, items, more);
  }

  private static String item(ActionItem action) {
    String owner = action.owner() == null ? "" : " (" + action.owner().id() + ")";
    return "'" + action.title() + "'" + owner;
  }
}
