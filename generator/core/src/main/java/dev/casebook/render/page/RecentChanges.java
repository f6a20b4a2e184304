package dev.casebook.render.page;

import dev.casebook.model.Document;
import dev.casebook.model.Revision;
import dev.casebook.past.Past;
import dev.casebook.past.PastChange;
import dev.casebook.render.SiteModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changed in the last quarter of a year, over all documents. For any number of threads; read
 * when the first page asks.
 */
final class RecentChanges {

  /** Days: so far back the page looks. */
  static final int QUARTER = 91;

  /** A substantive change of a document. */
  record Recent(Document document, PastChange change, Past.WordCount words) {}

  /**
   * What changed.
   *
   * @param changes newest first
   * @param older documents with more commits in this time than are looked at
   */
  record All(List<Recent> changes, int older) {
    All {
      changes = List.copyOf(changes);
    }
  }

  private final SiteModel site;
  private final LocalDate today;
  private @Nullable All known;

  RecentChanges(SiteModel site, LocalDate today) {
    this.site = site;
    this.today = today;
  }

  /** Whether a document was committed in this time, whatever the commit says. */
  boolean mayHold(Document document) {
    return document.header().history().revisions().stream()
        .map(Revision::on)
        .anyMatch(this::isRecent);
  }

  private boolean isRecent(LocalDate day) {
    return day.isAfter(today.minusDays(QUARTER)) && !day.isAfter(today.plusDays(1));
  }

  synchronized All all() {
    All all = known;
    if (all == null) {
      all = read();
      known = all;
    }
    return all;
  }

  private All read() {
    List<Recent> recent = new ArrayList<>();
    int older = 0;
    for (Document document : site.catalog().documents()) {
      if (!site.past().isKnown() || !mayHold(document)) {
        continue;
      }
      List<PastChange> changes = site.past().of(document).changes();
      for (PastChange change : changes) {
        if (change.isSubstantive() && isRecent(change.on())) {
          recent.add(new Recent(document, change, site.past().words(change)));
        }
      }
      boolean cut =
          changes.stream().anyMatch(change -> !change.isJudged() && isRecent(change.on()));
      older += cut ? 1 : 0;
    }
    recent.sort(
        Comparator.comparing((Recent each) -> each.change().authored().toInstant())
            .reversed()
            .thenComparing(each -> each.document().path()));
    return new All(recent, older);
  }
}
