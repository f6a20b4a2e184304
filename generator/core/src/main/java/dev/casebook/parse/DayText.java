package dev.casebook.parse;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** A day as written, before the document decides what is left open. */
sealed interface DayText {

  /** A day of the calendar, by each order in which its numbers make one. */
  record Calendar(Map<DateOrder, PartialDay> readings) implements DayText {
    public Calendar {
      readings = Collections.unmodifiableMap(new EnumMap<>(readings));
    }

    boolean isClear() {
      return readings.size() == 1;
    }

    PartialDay any() {
      return readings.values().iterator().next();
    }

    static Calendar clear(PartialDay day) {
      Map<DateOrder, PartialDay> readings = new EnumMap<>(DateOrder.class);
      readings.put(DateOrder.CLEAR, day);
      return new Calendar(readings);
    }
  }

  /** A day counted from the one before it: {@code next day}. */
  record Relative(int days) implements DayText {}

  /** A placeholder: {@code 2022-05-??}. */
  record Placeholder() implements DayText {}

  /** Something that looks like a date and is none. */
  record Unread(Doubt doubt) implements DayText {}
}
