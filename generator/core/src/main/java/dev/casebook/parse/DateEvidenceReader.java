package dev.casebook.parse;

import dev.casebook.markdown.Block;
import dev.casebook.markdown.Heading;
import dev.casebook.markdown.InlineText;
import dev.casebook.model.Milestone;
import dev.casebook.model.Moment;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gathers what a document says of its days: heading, front matter, title, file name, prose. */
final class DateEvidenceReader {

  private static final Pattern YEAR = Pattern.compile("(?<![\\d/.-])(?:19|20)\\d{2}(?![\\d/.-])");

  private final Page page;
  private final String heading;
  private final List<Block> blocks;

  DateEvidenceReader(Page page, String heading, List<Block> blocks) {
    this.page = page;
    this.heading = heading;
    this.blocks = blocks;
  }

  DateEvidence read(List<TimelineRow> rows) {
    List<DateOrderEvidence.Dated> dated = dated(rows);
    List<DayText.Calendar> inHeading = DayMentions.in(heading);
    List<DayText.Calendar> inTitle = DayMentions.in(title());
    List<DayText.Calendar> inPath = DayMentions.in(page.path().value());
    List<DayText.Calendar> named = join(inHeading, inTitle);
    Moment stated = stated();
    List<LocalDate> known = known(join(join(rowDays(dated), named), inPath), stated);
    DateOrder order = new DateOrderEvidence(dated, named, known).decide();
    DateEvidence open = new DateEvidence(order, null, year());
    Moment base =
        first(inHeading, open)
            .map(DateEvidenceReader::moment)
            .or(() -> Optional.ofNullable(stated))
            .or(
                () ->
                    first(DateLabels.in(page.outline().blocks()), open)
                        .map(DateEvidenceReader::moment))
            .or(() -> named(first(inTitle, open), last(inPath, open)))
            .orElse(null);
    return new DateEvidence(order, base == null ? prose(open) : base, year());
  }

  private static <T> List<T> join(List<T> first, List<T> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  private static List<DayText.Calendar> rowDays(List<DateOrderEvidence.Dated> rows) {
    return rows.stream().map(DateOrderEvidence.Dated::day).toList();
  }

  private static List<DateOrderEvidence.Dated> dated(List<TimelineRow> rows) {
    List<DateOrderEvidence.Dated> dated = new ArrayList<>();
    for (TimelineRow row : rows) {
      RowTime time = row.time();
      if (time != null && time.day() instanceof DayText.Calendar day) {
        dated.add(new DateOrderEvidence.Dated(day, time.weekday()));
      }
    }
    return dated;
  }

  private static List<LocalDate> known(List<DayText.Calendar> days, @Nullable Moment stated) {
    Stream<LocalDate> written =
        days.stream().filter(DayText.Calendar::isClear).flatMap(day -> day.any().date().stream());
    return Stream.concat(written, Stream.ofNullable(stated).map(Moment::date)).toList();
  }

  private static Optional<LocalDate> first(List<DayText.Calendar> days, DateEvidence order) {
    return days.stream()
        .flatMap(day -> order.read(day).stream())
        .flatMap(day -> order.date(day, null).stream())
        .findFirst();
  }

  private static Optional<LocalDate> last(List<DayText.Calendar> days, DateEvidence order) {
    return days.isEmpty()
        ? Optional.empty()
        : first(days.subList(days.size() - 1, days.size()), order);
  }

  private static Moment moment(LocalDate date) {
    return new Moment(date, null, null);
  }

  /** The first milestone that front matter states. */
  private @Nullable Moment stated() {
    for (Milestone milestone : Milestone.values()) {
      Moment moment = page.stated().get(Field.of(milestone));
      if (moment != null) {
        return moment;
      }
    }
    return null;
  }

  /** Title and file name; where they name different days, neither counts. */
  private static Optional<Moment> named(Optional<LocalDate> title, Optional<LocalDate> path) {
    boolean differ =
        title.isPresent()
            && path.isPresent()
            && Math.abs(ChronoUnit.DAYS.between(title.get(), path.get())) > 1;
    return differ ? Optional.empty() : title.or(() -> path).map(DateEvidenceReader::moment);
  }

  /** The one day of which the prose speaks. */
  private @Nullable Moment prose(DateEvidence order) {
    Set<LocalDate> days =
        page.outline().blocks().stream()
            .filter(block -> block instanceof Block.Paragraph)
            .flatMap(block -> DayMentions.in(((Block.Paragraph) block).text().plain()).stream())
            .flatMap(day -> order.read(day).stream())
            .flatMap(day -> day.date().stream())
            .collect(Collectors.toSet());
    return days.size() == 1 ? moment(days.iterator().next()) : null;
  }

  private String title() {
    String stated = page.stated().get(Field.TITLE);
    return stated != null
        ? stated
        : page.outline().headings().stream()
            .filter(candidate -> candidate.level() == 1)
            .map(Heading::text)
            .findFirst()
            .orElse("");
  }

  /** The only year that headers, heading, title or file name write. */
  private @Nullable Integer year() {
    return Stream.of(headers() + " " + heading, title(), page.path().value())
        .map(DateEvidenceReader::years)
        .filter(years -> !years.isEmpty())
        .findFirst()
        .filter(years -> years.size() == 1)
        .map(years -> years.iterator().next())
        .orElse(null);
  }

  private String headers() {
    return blocks.stream()
        .filter(block -> block instanceof Block.Table)
        .flatMap(block -> ((Block.Table) block).header().stream())
        .map(InlineText::plain)
        .collect(Collectors.joining(" "));
  }

  private static Set<Integer> years(String text) {
    return YEAR.matcher(text)
        .results()
        .map(result -> Integer.valueOf(result.group()))
        .collect(Collectors.toSet());
  }
}
