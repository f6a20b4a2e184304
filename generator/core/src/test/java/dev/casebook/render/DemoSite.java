package dev.casebook.render;

import dev.casebook.check.CheckReport;
import dev.casebook.check.CheckSettings;
import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.edit.Weight;
import dev.casebook.health.Health;
import dev.casebook.health.ReviewSchedule;
import dev.casebook.markdown.MarkdownBody;
import dev.casebook.markdown.MarkdownParser;
import dev.casebook.model.ActionItem;
import dev.casebook.model.Audience;
import dev.casebook.model.Catalog;
import dev.casebook.model.CatalogBuilder;
import dev.casebook.model.CatalogInput;
import dev.casebook.model.Directory;
import dev.casebook.model.Document;
import dev.casebook.model.DocumentHeader;
import dev.casebook.model.Drill;
import dev.casebook.model.EventKind;
import dev.casebook.model.Guide;
import dev.casebook.model.History;
import dev.casebook.model.Impact;
import dev.casebook.model.IncidentFacts;
import dev.casebook.model.LearningPath;
import dev.casebook.model.Milestone;
import dev.casebook.model.Milestones;
import dev.casebook.model.Moment;
import dev.casebook.model.Owner;
import dev.casebook.model.Postmortem;
import dev.casebook.model.Provenance;
import dev.casebook.model.ResponsePolicy;
import dev.casebook.model.Review;
import dev.casebook.model.ReviewPlan;
import dev.casebook.model.Revision;
import dev.casebook.model.Runbook;
import dev.casebook.model.RunbookUse;
import dev.casebook.model.Severity;
import dev.casebook.model.Timeline;
import dev.casebook.model.TimelineEvent;
import dev.casebook.search.SearchIndexer;
import dev.casebook.trends.Trends;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A small site made by hand: every kind of document, two languages, every state. */
public final class DemoSite {

  public static final Instant AS_OF = Instant.parse("2026-11-02T08:00:00Z");

  private static final MarkdownParser MARKDOWN = new MarkdownParser();

  private final List<Document> documents = new ArrayList<>();

  private DemoSite() {}

  /** The site in English, pinned to its date. */
  public static SiteModel model() {
    return model(documents(), settings());
  }

  public static SiteSettings settings() {
    return new SiteSettings(
        "Lumen Live Casebook",
        "How Lumen Live keeps the show on: runbooks, incidents and what we learned from them.",
        "en",
        "https://runbooks.example.com/",
        "https://git.example.com/lumen/ops",
        "main",
        true,
        "default",
        Map.of());
  }

  /** The same for a copy whose address nobody knows. */
  public static SiteSettings settingsWithoutUrl() {
    return settingsWithoutUrl(false);
  }

  /**
   * @param offline whether browsers keep the copy
   */
  public static SiteSettings settingsWithoutUrl(boolean offline) {
    SiteSettings all = settings();
    return new SiteSettings(
        all.title(),
        all.description(),
        all.language(),
        null,
        all.repositoryWeb(),
        all.branch(),
        all.asOfPinned(),
        all.theme(),
        all.extra(),
        all.forge(),
        offline);
  }

  public static List<Document> documents() {
    DemoSite demo = new DemoSite();
    demo.runbooks();
    demo.incidents();
    demo.rest();
    return demo.documents;
  }

  public static SiteModel model(List<Document> documents, SiteSettings settings) {
    Catalog catalog = catalog(documents);
    SiteAddresses addresses = SiteAddresses.of(catalog);
    Attachments attachments =
        Attachments.of(catalog, path -> Optional.empty(), (file, text) -> List.of());
    List<Finding> findings = new ArrayList<>(addresses.findings());
    findings.add(
        Finding.of(
                RenderRules.ATTACHMENT_REFUSED,
                SourceLocation.line(new RepoPath("runbooks/payments/db-failover.md"), 12),
                "'img/a.svg' is not published: files of the kind '.svg' are not published")
            .withHelp("an SVG can carry scripts: export it as PNG"));
    return new SiteModel(
        settings,
        Theme.open(settings.theme()),
        catalog,
        CheckReport.of(findings, CheckSettings.DEFAULTS),
        Trends.of(catalog),
        SearchIndexer.index(SearchPages.of(catalog, addresses)),
        addresses,
        attachments,
        "3f9c1ab4d5e6f708192a3b4c5d6e7f8091a2b3c4",
        List.of(),
        Health.of(catalog, ReviewSchedule.Limits.DEFAULT));
  }

