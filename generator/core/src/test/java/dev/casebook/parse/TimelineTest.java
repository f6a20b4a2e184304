package dev.casebook.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.model.EventKind;
import dev.casebook.model.Milestone;
import dev.casebook.model.Moment;
import dev.casebook.model.Provenance;
import dev.casebook.model.TimelineEvent;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(5)
class TimelineTest {

  private static Parsing body(String markdown) {
    return Parsing.of("postmortems/a.md", markdown);
  }

  private static List<String> rows(Parsing page) {
    return page.facts().timeline().events().stream().map(TimelineTest::row).toList();
  }

  private static String row(TimelineEvent event) {
    Moment at = event.at();
    EventKind kind = event.kind();
    return (at == null ? "?" : at.iso())
        + (kind == null ? "" : " <" + kind.label() + ">")
        + " "
        + event.text();
  }

  @Test
  void aTableGivesRowsAndTheMilestonesThatAnnounceThemselves() {
    Parsing page =
        body(
            """
            # A

            ## Timeline

            | Time (UTC) | Event |
            | --- | --- |
            | 2026-03-30 07:11 | **started** Upgrade begins |
            | 07:20 | Somebody looks |
            | 08:56 | **Detection:** a customer calls |
            | 09:43 | Traffic flows (mitigated) |
            | 14:39 | Resolved: all replicas are back |
            """);
    assertThat(rows(page))
        .containsExactly(
            "2026-03-30T07:11Z <started> Upgrade begins",
            "2026-03-30T07:20Z Somebody looks",
            "2026-03-30T08:56Z <detected> a customer calls",
            "2026-03-30T09:43Z <mitigated> Traffic flows (mitigated)",
            "2026-03-30T14:39Z <resolved> Resolved: all replicas are back");
    assertThat(page.time(Milestone.STARTED)).isEqualTo("2026-03-30T07:11Z");
    assertThat(page.time(Milestone.DETECTED)).isEqualTo("2026-03-30T08:56Z");
    assertThat(page.time(Milestone.MITIGATED)).isEqualTo("2026-03-30T09:43Z");
    assertThat(page.time(Milestone.RESOLVED)).isEqualTo("2026-03-30T14:39Z");
    assertThat(page.provenance("started").origin()).isEqualTo(Provenance.Origin.BODY);
    assertThat(page.provenance("started").location().line()).isEqualTo(7);
    assertThat(page.findings()).isEmpty();
  }

  @Test
  void theFirstAndTheLastRowMeanNothingByThemselves() {
    Parsing page =
        body(
            """
            ## Timeline
            | Time (UTC) | Event |
            | --- | --- |
            | 2026-03-30 07:11 | Regular maintenance |
            | 2026-03-30 09:11 | Follow-up meeting, not resolved yet |
            """);
    assertThat(page.facts().milestones().moments()).isEmpty();
    assertThat(page.facts().timeline().events()).hasSize(2);
  }

  @Test
  void aColumnNamesTheKind() {
    Parsing page =
        body(
            """
            ## Timeline
            | Time | Kind | Event |
            | --- | --- | --- |
            | 2026-03-30T07:11:00+02:00 | detected | Alert |
            | 2026-03-30T07:31:00+02:00 | | **resolved** is a word here |
            """);
    assertThat(rows(page))
        .containsExactly(
            "2026-03-30T07:11+02:00 <detected> Alert",
            "2026-03-30T07:31+02:00 resolved is a word here");
  }

  @Test
  void dateAndTimeMayHaveColumnsOfTheirOwn() {
    Parsing page =
        body(
            """
            ## Timeline
            | Date | Time (CET) | What |
            | --- | --- | --- |
            | 2026-03-30 | 07:11 | Alert |
            """);
    assertThat(rows(page)).containsExactly("2026-03-30T07:11+01:00 Alert");
  }

  @Test
  void aListContinuesTheDateAndPassesMidnight() {
    Parsing page =
        body(
            """
            ## Timeline (UTC)
            - 2026-03-30 22:50 **detected** Alert
            - 23:55: still down
            - 00:10 - **mitigated** by a restart
            - 09:14 **Resolved**
            """);
    assertThat(rows(page))
        .containsExactly(
            "2026-03-30T22:50Z <detected> Alert",
            "2026-03-30T23:55Z still down",
            "2026-03-31T00:10Z <mitigated> by a restart",
            "2026-03-31T09:14Z <resolved> Resolved");
  }

  @Test
  void aRowThatIsALittleEarlierIsMisplacedNotTomorrow() {
    Parsing page = body("## Timeline (UTC)\n- 2026-03-30 15:50 late\n- 14:30 early\n- 16:00 on\n");
    assertThat(rows(page))
        .containsExactly(
            "2026-03-30T15:50Z late", "2026-03-30T14:30Z early", "2026-03-30T16:00Z on");
  }

