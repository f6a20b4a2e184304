package dev.casebook.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ComparisonTest {

  private static String compared(String before, String after) {
    return written(Comparison.between(before, after, UnaryOperator.identity()));
  }

  /** One part a line; what came in braces, what went in brackets. */
  private static String written(Comparison comparison) {
    StringBuilder text = new StringBuilder();
    for (Comparison.Part part : comparison.parts()) {
      if (part instanceof Comparison.Gap gap) {
        text.append("... ").append(gap.passages());
        text.append(gap.heading() == null ? "" : " " + gap.heading());
      } else if (part instanceof Comparison.Shown shown) {
        text.append(shown.kind().name().toLowerCase(java.util.Locale.ROOT)).append(": ");
        shown.spans().forEach(span -> text.append(written(span)));
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static String written(Comparison.Span span) {
    String inside =
        span.style() == Comparison.Style.ADDRESS ? "<" + span.text() + ">" : span.text();
    return switch (span.fate()) {
      case ADDED -> "{+" + inside + "+}";
      case REMOVED -> "[-" + inside + "-]";
      case KEPT, CHANGED -> inside;
    };
  }

  @Test
  void wordsAreComparedAndNotLines() {
    assertThat(
            compared(
                "# Restart\n\nStop the queue, then wait for five minutes.\n\nTell us.\n",
                "# Restart\n\nDrain the queue, then wait\nfor ten minutes.\n\nTell us.\n"))
        .isEqualTo(
            """
            heading: Restart
            paragraph: [-Stop-]{+Drain+} the queue, then wait for [-five-]{+ten+} minutes.
            paragraph: Tell us.
            """);
  }

  @Test
  void layoutAloneIsNoDifference() {
    Comparison comparison =
        Comparison.between(
            "# Restart\n\n* Stop **it**.\n* Start it.\n",
            "Restart\n=======\n\n- Stop\n  it.\n- Start it.\n",
            UnaryOperator.identity());
    assertThat(comparison.isEmpty()).isTrue();
  }

  @Test
  void aCommandIsShownAsCodeWithWhatChangedInIt() {
    assertThat(
            compared(
                "Run:\n\n```sh\nkubectl get pods\nkubectl -n a rollout undo deployment/web\n```\n",
                "Run:\n\n"
                    + "```sh\n"
                    + "kubectl get pods\n"
                    + "kubectl --context=live -n a rollout undo deployment/web\n"
                    + "```\n"))
        .isEqualTo(
            """
            ... 1
            code: kubectl get pods
            code: kubectl {+--context=live +}-n a rollout undo deployment/web
            """);
  }

  @Test
  void indentationOfCodeCounts() {
    assertThat(compared("```yaml\na:\n  b: 1\n```\n", "```yaml\na:\n    b: 1\n```\n"))
        .isEqualTo(
            """
            code: a:
            code: [-  -]{+    +}b: 1
            """);
  }

  @Test
  void theNearestHeadingTellsWhereAChangeIs() {
    StringBuilder before = new StringBuilder("# Restart\n\n## Mitigation\n\n");
    for (int i = 0; i < 9; i++) {
      before.append("Paragraph number ").append(i).append(" stays.\n\n");
    }
    assertThat(compared(before + "Wait for one day.\n", before + "Wait for two days.\n"))
        .isEqualTo(
            """
            ... 10 Mitigation
            paragraph: Paragraph number 8 stays.
            paragraph: Wait for [-one day-]{+two days+}.
            """);
  }

  @Test
  void whereALinkLeadsIsComparedLikeAWord() {
    assertThat(
            compared(
                "See [the dashboard](https://old.example.org/d) first.\n",
                "See [the dashboard](https://new.example.org/d) first.\n"))
        .isEqualTo(
            "paragraph: See the dashboard"
                + " [-<https://old.example.org/d>-]{+<https://new.example.org/d>+} first.\n");
  }

  @Test
  void chineseIsComparedByCharacters() {
    assertThat(compared("重启后等待五分钟。\n", "重启后等待十分钟。\n")).isEqualTo("paragraph: 重启后等待[-五-]{+十+}分钟。\n");
  }

  @Test
  void aParagraphWithoutACommonWordIsTwo() {
    assertThat(compared("Alpha beta gamma delta.\n", "Quite another sentence here.\n"))
        .isEqualTo(
            """
            paragraph: [-Alpha beta gamma delta.-]
            paragraph: {+Quite another sentence here.+}
            """);
  }

  @Test
  void frontMatterIsComparedLineByLine() {
    assertThat(
            compared(
                "---\nowner: a\nrisk: reversible\n---\nText.\n",
                "---\nowner: b\nrisk: reversible\n---\nText.\n"))
        .isEqualTo(
            """
            front_matter: owner: [-a-]{+b+}
            front_matter: risk: reversible
            ... 1
            """);
  }

  @Test
  void whatMustNotBeSeenIsHiddenWithTheWordsAroundIt() {
    UnaryOperator<String> mask = text -> text.replace("hunter22", "hun•••••");
    assertThat(
            written(
                Comparison.between(
                    "The password is hunter22.\n\nUse it.\n",
                    "The password is hunter22.\n\nUse it well.\n",
                    mask)))
        .contains("hun•••••")
        .doesNotContain("hunter22");
    assertThat(written(Comparison.between("Key: hunter22 now.\n", "Key: hunter33 now.\n", mask)))
        .isEqualTo("paragraph: Key: [-hun•••••-]{+hunter33+} now.\n");
  }

  @Test
  @Timeout(20)
  void hostileTextsAreComparedInBoundedTime() {
    Random random = new Random(7);
    StringBuilder one = new StringBuilder();
    StringBuilder other = new StringBuilder();
    for (int i = 0; i < 40_000; i++) {
      one.append((char) ('a' + random.nextInt(2))).append('\n').append(i % 7 == 0 ? "\n" : "");
      other.append((char) ('a' + random.nextInt(2))).append("\n\n");
    }
    assertThat(compared(one.toString(), other.toString())).isNotEmpty();
    String words = "a b ".repeat(50_000);
    assertThat(compared(words, words.replace("b a", "a b b"))).isNotEmpty();
    String ticks = "` `` ``` ".repeat(30_000);
    assertThat(compared(ticks, ticks + "x")).isNotEmpty();
    String brackets = "[](".repeat(60_000);
    assertThat(compared(brackets, "[" + brackets)).isNotEmpty();
    String items = "- ".repeat(60_000);
    assertThat(compared(items, items + "x")).isNotEmpty();
    String wide = "> ".repeat(60_000) + "| |---|".repeat(10_000);
    assertThat(compared(wide, "x" + wide)).isNotEmpty();
  }

  @Test
  void ofThousandsOfChangesTheFirstAreShownAndTheOthersCounted() {
    StringBuilder before = new StringBuilder();
    StringBuilder after = new StringBuilder();
    for (int i = 0; i < 1_000; i++) {
      before.append("Step ").append(i).append(" takes one hour.\n\n");
      after.append("Step ").append(i).append(" takes two hours.\n\n");
    }
    Comparison comparison =
        Comparison.between(before.toString(), after.toString(), UnaryOperator.identity());
    assertThat(comparison.left()).isBetween(900, 1_000);
    assertThat(comparison.parts().size()).isLessThan(400);
  }

  @Test
  void everyTextCanBeReadBackFromItsDifference() {
    Random random = new Random(11);
    for (int round = 0; round < 200; round++) {
      String before = sentence(random);
      String after = sentence(random);
      StringBuilder old = new StringBuilder();
      StringBuilder young = new StringBuilder();
      for (Comparison.Part part :
          Comparison.between(before, after, UnaryOperator.identity()).parts()) {
        if (part instanceof Comparison.Shown shown) {
          for (Comparison.Span span : shown.spans()) {
            old.append(span.fate() == Comparison.Fate.ADDED ? "" : span.text());
            young.append(span.fate() == Comparison.Fate.REMOVED ? "" : span.text());
          }
        }
      }
      if (!before.equals(after)) {
        assertThat(old.toString()).isEqualTo(before);
        assertThat(young.toString()).isEqualTo(after);
      }
    }
  }

  private static String sentence(Random random) {
    StringBuilder text = new StringBuilder("w");
    for (int i = 0; i < 3 + random.nextInt(12); i++) {
      text.append(' ')
          .append((char) ('a' + random.nextInt(5)))
          .append(random.nextBoolean() ? "," : "");
    }
    return text.toString();
  }
}