  public static Catalog catalog(List<Document> documents) {
    return CatalogBuilder.build(
        new CatalogInput(
            documents,
            Set.of(),
            new TreeSet<>(),
            RepoPath.ROOT,
            directory(),
            severities(),
            policy(),
            AS_OF));
  }

  private static Directory directory() {
    return new Directory(
        List.of(
            new Directory.Team("payments", "Payments", "#payments-oncall", List.of("@ana", "@wei")),
            new Directory.Team("platform", "Platform", "#platform-oncall", List.of("@tom"))),
        List.of(
            new Directory.Person("@ana", "Ana Duarte"),
            new Directory.Person("@wei", "Wei Zhang"),
            new Directory.Person("@tom", "Tomasz Nowak")),
        List.of(
            new Directory.Service("checkout", "Checkout", "team:payments", "P0"),
            new Directory.Service("payments", "Payments", "team:payments", "P0"),
            new Directory.Service("cdn-edge", "CDN edge", "team:platform", "P1"),
            new Directory.Service("search", "Search", "team:platform", "P2")),
        List.of(
            new Directory.Role("commander", "Incident commander", "Decides. One voice."),
            new Directory.Role("recorder", "Recorder", "Writes the timeline while it happens.")));
  }

  private static List<Severity> severities() {
    return List.of(
        new Severity("P0", "Critical", List.of("SEV0"), "Viewers cannot watch or cannot pay."),
        new Severity("P1", "Major", List.of("SEV1"), "A main function fails for many viewers."),
        new Severity("P2", "Minor", List.of(), "A function is slow, or fails for a few."),
        new Severity("P3", "Notice", List.of(), "Nobody outside would notice."));
  }

  private static ResponsePolicy policy() {
    Map<String, ResponsePolicy.Targets> targets = new LinkedHashMap<>();
    targets.put("P0", targets(5, 10, 30, 60, 3));
    targets.put("P1", targets(15, 30, 60, 240, 6));
    targets.put("P2", targets(60, 240, 480, 1440, 12));
    return new ResponsePolicy(
        List.of(
            new ResponsePolicy.Version(LocalDate.parse("2024-01-01"), targets),
            new ResponsePolicy.Version(LocalDate.parse("2027-01-01"), targets)));
  }

  private static ResponsePolicy.Targets targets(int ack, int say, int update, int fix, int drill) {
    return new ResponsePolicy.Targets(
        Duration.ofMinutes(ack),
        Duration.ofMinutes(say),
        Duration.ofMinutes(update),
        Duration.ofMinutes(fix),
        Period.ofDays(3),
        Period.ofMonths(drill),
        Period.ofDays(30),
        List.of("commander", "recorder"),
        "The commander opens the bridge; the recorder starts the timeline.");
  }

