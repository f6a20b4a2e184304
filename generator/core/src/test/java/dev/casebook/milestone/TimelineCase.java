package dev.casebook.milestone;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.model.EventKind;
import dev.casebook.model.Milestone;
import dev.casebook.model.Moment;
import dev.casebook.model.Timeline;
import dev.casebook.model.TimelineEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A timeline with its expected reading, as the files in {@code milestones/} write it: {@code #}
 * title, rows, {@code !} stated figures, {@code =} milestones, {@code ~} words of a contradiction.
 */
record TimelineCase(
    String title,
    Timeline timeline,
    List<StatedFigure> figures,
    Map<Milestone, String> expected,
    List<String> contradictions) {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
  private static final Pattern ROW =
      Pattern.compile("(?:([+-]\\d+) )?(\\d\\d:\\d\\d) (?:\\[(\\w+)] )?(.*)");
  private static final Pattern EXPECTED =
      Pattern.compile("(\\w+) (?:([+-]\\d+) )?(\\d\\d:\\d\\d|unknown)");

  static List<TimelineCase> of(String file) {
    try (InputStream in = TimelineCase.class.getResourceAsStream("/milestones/" + file)) {
      if (in == null) {
        throw new IllegalArgumentException("no file " + file);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return List.of(text.strip().split("\n\n+")).stream().map(TimelineCase::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static TimelineCase read(String block) {
    List<TimelineEvent> events = new ArrayList<>();
    List<StatedFigure> figures = new ArrayList<>();
    Map<Milestone, String> expected = new LinkedHashMap<>();
    List<String> contradictions = new ArrayList<>();
    String title = "";
    for (String line : block.strip().split("\n")) {
      String rest = line.length() > 1 ? line.substring(2) : "";
      switch (line.charAt(0)) {
        case '#' -> title = rest;
        case '!' -> {
          String[] figure = rest.split(": ", 2);
          figures.add(new StatedFigure(figure[0], figure[1], 90 + figures.size()));
        }
        case '~' -> contradictions.add(rest);
        case '=' -> expect(rest, expected);
        default -> events.add(event(line, events.size() + 1));
      }
    }
    return new TimelineCase(title, new Timeline(events), figures, expected, contradictions);
  }

  private static TimelineEvent event(String line, int number) {
    Matcher row = ROW.matcher(line);
    if (!row.matches()) {
      throw new IllegalArgumentException("no row: " + line);
    }
    String kind = row.group(3);
    return new TimelineEvent(
        at(row.group(1), row.group(2)),
        row.group(4),
        kind == null ? null : EventKind.valueOf(kind.toUpperCase(Locale.ROOT)),
        SourceLocation.line(new RepoPath("a.md"), number));
  }

  private static Moment at(String days, String clock) {
    LocalDate date = DAY.plusDays(days == null ? 0 : Long.parseLong(days));
    return new Moment(date, LocalTime.parse(clock), ZoneOffset.UTC);
  }

  private static void expect(String text, Map<Milestone, String> expected) {
    Matcher each = EXPECTED.matcher(text);
    while (each.find()) {
      Milestone milestone = Milestone.valueOf(each.group(1).toUpperCase(Locale.ROOT));
      expected.put(
          milestone,
          each.group(3).equals("unknown") ? "unknown" : at(each.group(2), each.group(3)).iso());
    }
  }

  @Override
  public String toString() {
    return title;
  }
}
