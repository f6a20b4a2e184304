package dev.casebook.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.model.ActionItem;
import dev.casebook.model.Drill;
import dev.casebook.model.IncidentFacts;
import dev.casebook.model.Kind;
import dev.casebook.model.LearningPath;
import dev.casebook.model.Milestone;
import dev.casebook.model.Owner;
import dev.casebook.model.Provenance.Origin;
import dev.casebook.model.Review;
import dev.casebook.model.Runbook;
import dev.casebook.model.RunbookUse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Every key of the native format, as generator/docs/front-matter.md describes it. */
@Timeout(5)
class NativeDocumentTest {

  private static final String POSTMORTEM =
      """
      ---
      id: INC-2026-014
      title: Ingress upgrade blocked sign-in
      status: final
      kind: incident
      severity: P1
      services: [ingress, auth]
      started: 2026-03-30T07:11:00Z
      start_confidence: estimated
      detected: 2026-03-30T08:56:00Z
      detected_by: customer
      acknowledged: 2026-03-30T09:02:00Z
      declared: 2026-03-30T09:05:00Z
      announced: 2026-03-30T09:10:00Z
      mitigated: 2026-03-30T09:43:00Z
      resolved: 2026-03-30T16:39:00+02:00
      impacts: [{from: 2026-03-30T07:11:00Z, to: 2026-03-30T09:43:00Z, service: auth, level: partial}]
      timezone: Europe/London
      trigger: {kind: deployment, ref: "PR#123"}
      factors: [waf-rules, missing-canary]
      roles: {commander: "@a", scribe: ["@b", "@c"]}
      responders: 6
      impact: {customers: 1200, cost: {amount: 18000, currency: EUR}}
      alerts: [IngressErrorBudgetBurn]
      runbooks: [{id: ingress-rollback, outcome: worked}]
      owner: team:platform
      backup_owner: "@d"
      contact: "#platform"
      audience: public
      tags: [ingress]
      aliases: [/old]
      translations: [INC-2026-014-zh]
      language: en
      actions:
        - {id: A1, title: Add a canary, owner: "@c", type: prevent, due: 2026-04-27, status: open, ref: "OPS-1"}
        - {title: Done already, done_on: 2026-04-01}
      ---

      # Another heading
      """;

  @Test
  void anIncidentStatesEverythingInItsFrontMatter() {
    Parsing page = Parsing.of("postmortems/a.md", POSTMORTEM);
    assertThat(page.findings()).isEmpty();
    assertThat(page.document().kind()).isEqualTo(Kind.POSTMORTEM);
    IncidentFacts facts = page.facts();
    assertThat(facts.status()).isEqualTo(IncidentFacts.Status.FINAL);
    assertThat(facts.severity()).isEqualTo("P1");
    assertThat(facts.milestones().moments()).hasSize(7);
    assertThat(page.time(Milestone.RESOLVED)).isEqualTo("2026-03-30T16:39+02:00");
    assertThat(facts.startConfidence()).isEqualTo("estimated");
    assertThat(facts.detectedBy()).isEqualTo("customer");
    assertThat(facts.impacts()).hasSize(1);
    assertThat(facts.impacts().get(0).level()).isEqualTo("partial");
    assertThat(facts.displayZone()).isEqualTo("Europe/London");
    assertThat(facts.trigger()).isEqualTo("deployment");
    assertThat(facts.triggerRef()).isEqualTo("PR#123");
    assertThat(facts.factors()).containsExactly("waf-rules", "missing-canary");
    assertThat(facts.roles().keySet()).containsExactly("commander", "scribe");
    assertThat(facts.roles().get("scribe")).extracting(Owner::id).containsExactly("@b", "@c");
    assertThat(facts.responders()).isEqualTo(6);
    assertThat(facts.impact().counts()).containsExactly(Map.entry("customers", 1200L));
    assertThat(facts.impact().cost()).isEqualTo(new BigDecimal("18000"));
    assertThat(facts.runbooks().get(0).outcome()).isEqualTo(RunbookUse.Outcome.WORKED);
    assertThat(facts.actions())
        .extracting(ActionItem::state)
        .containsExactly(ActionItem.State.OPEN, ActionItem.State.DONE);
    assertThat(facts.actions().get(0).location()).hasToString("postmortems/a.md:35:5");
  }

  @Test
  void everyStatedFieldKnowsItsPlace() {
    Parsing page = Parsing.of("postmortems/a.md", POSTMORTEM);
    assertThat(page.document().header().provenance().keySet())
        .contains("id", "title", "kind", "owner", "started", "impacts", "trigger_ref", "actions");
    assertThat(page.provenance("owner").origin()).isEqualTo(Origin.FRONT_MATTER);
    assertThat(page.provenance("owner").rule()).isEqualTo("front matter 'owner'");
    assertThat(page.provenance("owner").location()).hasToString("postmortems/a.md:26:8");
    assertThat(page.provenance("owner").location().endColumn()).isEqualTo(21);
  }