  private void runbooks() {
    documents.add(
        new Runbook(
            header(
                    "runbooks/payments/db-failover.md",
                    "db-failover",
                    "Fail over the orders database")
                .owner("team:payments")
                .services("payments", "checkout")
                .reviewed("2026-08-12")
                .build(),
            markdown(
                """
                # Fail over the orders database

                The primary does not answer, or replication lag on the primary's host grows past a minute.

                > [!WARNING]
                > Promoting a replica that lags loses orders. Read the lag first.

                ## Diagnosis

                Ask the proxy which host it believes in:

                ```bash
                # who is primary?
                kubectl --context {{cluster}} -n data exec deploy/pgbouncer -- psql -At -c "show databases"
                curl -s https://pg-{{cluster}}.example.test:8008/patroni | jq .role
                ```

                | Sign | Means |
                | --- | --- |
                | `role: replica` on both | no leader was elected, go to step 3 |
                | lag above 60 s | wait, or accept the loss |

                ## Mitigation

                1. Announce in `#payments-oncall` that you start, and who decides.
                2. Stop the writers:
                   ```bash
                   kubectl --context {{cluster}} -n shop scale deploy/checkout --replicas=0
                   ```
                3. Promote the replica. This cannot be undone.
                4. Check that the proxy follows, see [paid but not updated](paid-not-updated.md).
                5. Start the writers again.

                ## Verification

                - [ ] Orders arrive: the rate is back at the usual one
                - [ ] No payment is left in `pending` for more than five minutes[^1]

                [^1]: The reconciliation job runs every five minutes.

                ## Escalation

                Call the database lead; if nobody answers within ten minutes, the commander decides.
                """),
            List.of("OrdersDbPrimaryDown", "OrdersDbReplicationLag"),
            List.of("P0", "P1"),
            List.of(
                new Runbook.Parameter("cluster", "[a-z0-9-]+", "live-2", "The cluster that fails"),
                new Runbook.Parameter("shop", null, "eu-1", null)),
            Runbook.Risk.DESTRUCTIVE));
    documents.add(
        new Runbook(
            header(
                    "runbooks/payments/paid-not-updated.md",
                    "paid-not-updated",
                    "Paid but the order did not update")
                .owner("team:payments")
                .services("payments")
                .reviewed("2025-06-01")
                .translations("runbooks/payments/paid-not-updated.zh.md")
                .build(),
            markdown(
                "The viewer paid; the order still says *unpaid*.\n\n"
                    + "## Diagnosis\n\n"
                    + "1. Find the payment.\n"
                    + "2. Replay the event.\n"),
            List.of("PaymentWebhookBacklog"),
            List.of("P1"),
            List.of(),
            Runbook.Risk.REVERSIBLE));
    documents.add(
        new Runbook(
            header("runbooks/payments/paid-not-updated.zh.md", "paid-not-updated-zh", "已付款但订单未更新")
                .language("zh-CN")
                .owner("team:payments")
                .services("payments")
                .reviewed("2026-09-20")
                .translations("runbooks/payments/paid-not-updated.md")
                .build(),
            markdown(
                "用户已经付款，订单仍显示“未付款”。\n\n"
                    + "## 诊断\n\n"
                    + "1. 在支付后台查找这笔付款。\n"
                    + "2. 查看消息队列是否积压。\n\n"
                    + "## 处置\n\n"
                    + "1. 重放支付事件。\n"
                    + "2. 通知客服。\n\n"
                    + "## 验证\n\n"
                    + "- [ ] 订单状态已更新\n"),
            List.of("PaymentWebhookBacklog"),
            List.of("P1"),
            List.of(),
            Runbook.Risk.REVERSIBLE));
    documents.add(
        new Runbook(
            header(
                    "runbooks/cdn-edge/cdn-switch.md",
                    "cdn-switch",
                    "Switch the CDN when an edge region of the first provider serves errors or"
                        + " stale manifests")
                .owner("team:platform")
                .services("cdn-edge")
                .reviewed("2026-05-14")
                .build(),
            markdown("## Mitigation\n\n1. Lower the TTL.\n2. Move the weights.\n"),
            List.of("EdgeErrorRate"),
            List.of("P1"),
            List.of(),
            Runbook.Risk.REVERSIBLE));
    documents.add(
        new Runbook(
            header("runbooks/search/reindex.md", "reindex", "Search index is stale")
                .services("search")
                .build(),
            markdown("## Mitigation\n\nRun the job again.\n"),
            List.of(),
            List.of(),
            List.of(),
            null));
  }