  @Test
  void theDateOfTheFrontMatterPlacesTheFirstRow() {
    Parsing page =
        body(
            """
            ---
            started: 2026-03-31T00:05:00Z
            ---
            ## Timeline
            All times in UTC.
            - 23:50 deployment
            - 00:05 **started**
            - 00:20 page
            """);
    assertThat(rows(page))
        .containsExactly(
            "2026-03-30T23:50Z deployment",
            "2026-03-31T00:05Z <started> started",
            "2026-03-31T00:20Z page");
  }

  @Test
  void theDateOfTheFrontMatterIsReadInTheZoneOfTheRows() {
    Parsing page =
        body(
            """
            ---
            started: 2026-03-30T18:30:00Z
            ---
            ## Timeline
            | Time (UTC+8) | Event |
            | --- | --- |
            | 02:30 | down |
            """);
    assertThat(rows(page)).containsExactly("2026-03-31T02:30+08:00 down");
  }

  @Test
  void aTimeWithoutAnyDateHasNoMoment() {
    Parsing page = body("## Timeline (UTC)\n- 09:14 **resolved** done\n");
    assertThat(rows(page)).containsExactly("? <resolved> done");
    assertThat(page.time(Milestone.RESOLVED)).isEqualTo("unknown");
  }

  @Test
  void frontMatterWinsOverTheTimeline() {
    Parsing page =
        body(
            """
            ---
            resolved: 2026-03-30T10:00:00Z
            ---
            ## Timeline (UTC)
            - 2026-03-30 09:14 **resolved** done
            """);
    assertThat(page.time(Milestone.RESOLVED)).isEqualTo("2026-03-30T10:00Z");
    assertThat(page.provenance("resolved").rule()).isEqualTo("front matter 'resolved'");
  }

  @Test
  void theNearestStatementOfTheZoneWins() {
    String rows = "| --- | --- |\n| 2026-07-30 07:11 | a |\n| 2026-07-30 07:12 CEST | b |\n";
    ParseSettings paris = zone("Europe/Paris");
    String sentence = "\nAll times in PST.\n\n";
    assertThat(zones("## Timeline" + sentence + "| Time in CET | Event |\n" + rows, paris))
        .containsExactly("+01:00", "+02:00");
    assertThat(zones("## Timeline (JST)" + sentence + "| Time | Event |\n" + rows, paris))
        .containsExactly("+09:00", "+02:00");
    assertThat(zones("## Timeline" + sentence + "| Time | Event |\n" + rows, paris))
        .containsExactly("-08:00", "+02:00");
    assertThat(zones("## Timeline\n\n| Time | Event |\n" + rows, paris))
        .containsExactly("+02:00", "+02:00");
    assertThat(zones("## Timeline\n\n| Time | Event |\n" + rows, ParseSettings.DEFAULTS))
        .containsExactly("none", "+02:00");
    String stated = "---\ntimezone: Asia/Shanghai\n---\n## Timeline\n\n| Time | Event |\n";
    assertThat(zones(stated + rows, paris)).containsExactly("+08:00", "+02:00");
  }

  private static List<String> zones(String markdown, ParseSettings settings) {
    return Parsing.of("postmortems/a.md", markdown, settings).facts().timeline().events().stream()
        .map(
            event ->
                event.at() == null || event.at().offset() == null
                    ? "none"
                    : event.at().offset().getId())
        .collect(Collectors.toList());
  }

  static ParseSettings zone(String zone) {
    ParseSettings none = ParseSettings.DEFAULTS;
    return new ParseSettings(
        none.folder(),
        ZoneId.of(zone),
        none.language(),
        none.kinds(),
        none.severities(),
        none.directory(),
        Map.of());
  }

  @Test
  void aTimeThatTheClocksSkipIsReportedAndHasNoOffset() {
    Parsing page =
        Parsing.of(
            "postmortems/a.md",
            "## Timeline\n- 2026-03-29 02:30 **detected** x\n- 2026-10-25 02:30 y\n",
            zone("Europe/Paris"));
    assertThat(rows(page)).containsExactly("2026-03-29T02:30 <detected> x", "2026-10-25T02:30 y");
    assertThat(page.lines()).hasSize(2).allMatch(line -> line.contains("unreadable-time"));
    assertThat(page.lines().get(0)).startsWith("2:").contains("clocks were put forward");
    assertThat(page.lines().get(1)).contains("clocks were put back");
  }

  @Test
  void frontMatterInAGapOfTheClocksIsUnknown() {
    Parsing page =
        Parsing.of(
            "postmortems/a.md", "---\nstarted: 2026-03-29 02:30\n---\n", zone("Europe/Paris"));
    assertThat(page.time(Milestone.STARTED)).isEqualTo("unknown");
    assertThat(page.onlyFinding().message()).contains("does not exist in Europe/Paris");
  }

