package dev.casebook.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.model.Milestone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(5)
class WindowInProseTest {

  private static Parsing told(String text) {
    return Parsing.of("postmortems/2026-03-30-gateway.md", "# The gateway\n\n" + text + "\n");
  }

  private static String window(Parsing page) {
    return page.time(Milestone.STARTED) + " " + page.time(Milestone.RESOLVED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The outage lasted from 14:05 to 15:20 UTC. | 2026-03-30T14:05Z 2026-03-30T15:20Z",
        "It was down from 14:05 UTC until 15:20 UTC. | 2026-03-30T14:05Z 2026-03-30T15:20Z",
        "Between 2:05 PM and 3:20 PM UTC, logins failed. | 2026-03-30T14:05Z 2026-03-30T15:20Z",
        "It was unavailable from 23:10 to 00:40 UTC. | 2026-03-30T23:10Z 2026-03-31T00:40Z",
        "An outage from 14:05 to 15:20. | 2026-03-30T14:05 2026-03-30T15:20",
        "Down from 2026-03-29 22:00 UTC to 2026-03-30 01:30 UTC. | 2026-03-29T22:00Z 2026-03-30T01:30Z",
      })
  void oneSentenceTellsTheBeginningAndTheEnd(String text, String expected) {
    assertThat(window(told(text))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The outage was fixed by going from 14 to 15 servers.",
        "The team meets from 14:05 to 15:20 UTC.",
        "It failed from 14:05 to 15:20 UTC. Sign-in was down from 16:00 to 16:10 UTC.",
        "It failed from 10 % to 25 % of the time.",
        "Errors rose from 1.20 to 2.40 per second.",
        "The outage lasted from early morning until noon.",
      })
  void whatIsNoWindowOrMoreThanOneTellsNothing(String text) {
    assertThat(window(told(text))).isEqualTo("unknown unknown");
  }

  @Test
  void theSameSentenceTwiceIsOne() {
    String text =
        "The outage lasted from 14:05 to 15:20 UTC.\n\nIt was down from 14:05 to 15:20 UTC.";
    assertThat(window(told(text))).isEqualTo("2026-03-30T14:05Z 2026-03-30T15:20Z");
  }

  @Test
  void theTimelineWins() {
    String text =
        """
        The outage lasted from 14:00 to 15:00 UTC.

        ## Timeline

        - 14:05 UTC Outage begins
        - 14:10 UTC Alert fires
        - 15:20 UTC Service restored
        """;
    assertThat(window(told(text))).isEqualTo("2026-03-30T14:05Z 2026-03-30T15:20Z");
  }

  @Test
  void theSentenceIsNamed() {
    Parsing page = told("The outage lasted from 14:05 to 15:20 UTC.");
    assertThat(page.provenance("started").rule()).isEqualTo("sentence '14:05 to 15:20 UTC'");
  }
}