  private void incidents() {
    String[] titles = {
      "Replica promoted with a minute of lag", "Webhook queue blocked by one poison message",
      "Edge certificate expired in one region", "Login codes delayed by the SMS provider",
      "Inventory oversold during the autumn show", "Checkout timeouts after a deployment",
      "CDN served a stale manifest", "Search index three hours behind",
      "Payment provider answered slowly", "Disk full on the orders database",
      "Live streams stuttered in one region", "Refunds were sent twice"
    };
    int[] minutes = {85, 48, 210, 31, 12, 1490, 64, 9, 380, 140, 55, 27};
    for (int i = 0; i < titles.length; i++) {
      LocalDate date = LocalDate.parse("2026-10-14").minusDays(47L * i);
      incident(i, titles[i], OffsetDateTime.parse(date + "T09:0" + (i % 10) + ":00Z"), minutes[i]);
    }
    open();
  }

  private void incident(int i, String title, OffsetDateTime start, int minutes) {
    EnumMap<Milestone, Moment> moments = new EnumMap<>(Milestone.class);
    OffsetDateTime detected = start.plusMinutes(Math.max(2, minutes / 9));
    OffsetDateTime mitigated = start.plusMinutes(minutes);
    OffsetDateTime resolved = mitigated.plusMinutes(minutes / 2 + 4);
    moments.put(Milestone.STARTED, Moment.of(start));
    moments.put(Milestone.DETECTED, Moment.of(detected));
    moments.put(Milestone.ACKNOWLEDGED, Moment.of(detected.plusMinutes(4)));
    moments.put(Milestone.ANNOUNCED, Moment.of(detected.plusMinutes(9)));
    moments.put(Milestone.MITIGATED, Moment.of(mitigated));
    moments.put(Milestone.RESOLVED, Moment.of(resolved));
    List<TimelineEvent> events = new ArrayList<>();
    String path = "postmortems/" + start.toLocalDate() + "-" + i + ".md";
    events.add(event(path, start, "The deployment of checkout 4.12 starts", EventKind.STARTED));
    events.add(
        event(
            path,
            detected,
            "OrdersDbReplicationLag fires; Ana takes the page",
            EventKind.DETECTED));
    events.add(
        event(
            path,
            detected.plusMinutes(4),
            "Ana acknowledges and opens the bridge",
            EventKind.ACKNOWLEDGED));
    events.add(
        event(
            path,
            detected.plusMinutes(9),
            "Status page: payments are delayed",
            EventKind.ANNOUNCED));
    events.add(
        event(
            path,
            detected.plusMinutes(12),
            "The replica is 64 s behind; Wei suspects the vacuum that began at night, asks the"
                + " platform team to look, and finds nothing yet",
            null));
    events.add(
        event(
            path,
            mitigated,
            "Writers restarted on the new primary, orders flow again",
            EventKind.MITIGATED));
    events.add(event(path, resolved, "All pending payments reconciled", EventKind.RESOLVED));
    String severity = List.of("P0", "P1", "P2", "P1", "P3").get(i % 5);
    boolean chinese = i == 4;
    documents.add(
        new Postmortem(
            header(path, String.format(java.util.Locale.ROOT, "INC-2026-%03d", 40 - i), title)
                .language(chinese ? "zh-CN" : "en")
                .owner("team:payments")
                .services(i % 3 == 2 ? "cdn-edge" : "payments", "checkout")
                .build(),
            markdown(
                chinese
                    ? "## 摘要\n\n秋季直播期间，三种商品超卖。\n\n## 影响\n\n共 1200 名观众受到影响。\n"
                    : "# "
                        + title
                        + "\n\n"
                        + "## Summary\n\n"
                        + "A replica that lagged by a minute was promoted. Orders of that minute"
                        + " were lost and then restored from the queue.\n\n"
                        + "## Impact\n\n"
                        + "Viewers saw *unpaid* for orders that they had paid.\n\n"
                        + "## Timeline\n\n"
                        + "| Time (UTC) | Event |\n"
                        + "| --- | --- |\n"
                        + "| 09:00 | started |\n\n"
                        + "## Contributing factors\n\n"
                        + "- The runbook did not say to read the lag.\n"
                        + "- The alert fired on the proxy only.\n\n"
                        + "## Lessons\n\n"
                        + "Read the lag first, see [the"
                        + " runbook](../runbooks/payments/db-failover.md#mitigation).\n"),
            facts(path, severity, moments, new Timeline(events), IncidentFacts.Status.FINAL, i)));
  }

