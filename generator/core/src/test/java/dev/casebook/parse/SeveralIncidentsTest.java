package dev.casebook.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.model.Milestone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(5)
class SeveralIncidentsTest {

  private static Parsing body(String markdown) {
    return Parsing.of("incidents/a.md", markdown);
  }

  private static boolean isReported(Parsing page) {
    return page.lines().stream().anyMatch(line -> line.contains("several-incidents"));
  }

  @Test
  void partsWithTheirOwnTimelinesAreSeveralIncidents() {
    Parsing page =
        body(
            """
            # Incidents of March

            ## The queue was full

            ### Timeline (UTC)

            - 2026-03-10 10:00 (problem started) the queue stops
            - 2026-03-10 11:00 (resolved) the queue runs

            ## The certificate expired

            ### Timeline (UTC)

            - 2026-03-12 08:00 (problem started) logins fail
            - 2026-03-12 08:30 (resolved) logins work
            """);
    assertThat(page.lines())
        .containsExactly(
            "10:1 several-incidents: this file records 2 incidents, so none of its times are read:"
                + " 'The queue was full' (line 3), 'The certificate expired' (line 10)");
    assertThat(page.facts().milestones().moments()).isEmpty();
    assertThat(page.facts().timeline().events()).isEmpty();
  }

  @Test
  void listsOfKeyEventsAreTimelinesToo() {
    Parsing page =
        body(
            """
            # Incidents of March

            ## Queue full on 10 March

            - Key events
              - First detected: 2026-03-10 10:00
              - Resolved: 2026-03-10 11:00

            ## Certificate expired on 12 March

            - Key events
              - First detected: 2026-03-12 08:00
              - Resolved: 2026-03-12 08:30
            """);
    assertThat(isReported(page)).isTrue();
    assertThat(page.time(Milestone.RESOLVED)).isEqualTo("unknown");
  }

  @Test
  void partsThatStateTheirBeginningAndEndAreSeveralIncidents() {
    Parsing page =
        body(
            """
            # Incidents of March

            ## Queue full

            - Start: 2026-03-10 10:00 UTC
            - End: 2026-03-10 11:00 UTC

            ## Certificate expired

            - Start: 2026-03-12 08:00 UTC
            - End: 2026-03-12 08:30 UTC
            """);
    assertThat(isReported(page)).isTrue();
    assertThat(page.time(Milestone.STARTED)).isEqualTo("unknown");
  }

  @Test
  void oneIncidentOfTwoDaysIsOne() {
    Parsing days =
        body(
            """
            # The queue was full

            ## 2026-03-10

            ### Timeline (UTC)

            - 10:00 (problem started) the queue stops

            ## 2026-03-11

            ### Timeline (UTC)

            - 11:00 (resolved) the queue runs
            """);
    assertThat(isReported(days)).isFalse();
  }

  @Test
  void twoTimelinesOfOneIncidentAreOne() {
    Parsing page =
        body(
            """
            # The queue was full

            ## Timeline (UTC)

            - 2026-03-10 10:00 (problem started) the queue stops
            - 2026-03-10 11:00 (resolved) the queue runs

            ## Timeline of the supplier (UTC)

            - 2026-03-10 09:00 disk replaced
            """);
    assertThat(isReported(page)).isFalse();
    assertThat(page.time(Milestone.RESOLVED)).isEqualTo("2026-03-10T11:00Z");
  }

  @Test
  void aTemplateBelowTheTimelineIsNoSecondIncident() {
    Parsing page =
        body(
            """
            # The queue was full

            ## Timeline (UTC)

            - 2026-03-10 10:00 (problem started) the queue stops

            ## How to write the next one

            ### Timeline

            - HH:mm what happened
            """);
    assertThat(isReported(page)).isFalse();
  }

  @Test
  void frontMatterStillCounts() {
    Parsing page =
        body(
            """
            ---
            started: 2026-03-10T10:00:00Z
            ---
            # Incidents of March

            ## A

            ### Timeline

            - 10:00 x

            ## B

            ### Timeline

            - 12:00 y
            """);
    assertThat(page.time(Milestone.STARTED)).isEqualTo("2026-03-10T10:00Z");
  }
}
