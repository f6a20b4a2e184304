package dev.casebook.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

class CalendarFeedTest {

  private static final Instant AS_OF = Instant.parse("2026-11-02T08:00:00Z");

  private static CalendarEntry entry(String title) {
    return new CalendarEntry(
        "review:a.md", LocalDate.parse("2026-11-09"), title, "", "https://example.org/a/");
  }

  private static String feed(CalendarEntry... entries) {
    return new String(CalendarFeed.write("Lumen", AS_OF, List.of(entries)), StandardCharsets.UTF_8);
  }

  @Test
  void anEntryIsAWholeDayThatKeepsNobodyBusy() {
    assertThat(feed(entry("Review: Failover")).replace("\r\n ", "").replace("\r\n", "\n"))
        .isEqualTo(
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Casebook//Casebook//EN
            X-WR-CALNAME:Lumen
            BEGIN:VEVENT
            UID:review:a.md
            DTSTAMP:20261102T080000Z
            DTSTART;VALUE=DATE:20261109
            SUMMARY:Review: Failover
            TRANSP:TRANSPARENT
            URL:https://example.org/a/
            END:VEVENT
            END:VCALENDAR
            """);
  }

  @Test
  void aHostileTitleAddsNoPropertyAndHidesNothing() {
    String hostile = "A\r\nATTACH:file:///etc/passwd\nEND:VEVENT\u0000\u202Eevil\u2028B\u0085C;,\\";
    ICalendar read = Biweekly.parse(feed(entry(hostile))).first();
    assertThat(read.getEvents()).hasSize(1);
    assertThat(read.getEvents().get(0).getAttachments()).isEmpty();
    assertThat(read.getEvents().get(0).getSummary().getValue())
        .isEqualTo("A  ATTACH:file:///etc/passwd END:VEVENT  evil B C;,\\");
  }

  @Test
  void longTextsAreFoldedAndComeBackWhole() {
    String title = "支付成功但订单没有更新 ".repeat(30).strip();
    String feed = feed(entry(title));
    assertThat(feed.lines())
        .allSatisfy(
            line ->
                assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
    assertThat(Biweekly.parse(feed).first().getEvents().get(0).getSummary().getValue())
        .isEqualTo(title);
  }

  @Test
  void theZoneOfTheMachineDoesNotMatter() {
    TimeZone before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      String east = feed(entry("A"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Pago_Pago"));
      assertThat(feed(entry("A"))).isEqualTo(east);
      assertThat(east.replace("\r\n ", "")).contains("VALUE=DATE:20261109");
    } finally {
      TimeZone.setDefault(before);
    }
  }
}