  private void open() {
    EnumMap<Milestone, Moment> moments = new EnumMap<>(Milestone.class);
    OffsetDateTime start = OffsetDateTime.parse("2026-11-02T06:10:00Z");
    moments.put(Milestone.STARTED, Moment.of(start));
    moments.put(Milestone.DETECTED, Moment.of(start.plusMinutes(7)));
    documents.add(
        new Postmortem(
            header("incidents/2026-11-02-payouts.md", "INC-2026-041", "Payouts to hosts are late")
                .owner("team:payments")
                .services("payments")
                .build(),
            markdown("## Summary\n\nThe nightly payout run did not finish.\n"),
            facts(
                "incidents/2026-11-02-payouts.md",
                "P2",
                moments,
                Timeline.EMPTY,
                IncidentFacts.Status.ACTIVE,
                7)));
  }

  private static IncidentFacts facts(
      String path,
      String severity,
      Map<Milestone, Moment> moments,
      Timeline timeline,
      IncidentFacts.Status status,
      int i) {
    SourceLocation at = SourceLocation.line(new RepoPath(path), 5);
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("customers", 1200L * (i + 1));
    counts.put("orders", 80L);
    Map<String, List<Owner>> roles = new LinkedHashMap<>();
    roles.put("commander", List.of(new Owner("@ana", Owner.Kind.PERSON)));
    roles.put("recorder", List.of(new Owner("@wei", Owner.Kind.PERSON)));
    return new IncidentFacts(
        null,
        status,
        IncidentFacts.IncidentKind.INCIDENT,
        severity,
        new Milestones(moments),
        "exact",
        "alert",
        List.of(),
        null,
        "deployment",
        "checkout 4.12",
        List.of("lag not read", "one alert only"),
        roles,
        6,
        new Impact(counts, new BigDecimal("18000"), "EUR"),
        List.of("OrdersDbReplicationLag", "NobodyKnowsThis"),
        List.of(
            new RunbookUse(
                "db-failover", i == 0 ? RunbookUse.Outcome.WRONG : RunbookUse.Outcome.WORKED, at)),
        List.of(
            new ActionItem(
                "A1",
                "Refuse to promote a replica that lags",
                new Owner("@wei", Owner.Kind.PERSON),
                "prevent",
                LocalDate.parse("2026-10-20").minusDays(i * 40L),
                i < 2 ? ActionItem.State.OPEN : ActionItem.State.DONE,
                i < 2 ? null : LocalDate.parse("2026-06-01"),
                "OPS-17",
                at),
            new ActionItem(
                "A2",
                "Alert on the replica as well",
                null,
                "detect",
                LocalDate.parse("2026-12-01"),
                ActionItem.State.OPEN,
                null,
                null,
                at)),
        timeline,
        Map.of());
  }

  private static TimelineEvent event(
      String path, OffsetDateTime at, String text, @Nullable EventKind kind) {
    return new TimelineEvent(
        Moment.of(at), text, kind, SourceLocation.line(new RepoPath(path), 30));
  }

