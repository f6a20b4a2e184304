package dev.casebook.parse;

import dev.casebook.markdown.Block;
import dev.casebook.markdown.InlineText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The updates of a status page, often the newest first: {@code [Update - 2026-03-30 15h50 UTC]},
 * {@code **2026-03-30 15:50**}, {@code *Resolved* - text (Mar 30, 15:50 UTC)}.
 */
final class StatusNotices {

  private static final Pattern STATE =
      Pattern.compile(
          "(?i)[\\s\\[*_]*(?:resolved|monitoring|identified|investigating|update[sd]?|edit|post-?mortem"
              + "|scheduled|in progress|completed|verifying|(?:initial|final) message|已解决|监控中|更新|调查中)\\b.*");

  private static final Pattern LAST =
      Pattern.compile(
          "(?:.*[\\s.])?[(\\[]?(?<time>(?:[A-Z][a-z]{2,8}\\.? \\d|\\d{4}-\\d|\\d{1,2} [A-Z])[^()\\[\\]]{5,40})[)\\]]?\\s*");

  private StatusNotices() {}

  static Optional<TimelinePlace> place(Outline outline) {
    TimelineDraft draft = new TimelineDraft();
    for (Block block : outline.blocks()) {
      if (block instanceof Block.Paragraph paragraph) {
        read(paragraph, draft);
      } else if (block instanceof Block.HeadingBlock heading) {
        read(heading, draft);
      }
    }
    List<TimelineRow> rows = draft.rows().stream().filter(row -> !row.isDay()).toList();
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(new TimelinePlace("updates of a status page", "", outline.blocks(), rows));
  }

  private static void read(Block.HeadingBlock heading, TimelineDraft draft) {
    String text = heading.heading().text();
    InlineText line = new InlineText(text, List.of(), List.of(), List.of(), heading.line(), 1);
    Optional<TimelineRow> row =
        EntryForm.read(line).filter(read -> read.hasClock() && (read.isDated() || isState(text)));
    row.ifPresentOrElse(draft::head, draft::close);
  }

  private static void read(Block.Paragraph paragraph, TimelineDraft draft) {
    List<InlineText> lines = paragraph.lines();
    Optional<TimelineRow> first = lines.isEmpty() ? Optional.empty() : notice(lines.get(0));
    if (first.isPresent()) {
      draft.head(first.get());
      lines.subList(1, lines.size()).forEach(line -> draft.more(line.plain()));
    } else if (isState(paragraph.text().plain())) {
      timeLast(paragraph, draft);
    } else {
      draft.more(paragraph.text().plain());
    }
  }

  /** A line that is nothing but a mark and its time, in brackets or in bold. */
  private static Optional<TimelineRow> notice(InlineText line) {
    String text = line.plain();
    boolean bold = line.strong().size() == 1 && line.strong().get(0).length() >= text.length() - 2;
    boolean bracketed = text.startsWith("[");
    Optional<TimelineRow> row = EntryForm.read(line).filter(TimelineRow::hasClock);
    return bold || bracketed
        ? row.filter(read -> bold || isState(text))
        : row.filter(read -> isState(text) && isMarkOnly(read));
  }

  /** Whether a row is only a label with its time. */
  private static boolean isMarkOnly(TimelineRow row) {
    return row.text().equals(row.kind());
  }

  private static boolean isState(String text) {
    return STATE.matcher(text.substring(0, Math.min(60, text.length()))).matches();
  }

  /** {@code Resolved - text. Mar 30, 15:50 UTC}. */
  private static void timeLast(Block.Paragraph paragraph, TimelineDraft draft) {
    List<InlineText> lines = new ArrayList<>(paragraph.lines());
    String last = lines.get(lines.size() - 1).plain();
    var match = LAST.matcher(last.length() > 400 ? last.substring(last.length() - 400) : last);
    Optional<RowTime> time = match.matches() ? RowTime.read(match.group("time")) : Optional.empty();
    time.filter(read -> read.time() != null && read.isDated())
        .ifPresentOrElse(
            read -> draft.add(TimelineRow.of(paragraph.text(), read, paragraph.text().plain())),
            () -> draft.close());
  }
}