  @Test
  void placeholdersAreRowsWithoutATime() {
    Parsing page =
        body(
            """
            ## Timeline
            | Time (UTC) | Event |
            | --- | --- |
            | 2019-12-03 --:-- | Surge |
            | HH:mm | Short event description |
            | 2022-02-?? ??:?? | Later |
            | 07:11 | Next |
            """);
    assertThat(rows(page))
        .containsExactly("2019-12-03 Surge", "? Short event description", "? Later", "? Next");
  }

  @Test
  void typosInYearsAreReported() {
    Parsing page =
        body("## Timeline (UTC)\n| Time | Event |\n| --- | --- |\n| 20202-01-16 12:00 | x |\n");
    assertThat(rows(page)).containsExactly("? x");
    assertThat(page.lines())
        .containsExactly(
            "4:3 unreadable-time: the time of this row has an unlikely year: '20202-01-16 12:00'");
  }

  @Test
  void rangesAndApproximateTimesGiveTheirBegin() {
    Parsing page =
        body(
            """
            ## Timeline (UTC)
            - 2026-03-30 14:20-15:00 range
            - ~14:30 about
            - 2026-03-30 14:40 - 15:00 wide
            - 8:50 no zero
            - 2026-03-30T09:00:00-05:00 offset
            """);
    assertThat(rows(page))
        .containsExactly(
            "2026-03-30T14:20Z range",
            "2026-03-30T14:30Z about",
            "2026-03-30T14:40Z wide",
            "2026-03-30T08:50Z no zero",
            "2026-03-30T09:00-05:00 offset");
  }

  @Test
  void aTwelveHourClockIsReadAndItsImpossibleTimesReported() {
    Parsing page =
        body(
            """
            ## Timeline (UTC)
            - 2026-03-30 04:49 PM UTC renamed
            - 2026-03-30 12:05 am midnight
            - 2026-03-30 13:55 PM impossible
            """);
    assertThat(rows(page))
        .containsExactly(
            "2026-03-30T16:49Z renamed",
            "2026-03-30T00:05Z midnight",
            "2026-03-30T13:55Z impossible");
    assertThat(page.lines())
        .singleElement()
        .asString()
        .startsWith("4:")
        .contains("doubtful-time", "mixes the clocks of 12 and 24 hours");
  }

  @Test
  void aHeadingMayHoldTheDate() {
    Parsing page =
        body("## Timeline (UTC)\n### 2026-03-30\n- 07:11 a\n### 2026-04-02\n- 06:00 b\n");
    assertThat(rows(page)).containsExactly("2026-03-30T07:11Z a", "2026-04-02T06:00Z b");
  }

  @Test
  void chineseTimelinesAreRead() {
    Parsing page =
        body(
            """
            # 订单未更新

            ## 时间线

            | 时间(UTC+8) | 类型 | 事件 |
            | --- | --- | --- |
            | 2026-05-01 20:00 | 发现 | 客服收到投诉 |
            | 20:30 | 恢复 | 服务恢复 |
            """);
    assertThat(page.time(Milestone.DETECTED)).isEqualTo("2026-05-01T20:00+08:00");
    assertThat(page.time(Milestone.RESOLVED)).isEqualTo("2026-05-01T20:30+08:00");
  }

  @Test
  void aReopenedIncidentEndsWithItsLastResolution() {
    Parsing page =
        body(
            """
            ## Timeline (UTC)
            - 2026-03-30 07:11 **detected** a
            - 08:00 **resolved** b
            - 09:00 **detected** c
            - 10:00 **resolved** d
            """);
    assertThat(page.time(Milestone.DETECTED)).isEqualTo("2026-03-30T07:11Z");
    assertThat(page.time(Milestone.RESOLVED)).isEqualTo("2026-03-30T10:00Z");
  }

  /** Half a second or two when alone; the limit leaves room for a busy machine. */
  @Test
  @Timeout(20)
  void hostileRowsEndSoon() {
    String row =
        "- "
            + "0".repeat(100_000)
            + ":00 x\n- "
            + "9:".repeat(50_000)
            + "\n- ~"
            + " ".repeat(50_000)
            + "12:00\n- 2026-03-30"
            + " T".repeat(20_000)
            + "\n- Detected "
            + "-".repeat(50_000)
            + "x 12:00\n- a "
            + "- ".repeat(40)
            + "b 12:00\n- 10:00 "
            + "- 11:00 ".repeat(20_000)
            + "\n- "
            + "March ".repeat(20_000)
            + "\n\n```\nDetected"
            + " -".repeat(30_000)
            + "b\n12:00 a\n12:01 b\n```\n";
    assertThat(body("## Timeline " + "1.".repeat(1_000) + "\n" + row).document()).isNotNull();
    assertThat(TimelineRowsFuzz.all()).isNotEmpty();
  }
}