  private void rest() {
    documents.add(
        new Guide(
            header("README.md", "readme", "How this casebook works").owner("team:platform").build(),
            markdown(
                "Start with [the failover](runbooks/payments/db-failover.md).\n\n"
                    + "## For newcomers\n\n"
                    + "Read.\n\n"
                    + "## For reviewers\n\n"
                    + "Read twice.\n\n"
                    + "## For all\n\n"
                    + "Ask.\n")));
    documents.add(
        new Guide(
            header("runbooks/README.md", "runbooks-readme", "How our runbooks are written").build(),
            markdown("Short.\n")));
    documents.add(
        new Drill(
            header("drills/2026-q2.md", "drill-2026-q2", "Second quarter: the database")
                .owner("team:payments")
                .build(),
            markdown("## What happened\n\nWe promoted the replica of the test cluster.\n"),
            LocalDate.parse("2026-05-20"),
            false,
            "The primary of the orders database stops answering",
            "P0",
            List.of(
                new RunbookUse(
                    "db-failover",
                    RunbookUse.Outcome.WORKED,
                    SourceLocation.line(new RepoPath("drills/2026-q2.md"), 4))),
            List.of(new Owner("@ana", Owner.Kind.PERSON), new Owner("@tom", Owner.Kind.PERSON)),
            Drill.Outcome.PARTLY,
            List.of()));
    documents.add(
        new LearningPath(
            header("paths/engineer.md", "path-engineer", "On call for the first time")
                .owner("team:platform")
                .build(),
            markdown("Two weeks, at your own pace.\n"),
            "Engineer",
            List.of(
                new LearningPath.Stop(
                    "readme",
                    "The map of the house.",
                    List.of(),
                    SourceLocation.line(new RepoPath("paths/engineer.md"), 5)),
                new LearningPath.Stop(
                    "db-failover",
                    "The runbook that you are most likely to need first.",
                    List.of(
                        new LearningPath.Question(
                            "What do you read before you promote?",
                            "The replication lag: a replica that lags loses orders.")),
                    SourceLocation.line(new RepoPath("paths/engineer.md"), 8)))));
  }

  public static MarkdownBody markdown(String text) {
    return MARKDOWN.parse(new RepoPath("x.md"), text, 0).body();
  }

  public static Header header(String path, String id, String title) {
    return new Header(path, id, title);
  }

  public static final class Header {
    private final String path;
    private final String id;
    private final String title;
    private String language = "en";
    private List<Owner> owners = List.of();
    private List<String> services = List.of();
    private List<String> translations = List.of();
    private List<String> aliases = List.of();
    private @Nullable LocalDate reviewed;

    Header(String path, String id, String title) {
      this.path = path;
      this.id = id;
      this.title = title;
    }

    public Header language(String value) {
      language = value;
      return this;
    }

    public Header owner(String value) {
      owners = List.of(new Owner(value, Owner.Kind.TEAM));
      return this;
    }

    public Header services(String... values) {
      services = List.of(values);
      return this;
    }

    public Header translations(String... values) {
      translations = List.of(values);
      return this;
    }

    public Header aliases(String... values) {
      aliases = List.of(values);
      return this;
    }

    public Header reviewed(String value) {
      reviewed = LocalDate.parse(value);
      return this;
    }

    public DocumentHeader build() {
      SourceLocation at = SourceLocation.line(new RepoPath(path), 3);
      Provenance from = Provenance.at(Provenance.Origin.FRONT_MATTER, "front matter 'owner'", at);
      List<Review> reviews =
          reviewed == null
              ? List.of()
              : List.of(
                  new Review(
                      reviewed,
                      new Owner("@wei", Owner.Kind.PERSON),
                      Review.How.READ,
                      Review.Outcome.UNCHANGED,
                      null,
                      Provenance.at(
                          Provenance.Origin.FRONT_MATTER, "front matter 'last_reviewed_on'", at)));
      History history =
          new History(
              History.Gap.NONE,
              List.of(
                  new Revision(
                      "3f9c1ab4d5e6f708192a3b4c5d6e7f8091a2b3c4",
                      OffsetDateTime.parse("2026-07-03T10:00:00Z"),
                      "Wei Zhang",
                      "Say to read the lag before promoting",
                      Weight.SUBSTANTIVE),
                  new Revision(
                      "a1b2c3d4d5e6f708192a3b4c5d6e7f8091a2b3c4",
                      OffsetDateTime.parse("2026-02-11T10:00:00Z"),
                      "Ana Duarte",
                      "Add the failover of the orders database",
                      Weight.NOT_JUDGED)));
      return new DocumentHeader(
          new RepoPath(path),
          id,
          title,
          language,
          owners,
          null,
          null,
          services,
          List.of(),
          Audience.INTERNAL,
          aliases,
          translations,
          new ReviewPlan(reviews, Period.ofMonths(6)),
          history,
          Map.of("id", from, "title", from, "owner", from),
          List.of());
    }
  }
}