  @Test
  void aRunbookStatesItsAlertsParametersAndReviews() {
    Parsing page =
        Parsing.of(
            "runbooks/a.md",
            """
            ---
            alerts: [A, B]
            severities: [P0]
            risk: destructive
            last_reviewed_on: 2026-05-02
            review_in: 6 months
            reviews:
              - {on: 2026-01-02, by: "@c", how: drill, outcome: changed, ref: INC-1}
              - {on: 2026-05-02, by: "@d", how: read, outcome: unchanged}
            params:
              - {name: cluster, pattern: "^[a-z]+$", example: live, description: Which}
              - {name: zone, pattern: "["}
            ---
            """);
    Runbook runbook = (Runbook) page.document();
    assertThat(runbook.alerts()).containsExactly("A", "B");
    assertThat(runbook.risk()).isEqualTo(Runbook.Risk.DESTRUCTIVE);
    assertThat(runbook.parameters())
        .containsExactly(
            new Runbook.Parameter("cluster", "^[a-z]+$", "live", "Which"),
            new Runbook.Parameter("zone", null, null, null));
    List<Review> reviews = runbook.header().reviews().reviews();
    assertThat(reviews)
        .extracting(Review::on)
        .containsExactly(LocalDate.of(2026, 5, 2), LocalDate.of(2026, 1, 2));
    assertThat(reviews.get(0).by()).isEqualTo(new Owner("@d", Owner.Kind.PERSON));
    assertThat(runbook.header().reviews().interval()).isEqualTo(Period.ofMonths(6));
    assertThat(page.lines())
        .containsExactly("12:27 unreadable-value: '[' is no regular expression");
  }

  @Test
  void aDrillAndAPathStateTheirs() {
    Drill drill =
        (Drill)
            Parsing.of(
                    "drills/a.md",
                    """
                    ---
                    date: 2026-10-01
                    planned: true
                    scenario: The database is gone
                    severity: P0
                    runbooks: [{id: failover}]
                    participants: ["@a", "@b"]
                    outcome: partly
                    follow_ups: [{title: Write it down, status: dropped}]
                    ---
                    """)
                .document();
    assertThat(drill.planned()).isTrue();
    assertThat(drill.date()).isEqualTo(LocalDate.of(2026, 10, 1));
    assertThat(drill.participants()).hasSize(2);
    assertThat(drill.outcome()).isEqualTo(Drill.Outcome.PARTLY);
    assertThat(drill.followUps().get(0).state()).isEqualTo(ActionItem.State.DROPPED);
    LearningPath path =
        (LearningPath)
            Parsing.of(
                    "paths/a.md",
                    """
                    ---
                    role: engineer
                    documents:
                      - {ref: failover, note: first, questions: [{question: Who?, answer: You}]}
                      - plain
                    ---
                    """)
                .document();
    assertThat(path.role()).isEqualTo("engineer");
    assertThat(path.stops())
        .extracting(LearningPath.Stop::ref)
        .containsExactly("failover", "plain");
    assertThat(path.stops().get(0).questions().get(0).answer()).isEqualTo("You");
  }

  @Test
  void aliasesOfOtherToolsAreAccepted() {
    Parsing page =
        Parsing.of(
            "incidents/a.md",
            """
            ---
            impact_started_at: 2026-03-30T07:11:00Z
            detecttime: 2026-03-30T07:12:00Z
            acknowledged_at: 2026-03-30T07:13:00Z
            stable_at: 2026-03-30T07:14:00Z
            end_time: 2026-03-30T07:15:00Z
            service: checkout
            ic: "@a"
            owner_slack: "#ops"
            private: false
            redirect_from: /old
            last_tested: 2026-01-01
            ---
            """);
    assertThat(page.facts().milestones().moments().values())
        .extracting(moment -> String.valueOf(moment.time()))
        .containsExactly("07:11", "07:12", "07:13", "07:14", "07:15");
    assertThat(page.document().header().services()).containsExactly("checkout");
    assertThat(page.facts().roles()).containsOnlyKeys("commander");
    assertThat(page.document().header().contact()).isEqualTo("#ops");
    assertThat(page.document().header().aliases()).containsExactly("/old");
    assertThat(page.document().header().reviews().last().orElseThrow().how())
        .isEqualTo(Review.How.DRILL);
    assertThat(page.provenance("mitigated").rule()).isEqualTo("front matter 'stable_at'");
  }

  @Test
  void anEmptyValueIsNotStated() {
    Parsing page = Parsing.of("incidents/a.md", "---\nstatus:\nstarted: ~\nowner: null\n---\n");
    assertThat(page.findings()).isEmpty();
    assertThat(page.document().header().provenance()).doesNotContainKeys("status", "started");
  }

  @Test
  void localeAndZoneOfTheMachineChangeNothing() {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    Parsing here = Parsing.of("POSTMORTEMS/a.md", POSTMORTEM.replace("final", "FINAL"));
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      Parsing there = Parsing.of("POSTMORTEMS/a.md", POSTMORTEM.replace("final", "FINAL"));
      assertThat(there.document().header()).isEqualTo(here.document().header());
      assertThat(there.facts()).isEqualTo(here.facts());
      assertThat(there.findings()).isEqualTo(here.findings());
      assertThat(Parsing.of("INCIDENTS/2026-01-02.MD", "# A TITLE\n").document().kind())
          .isEqualTo(Kind.INCIDENT);
      assertThat(SectionName.TIMELINE.matches("TIMELINE")).isTrue();
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }
}
