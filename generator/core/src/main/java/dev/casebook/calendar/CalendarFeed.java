package dev.casebook.calendar;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.DateStart;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;

/** Writes entries as iCalendar (RFC 5545), as events of whole days that keep nobody busy. */
public final class CalendarFeed {

  /** Characters of at most three bytes, so that no line has more than the 75 bytes of RFC 5545. */
  private static final int LINE = 24;

  private CalendarFeed() {}

  /**
   * The bytes of a feed.
   *
   * @param name of the calendar
   * @param asOf when the entries were true
   */
  public static byte[] write(String name, Instant asOf, List<CalendarEntry> entries) {
    ICalendar calendar = new ICalendar();
    calendar.setProductId("-//Casebook//Casebook//EN");
    calendar.setExperimentalProperty("X-WR-CALNAME", plain(name));
    entries.forEach(entry -> calendar.addEvent(event(entry, asOf)));
    StringWriter text = new StringWriter();
    try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
      writer.getVObjectWriter().getFoldedLineWriter().setLineLength(LINE);
      writer.write(calendar);
    } catch (IOException e) {
      throw new IllegalStateException("Bug: a text cannot be written", e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static VEvent event(CalendarEntry entry, Instant asOf) {
    VEvent event = new VEvent();
    event.setUid(plain(entry.uid()));
    event.setDateTimeStamp(Date.from(asOf));
    event.setDateStart(new DateStart(day(entry.day())));
    event.setSummary(plain(entry.title()));
    event.setTransparency(true);
    if (!entry.description().isEmpty()) {
      event.setDescription(plain(entry.description()));
    }
    if (!entry.url().isEmpty()) {
      event.setUrl(plain(entry.url()));
    }
    return event;
  }

  private static ICalDate day(LocalDate day) {
    return new ICalDate(
        new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
  }

  /** One line without control and format characters, which could end a property or hide text. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints()
        .map(
            c ->
                switch (Character.getType(c)) {
                  case Character.CONTROL,
                      Character.FORMAT,
                      Character.SURROGATE,
                      Character.LINE_SEPARATOR,
                      Character.PARAGRAPH_SEPARATOR ->
                      ' ';
                  default -> c;
                })
        .forEach(plain::appendCodePoint);
    return plain.toString().strip();
  }
}
