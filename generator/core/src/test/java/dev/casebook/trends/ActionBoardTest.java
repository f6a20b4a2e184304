package dev.casebook.trends;

import static dev.casebook.trends.IncidentFixture.catalog;
import static dev.casebook.trends.IncidentFixture.incident;
import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.model.ActionItem;
import dev.casebook.model.Milestone;
import dev.casebook.trends.ActionBoard.Item;
import dev.casebook.trends.ActionBoard.State;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActionBoardTest {

  private static ActionItem action(String title, ActionItem.State state, String due, String done) {
    return new ActionItem(
        null,
        title,
        null,
        null,
        due.isEmpty() ? null : LocalDate.parse(due),
        state,
        done.isEmpty() ? null : LocalDate.parse(done),
        null,
        SourceLocation.file(new RepoPath("a.md")));
  }

  private static IncidentFixture over(String id, String day) {
    return incident(id, day + "T00:00:00Z").at(Milestone.RESOLVED, day + "T10:00:00Z");
  }

  @Test
  void what_is_overdue_comes_first_and_what_is_open_is_followed_to_the_cut_off() {
    TrendReport report =
        Trends.of(
            catalog(
                over("A", "2026-10-01")
                    .actions(
                        action("done", ActionItem.State.DONE, "", "2026-10-11"),
                        action("some day", ActionItem.State.DONE, "", ""),
                        action("before", ActionItem.State.DONE, "", "2026-09-30"),
                        action("later", ActionItem.State.OPEN, "2026-12-01", ""),
                        action("late", ActionItem.State.OPEN, "2026-11-01", ""),
                        action("dropped", ActionItem.State.DROPPED, "", ""))
                    .build(),
                incident("B", "2026-10-05T00:00:00Z")
                    .actions(action("no end", ActionItem.State.OPEN, "", ""))
                    .build()));
    ActionBoard board = report.actions();
    assertThat(board.items())
        .extracting(item -> item.action().title())
        .containsExactly("late", "later", "no end", "before", "done", "some day", "dropped");
    assertThat(board.of(State.OVERDUE)).extracting(Item::source).containsExactly("A");
    assertThat(board.days())
        .isEqualTo(
            KaplanMeier.of(
                List.of(
                    new KaplanMeier.Spell(10, false),
                    new KaplanMeier.Spell(0, false),
                    new KaplanMeier.Spell(32, true),
                    new KaplanMeier.Spell(32, true))));
    assertThat(board.untimed()).isEqualTo(3);
    assertThat(BoardSentences.of(board).stream().map(Wording.of("en")::text))
        .containsExactly(
            "7 action items: 3 done, 3 open, 1 of the open ones after their day.",
            "1 was dropped.",
            "The time of 4 is known: too few for a typical time, which takes 6.",
            "3 items of incidents do not tell how long they took, for want of a state, of the day on"
                + " which they were done, or of the end of their incident.");
  }

  @Test
  void an_incident_that_meets_open_items_of_the_one_before_is_a_repeat() {
    ActionItem open = action("open", ActionItem.State.OPEN, "", "");
    ActionItem late = action("late", ActionItem.State.DONE, "", "2026-03-02");
    ActionItem soon = action("soon", ActionItem.State.DONE, "", "2026-02-03");
    ActionItem untold = action("untold", ActionItem.State.DONE, "", "");
    List<Repeat> repeats =
        Trends.of(
                catalog(
                    over("old", "2024-12-01").services("web").actions(open).build(),
                    over("A", "2026-02-01")
                        .services("web", "api")
                        .actions(open, late, soon, untold)
                        .build(),
                    over("B", "2026-02-10").services("db").build(),
                    over("C", "2026-03-01").services("api", "web").build(),
                    over("D", "2026-04-01").services("web").build()))
            .repeats();
    assertThat(repeats)
        .containsExactly(new Repeat("A", "C", List.of("api", "web"), List.of(open, late)));
  }

  @Test
  void half_of_the_items_is_told_from_six_on_and_not_while_more_than_half_are_open() {
    List<ActionItem> items = new java.util.ArrayList<>();
    for (int day = 11; day <= 15; day++) {
      items.add(action("done", ActionItem.State.DONE, "", "2026-10-" + day));
    }
    items.add(action("open", ActionItem.State.OPEN, "", ""));
    assertThat(takes(items))
        .isEqualTo(
            "Of the 6 whose time is known, half were done within 12 days of the end of their"
                + " incident; still open: 1.");
    for (int i = 0; i < 6; i++) {
      items.add(action("open", ActionItem.State.OPEN, "", ""));
    }
    assertThat(takes(items))
        .isEqualTo(
            "Of the 12 whose time is known, 7 are still open: how long half of them take cannot be"
                + " told yet.");
  }

  private static String takes(List<ActionItem> items) {
    ActionBoard board =
        Trends.of(
                catalog(over("A", "2026-10-01").actions(items.toArray(ActionItem[]::new)).build()))
            .actions();
    return Wording.of("en").text(BoardSentences.of(board).get(1));
  }

  @Test
  void a_quarter_is_reported_with_the_one_before_it() {
    TrendReport report =
        Trends.of(
            catalog(
                over("A", "2026-02-01").build(),
                over("B", "2026-08-10").build(),
                over("C", "2026-09-01").build()));
    assertThat(report.reports())
        .extracting(QuarterReport::label)
        .containsExactly("2026-q4", "2026-q3", "2026-q2", "2026-q1");
    QuarterReport third = report.reports().get(1);
    assertThat(third.incidents()).containsExactly("B", "C");
    assertThat(third.previous().orElseThrow().count()).isZero();
    assertThat(third.period().complete()).isTrue();
    assertThat(report.reports().get(0).period().complete()).isFalse();
    assertThat(report.reports().get(3).previous()).isEmpty();
    assertThat(BoardSentences.of(third).stream().map(Wording.of("en")::text))
        .containsExactly(
            "2 incidents began; rates from 0.2 to 7.2 per quarter would often give such a count.",
            "The quarter before had 0.",
            "Too few to compare durations with the quarter before: that takes 5 on both sides.");
  }
}
