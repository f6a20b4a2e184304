package dev.casebook.render;

import dev.casebook.check.CheckReport;
import dev.casebook.health.Health;
import dev.casebook.model.Catalog;
import dev.casebook.past.Past;
import dev.casebook.render.chart.DurationDots;
import dev.casebook.search.SearchBundle;
import dev.casebook.trends.TrendReport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a site is made of.
 *
 * @param search the index of {@link SearchPages}
 * @param commit that was read, 40 hex digits; null where there is no Git
 * @param events marks on the trend charts
 * @param past what the documents were before
 * @param health what to do next
 */
public record SiteModel(
    SiteSettings settings,
    Theme theme,
    Catalog catalog,
    CheckReport report,
    TrendReport trends,
    SearchBundle search,
    SiteAddresses addresses,
    Attachments attachments,
    @Nullable String commit,
    List<DurationDots.Event> events,
    Past past,
    Health health) {

  /** A site whose source has no past. */
  public SiteModel(
      SiteSettings settings,
      Theme theme,
      Catalog catalog,
      CheckReport report,
      TrendReport trends,
      SearchBundle search,
      SiteAddresses addresses,
      Attachments attachments,
      @Nullable String commit,
      List<DurationDots.Event> events,
      Health health) {
    this(
        settings,
        theme,
        catalog,
        report,
        trends,
        search,
        addresses,
        attachments,
        commit,
        events,
        Past.unknown(),
        health);
  }

  public SiteModel {
    events = List.copyOf(events);
  }
}
