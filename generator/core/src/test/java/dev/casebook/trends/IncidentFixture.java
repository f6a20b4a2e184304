package dev.casebook.trends;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.edit.Weight;
import dev.casebook.markdown.MarkdownBody;
import dev.casebook.markdown.MarkdownParser;
import dev.casebook.model.ActionItem;
import dev.casebook.model.Alerts;
import dev.casebook.model.Audience;
import dev.casebook.model.Catalog;
import dev.casebook.model.Directory;
import dev.casebook.model.Document;
import dev.casebook.model.DocumentHeader;
import dev.casebook.model.History;
import dev.casebook.model.Impact;
import dev.casebook.model.Incident;
import dev.casebook.model.IncidentDocument;
import dev.casebook.model.IncidentFacts;
import dev.casebook.model.IncidentFacts.IncidentKind;
import dev.casebook.model.IncidentFacts.Status;
import dev.casebook.model.IncidentRecord;
import dev.casebook.model.Measurement;
import dev.casebook.model.Metric;
import dev.casebook.model.Milestone;
import dev.casebook.model.Milestones;
import dev.casebook.model.Moment;
import dev.casebook.model.Owner;
import dev.casebook.model.Postmortem;
import dev.casebook.model.ResponsePolicy;
import dev.casebook.model.ResponsePolicy.Targets;
import dev.casebook.model.ResponsePolicy.Version;
import dev.casebook.model.ReviewPlan;
import dev.casebook.model.Revision;
import dev.casebook.model.RunbookUse;
import dev.casebook.model.Severity;
import dev.casebook.model.Timeline;
import dev.casebook.model.TimelineEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds incidents and catalogs as the catalog builder would. */
public final class IncidentFixture {

  public static final Instant AS_OF = Instant.parse("2026-11-02T08:00:00Z");

  public static final List<Severity> SEVERITIES =
      List.of(
          new Severity("P0", "Critical", List.of(), ""),
          new Severity("P1", "High", List.of(), ""),
          new Severity("P2", "Medium", List.of(), ""),
          new Severity("P3", "Low", List.of(), ""));

  private static final MarkdownBody NO_TEXT =
      new MarkdownParser().parse(new RepoPath("empty.md"), "", 0).body();

  private final String id;
  private String file;
  private @Nullable History history;
  private final Map<Milestone, Moment> moments = new EnumMap<>(Milestone.class);
  private final Map<Metric, Measurement> measurements = new EnumMap<>(Metric.class);
  private String title;
  private @Nullable String severity = "P1";
  private List<String> services = List.of("checkout");
  private List<Owner> owners = List.of();
  private List<ActionItem> actions = List.of();
  private List<RunbookUse> runbooks = List.of();
  private Status status = Status.FINAL;
  private @Nullable String detectedBy;
  private Timeline timeline = Timeline.EMPTY;
  private IncidentKind kind = IncidentKind.INCIDENT;
  private @Nullable String notCountedBecause;

  private IncidentFixture(String id) {
    this.id = id;
    this.title = "Title of " + id;
    this.file = id;
  }

  /** Started at the given time (ISO 8601 with an offset). */
  public static IncidentFixture incident(String id, String started) {
    IncidentFixture fixture = new IncidentFixture(id);
    return fixture.at(Milestone.STARTED, started);
  }

  public static IncidentFixture undated(String id) {
    return new IncidentFixture(id);
  }

  public IncidentFixture at(Milestone milestone, String time) {
    return at(milestone, Moment.of(OffsetDateTime.parse(time)));
  }

  public IncidentFixture at(Milestone milestone, Moment moment) {
    moments.put(milestone, moment);
    return this;
  }

  public IncidentFixture took(Metric metric, double minutes, String... fallbacks) {
    measurements.put(metric, new Measurement(minutes, false, List.of(fallbacks)));
    return this;
  }

  public IncidentFixture open(Metric metric, double minutes) {
    measurements.put(metric, new Measurement(minutes, true, List.of()));
    return this;
  }

  public IncidentFixture title(String text) {
    title = text;
    return this;
  }

  public IncidentFixture severity(@Nullable String id) {
    severity = id;
    return this;
  }

  public IncidentFixture services(String... ids) {
    services = List.of(ids);
    return this;
  }

  /** Where the record lies, for two of one id. */
  public IncidentFixture file(String name) {
    file = name;
    return this;
  }

