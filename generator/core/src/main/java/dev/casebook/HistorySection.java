package dev.casebook;

import dev.casebook.past.PastLimits;
import dev.casebook.yaml.Parsed;
import dev.casebook.yaml.YamlFields;

/** Reads {@code history}: how far back the pages of history look. */
final class HistorySection {

  private static final int MOST_COMMITS = 10_000;
  private static final int MOST_CHARACTERS = 1_000_000;

  private HistorySection() {}

  static PastLimits read(YamlFields history) {
    Integer changes = history.parsed("changes", text -> number(text, 0, MOST_COMMITS));
    Integer commits = history.parsed("commits", text -> number(text, 1, MOST_COMMITS));
    Integer characters = history.parsed("characters", text -> number(text, 1, MOST_CHARACTERS));
    history.reportUnknown();
    int shown = changes == null ? PastLimits.DEFAULT.changes() : changes;
    int judged = commits == null ? PastLimits.DEFAULT.commits() : commits;
    return new PastLimits(
        shown,
        Math.max(shown, judged),
        characters == null ? PastLimits.DEFAULT.characters() : characters);
  }

  private static Parsed<Integer> number(String text, int least, int most) {
    return text.matches("[0-9]{1,7}")
            && Integer.parseInt(text) >= least
            && Integer.parseInt(text) <= most
        ? Parsed.of(Integer.valueOf(text))
        : Parsed.problem(
            "is no number that can be used", "write a number from " + least + " to " + most);
  }
}
