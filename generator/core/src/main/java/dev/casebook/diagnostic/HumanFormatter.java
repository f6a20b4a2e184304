package dev.casebook.diagnostic;

import java.util.List;
import java.util.Optional;

/** Findings for people: the line in question, a caret under the place, and the way out. */
public final class HumanFormatter implements FindingFormatter {

  /** Longer source lines are cut around the marked place. */
  private static final int WIDEST = 120;

  private static final int LEAD = 30;

  private final SourceLines lines;
  private final Palette palette;

  public HumanFormatter(SourceLines lines, Palette palette) {
    this.lines = lines;
    this.palette = palette;
  }

  @Override
  public String format(List<Finding> findings) {
    StringBuilder text = new StringBuilder();
    for (Finding finding : findings) {
      text.append(text.isEmpty() ? "" : "\n");
      append(text, finding);
    }
    return text.toString();
  }

  private void append(StringBuilder text, Finding finding) {
    SourceLocation at = finding.location();
    String margin = " ".repeat(Integer.toString(at.line()).length());
    text.append(
            palette.level(
                finding.level(), finding.level().label() + "[" + finding.rule().id() + "]"))
        .append(palette.bold(": " + TerminalText.escape(finding.message())))
        .append('\n')
        .append(palette.frame(margin + " --> "))
        .append(TerminalText.escape(at.toString()))
        .append('\n');
    Optional<String> line = at.line() == 0 ? Optional.empty() : lines.line(at.path(), at.line());
    if (line.isPresent()) {
      appendExcerpt(text, finding, line.get());
    } else if (!finding.label().isEmpty()) {
      appendNote(text, margin, TerminalText.escape(finding.label()));
    }
    if (!finding.help().isEmpty()) {
      appendNote(text, margin, "help: " + TerminalText.escape(finding.help()));
    }
  }

  private void appendNote(StringBuilder text, String margin, String note) {
    text.append(palette.frame(margin + "  = ")).append(note).append('\n');
  }

  private void appendExcerpt(StringBuilder text, Finding finding, String line) {
    SourceLocation at = finding.location();
    String number = Integer.toString(at.line());
    String bar = palette.frame(" ".repeat(number.length()) + "  |");
    Excerpt excerpt = Excerpt.of(line, at);
    String marks = "^".repeat(excerpt.marks());
    String label = finding.label().isEmpty() ? "" : " " + TerminalText.escape(finding.label());
    text.append(bar)
        .append('\n')
        .append(palette.frame(" " + number + " |"))
        .append(excerpt.text().isEmpty() ? "" : " " + excerpt.text())
        .append('\n')
        .append(bar)
        .append(' ')
        .append(" ".repeat(excerpt.indent()))
        .append(palette.level(finding.level(), marks + label))
        .append('\n');
  }

  /** A source line as shown, and where the carets stand below it, in columns. */
  private record Excerpt(String text, int indent, int marks) {

    static Excerpt of(String line, SourceLocation at) {
      TerminalText.Shown shown = TerminalText.show(line);
      int from = shown.at(at.column());
      int to = Math.max(from + 1, shown.at(at.endColumn()));
      String text = shown.text().stripTrailing();
      if (TerminalText.width(text) <= WIDEST) {
        return new Excerpt(text, from, to - from);
      }
      int start = Math.max(0, from - LEAD);
      Cut cut = Cut.of(text, start, start + WIDEST);
      String lead = start == 0 ? "" : "…";
      int indent = from - cut.from() + lead.length();
      int marks = Math.max(1, Math.min(to, cut.to()) - from);
      return new Excerpt(lead + cut.text() + (cut.complete() ? "" : "…"), indent, marks);
    }
  }

  /** The characters of a text between two columns. */
  private record Cut(String text, int from, int to, boolean complete) {

    static Cut of(String text, int from, int to) {
      StringBuilder kept = new StringBuilder();
      int column = 0;
      int first = -1;
      for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
        int point = text.codePointAt(i);
        if (column >= to) {
          return new Cut(kept.toString(), Math.max(first, 0), column, false);
        }
        if (column >= from) {
          first = first < 0 ? column : first;
          kept.appendCodePoint(point);
        }
        column += DisplayWidth.of(point);
      }
      return new Cut(kept.toString(), Math.max(first, 0), column, true);
    }
  }
}