  /** Its record is a postmortem that these days changed, newest first, each in a commit. */
  public IncidentFixture postmortem(String commit, String... days) {
    history =
        new History(
            History.Gap.NONE,
            Arrays.stream(days)
                .map(
                    day ->
                        new Revision(
                            commit,
                            OffsetDateTime.parse(day + "T12:00:00Z"),
                            "Ana",
                            "Change",
                            Weight.SUBSTANTIVE))
                .toList());
    return this;
  }

  public IncidentFixture owners(Owner... some) {
    owners = List.of(some);
    return this;
  }

  public IncidentFixture actions(ActionItem... some) {
    actions = List.of(some);
    return this;
  }

  public IncidentFixture runbooks(RunbookUse... some) {
    runbooks = List.of(some);
    return this;
  }

  public IncidentFixture status(Status value) {
    status = value;
    return this;
  }

  public IncidentFixture detectedBy(String value) {
    detectedBy = value;
    return this;
  }

  public IncidentFixture timeline(TimelineEvent... events) {
    timeline = new Timeline(List.of(events));
    return this;
  }

  public IncidentFixture kind(IncidentKind value) {
    kind = value;
    return this;
  }

  public IncidentFixture notCounted(String because) {
    notCountedBecause = because;
    return this;
  }

  public IncidentRecord build() {
    IncidentFacts facts =
        new IncidentFacts(
            null,
            status,
            kind,
            severity,
            new Milestones(moments),
            null,
            detectedBy,
            List.of(),
            null,
            null,
            null,
            List.of(),
            Map.of(),
            null,
            Impact.NOT_STATED,
            List.of(),
            runbooks,
            actions,
            timeline,
            Map.of());
    IncidentDocument document =
        history == null
            ? new Incident(header(), NO_TEXT, facts)
            : new Postmortem(header(), NO_TEXT, facts);
    return new IncidentRecord(
        id, List.of(document), facts, services, measurements, notCountedBecause);
  }

  private DocumentHeader header() {
    return new DocumentHeader(
        new RepoPath("incidents/" + file + ".md"),
        id,
        title,
        "en",
        owners,
        null,
        null,
        services,
        List.of(),
        Audience.INTERNAL,
        List.of(),
        List.of(),
        new ReviewPlan(List.of(), null),
        history == null ? History.unknown(History.Gap.NO_GIT) : history,
        Map.of(),
        List.of());
  }

  public static Catalog catalog(IncidentRecord... incidents) {
    return catalog(List.of(incidents), policy(Map.of("P0", 60L, "P1", 240L)));
  }

  public static Catalog catalog(Directory directory, IncidentRecord... incidents) {
    return catalog(List.of(), List.of(incidents), directory, ResponsePolicy.NONE);
  }

  public static Catalog catalog(List<IncidentRecord> incidents, ResponsePolicy policy) {
    return catalog(List.of(), incidents, Directory.EMPTY, policy);
  }

  public static Catalog catalog(
      List<Document> documents,
      List<IncidentRecord> incidents,
      Directory directory,
      ResponsePolicy policy) {
    return new Catalog(
        documents,
        incidents,
        directory,
        SEVERITIES,
        policy,
        Map.of(),
        Map.of(),
        Map.of(),
        new Catalog.Index(Map.of(), Map.of()),
        Alerts.NONE,
        AS_OF);
  }

  /** One version from 2024 on: minutes to mitigate per severity, and five to acknowledge. */
  public static ResponsePolicy policy(Map<String, Long> mitigate) {
    return new ResponsePolicy(List.of(version("2024-01-01", mitigate)));
  }

  public static Version version(String from, Map<String, Long> mitigate) {
    Map<String, Targets> targets = new LinkedHashMap<>();
    mitigate.forEach(
        (severity, minutes) ->
            targets.put(
                severity,
                new Targets(
                    Duration.ofMinutes(5),
                    null,
                    null,
                    Duration.ofMinutes(minutes),
                    null,
                    null,
                    null,
                    List.of(),
                    null)));
    return new Version(LocalDate.parse(from), targets);
  }

  /** So many days before the cut-off, as ISO 8601. */
  public static String daysAgo(int days) {
    return AS_OF.minus(Duration.ofDays(days)).atOffset(ZoneOffset.UTC).toString();
  }
}
