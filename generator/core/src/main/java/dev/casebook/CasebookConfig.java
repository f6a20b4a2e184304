package dev.casebook;

import dev.casebook.alert.AlertSettings;
import dev.casebook.check.CheckSettings;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.health.ReviewSchedule;
import dev.casebook.links.LinkFilter;
import dev.casebook.model.Directory;
import dev.casebook.model.Kind;
import dev.casebook.model.ResponsePolicy;
import dev.casebook.model.Severity;
import dev.casebook.parse.ContentMapping;
import dev.casebook.parse.ParseSettings.KindMapping;
import dev.casebook.past.PastLimits;
import dev.casebook.render.SiteSettings;
import dev.casebook.render.chart.DurationDots;
import dev.casebook.search.SearchSettings;
import dev.casebook.secret.Secrets;
import dev.casebook.trends.MarkedEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The content of {@code casebook.yml}, with every default filled in.
 *
 * @param asOf the fixed moment that the site speaks of; null for now
 * @param zone the zone of times that state none
 * @param mapping how words of the repository are to be understood
 * @param reviewIntervals default review interval per kind
 * @param reviewLimits how many reviews a team can do in a week
 * @param events marks on the trend charts
 * @param search what must be found, and words that mean the same
 * @param alerts where alert rules are and how they name things
 * @param past how far back the pages of history look
 * @param externalLinks which addresses of other sites are visited, when somebody asks for that
 * @param secrets looks for secrets, but for those that are known to be harmless
 */
public record CasebookConfig(
    SiteSettings site,
    @Nullable Instant asOf,
    RepoPath folder,
    List<String> excludes,
    @Nullable ZoneId zone,
    List<KindMapping> kinds,
    ContentMapping mapping,
    List<Severity> severities,
    ResponsePolicy policy,
    Directory directory,
    Map<Kind, Period> reviewIntervals,
    ReviewSchedule.Limits reviewLimits,
    CheckSettings checks,
    List<Event> events,
    Secrets secrets,
    SearchSettings search,
    AlertSettings alerts,
    PastLimits past,
    LinkFilter externalLinks) {

  /**
   * Something that a reader of a trend should know of, for example that the paging tool changed.
   */
  public record Event(LocalDate date, String title) {}

  public CasebookConfig {
    excludes = List.copyOf(excludes);
    kinds = List.copyOf(kinds);
    severities = List.copyOf(severities);
    reviewIntervals = Map.copyOf(reviewIntervals);
    events = List.copyOf(events);
  }

  /** The same configuration, in which what a user asks for wins. */
  CasebookConfig withRequest(CasebookRequest request) {
    boolean pinned = asOf != null && request.asOf() == null;
    return new CasebookConfig(
        site.with(request.theme(), request.baseUrl(), pinned),
        request.asOf() == null ? asOf : request.asOf(),
        folder,
        excludes,
        zone,
        kinds,
        mapping,
        severities,
        policy,
        directory,
        reviewIntervals,
        reviewLimits,
        checks,
        events,
        secrets,
        search,
        alerts,
        past,
        externalLinks);
  }

  /** The events as the trends compare them. */
  List<MarkedEvent> markedEvents() {
    return events.stream().map(event -> new MarkedEvent(event.date(), event.title())).toList();
  }

  /** The events as marks on the trend charts, each at the beginning of its day in UTC. */
  List<DurationDots.Event> marks() {
    return events.stream()
        .map(
            event ->
                new DurationDots.Event(
                    event.date().atStartOfDay().toInstant(ZoneOffset.UTC), event.title()))
        .toList();
  }
}
