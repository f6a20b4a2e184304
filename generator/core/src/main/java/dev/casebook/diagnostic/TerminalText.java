package dev.casebook.diagnostic;

/**
 * Text of unknown origin made safe and measurable for a terminal: control characters, escape
 * sequences and bidirectional controls become visible escapes, and each character has its width in
 * columns.
 */
public final class TerminalText {

  private static final int TAB = 4;

  private TerminalText() {}

  /** The text on one line, with everything escaped that could steer a terminal. */
  public static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(point -> append(out, point));
    return out.toString();
  }

  /** A source line as a terminal shows it: escaped, tabs expanded to the next multiple of four. */
  static Shown show(String line) {
    StringBuilder out = new StringBuilder(line.length());
    int[] columns = new int[line.length() + 1];
    int column = 0;
    for (int i = 0; i < line.length(); ) {
      int point = line.codePointAt(i);
      int length = out.length();
      columns[i] = column;
      if (point == '\t') {
        out.append(" ".repeat(TAB - column % TAB));
      } else {
        append(out, point);
      }
      column += width(out.substring(length));
      int next = i + Character.charCount(point);
      if (next - i == 2) {
        columns[i + 1] = columns[i];
      }
      i = next;
    }
    columns[line.length()] = column;
    return new Shown(out.toString(), columns);
  }

  /** A source line as shown, with the display column at which each of its UTF-16 units starts. */
  static final class Shown {

    private final String text;
    private final int[] columns;

    private Shown(String text, int[] columns) {
      this.text = text;
      this.columns = columns;
    }

    String text() {
      return text;
    }

    /** The display column of a 1-based source column; beyond the end, that of the end. */
    int at(int column) {
      return columns[Math.min(Math.max(column - 1, 0), columns.length - 1)];
    }
  }

  /** How many terminal columns a text takes that {@link #escape} has passed. */
  public static int width(String text) {
    return text.codePoints().map(DisplayWidth::of).sum();
  }

  /** The text, filled up with spaces to a number of columns. */
  public static String pad(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - width(text)));
  }

  private static void append(StringBuilder out, int point) {
    switch (point) {
      case 0x1b -> out.append("\\e");
      case '\t' -> out.append("\\t");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      default -> {
        if (isUnsafe(point)) {
          out.append("\\u{").append(Integer.toHexString(point)).append('}');
        } else {
          out.appendCodePoint(point);
        }
      }
    }
  }

  private static boolean isUnsafe(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      // the two joiners belong to scripts and emoji; every other format character is invisible
      case Character.FORMAT -> point != 0x200c && point != 0x200d;
      default -> false;
    };
  }
}
