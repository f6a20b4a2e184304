package dev.casebook.parse;

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
    "Europe/Paris"
  };

  private TimelineRowsFuzz() {}

  static List<String> all() {
    Random random = new Random(7);
    List<String> read = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int piece = random.nextInt(8); piece >= 0; piece--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      RowTime.read(text.toString()).ifPresent(time -> read.add(time.toString()));
      read.add(MomentText.read(text.toString(), null).problem());
      ZoneText.zone(text.toString());
      ZoneSentence.inSentence("All times in " + text);
    }
    return read;
  }
}
