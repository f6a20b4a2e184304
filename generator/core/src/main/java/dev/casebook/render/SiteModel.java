package dev.casebook.render;

import dev.casebook.check.CheckReport;
import dev.casebook.model.Catalog;
import dev.casebook.render.chart.DurationDots;
import dev.casebook.trends.TrendReport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a site is made of.
 *
 * @param commit that was read, 40 hex digits; null where there is no Git
 * @param events marks on the trend charts
 */
public record SiteModel(
    SiteSettings settings,
    Catalog catalog,
    CheckReport report,
    TrendReport trends,
    SiteAddresses addresses,
    Attachments attachments,
    @Nullable String commit,
    List<DurationDots.Event> events) {

  public SiteModel {
    events = List.copyOf(events);
  }
}
