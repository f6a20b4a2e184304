package dev.casebook.parse;

import dev.casebook.markdown.InlineText;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Feeds random texts of the alphabet of times to the readers of times. */
final class TimelineRowsFuzz {

  private static final String[] PIECES = {
    "2026-03-30",
    "0",
    "12:30",
    ":",
    "-",
    "T",
    "Z",
    "UTC",
    "+08:00",
    " ",
    "~",
    "am",
    "??",
    "99",
    "CET",
    "(",
    ")",
    "24:00",
    "23:59:60",
    "、",
    "\uD83D\uDE00",
    "Europe/Paris",
    "March ",
    "30th",
    "3/4",
    "15h50",
    "1600",
    "pm ",
    "下午",
    "5 点",
    "2026年",
    "next day",
    "Detected",
    "\u2013",
    "CST"
  };

  private TimelineRowsFuzz() {}

  private static InlineText inline(String text) {
    return new InlineText(text, List.of(), List.of(), List.of(), 1, 1);
  }

  static List<String> all() {
    Random random = new Random(7);
    List<String> read = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int piece = random.nextInt(8); piece >= 0; piece--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      RowTime.read(text.toString()).ifPresent(time -> read.add(time.toString()));
      EntryForm.read(inline(text.toString())).ifPresent(row -> read.add(row.text()));
      DayMentions.in(text.toString());
      read.add(MomentText.read(text.toString(), null).problem());
      ZoneText.zone(text.toString());
      ZoneSentence.inSentence("All times in " + text);
    }
    return read;
  }
}
