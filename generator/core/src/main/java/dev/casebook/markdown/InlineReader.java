package dev.casebook.markdown;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a run of inline nodes as text, whole and line by line. */
final class InlineReader {

  private final Reading reading;
  private final Run whole = new Run();
  private final Places.Builder places = new Places.Builder();
  private final List<InlineText> lines = new ArrayList<>();
  private Run line = new Run();
  private int lineStart;
  private int strong;
  private int struck;

  private InlineReader(Reading reading, int start) {
    this.reading = reading;
    this.lineStart = start;
  }

  /** What a run is made of while it grows. */
  private static final class Run {
    final StringBuilder plain = new StringBuilder();
    final List<String> strong = new ArrayList<>(0);
    final List<String> code = new ArrayList<>(0);
    final List<LinkReference> links = new ArrayList<>(0);
    final List<String> struck = new ArrayList<>(0);
    int strongFrom = -1;

    InlineText finish(LineIndex lines, int offset, Places places) {
      return new InlineText(
          PlainText.fold(plain, 0),
          strong,
          code,
          links,
          struck,
          lines.line(offset),
          lines.column(offset),
          places);
    }

    void endStrong() {
      String text = strongFrom < 0 ? "" : PlainText.fold(plain, strongFrom);
      if (!text.isEmpty()) {
        strong.add(text);
      }
      strongFrom = -1;
    }
  }

  /** The text of the node's children. */
  static InlineText read(Node parent, Reading reading) {
    InlineReader reader = reader(parent, reading);
    return reader.finish(start(parent));
  }

  private InlineText finish(int start) {
    return whole.finish(reading.lines(), start, places.folded(whole.plain, reading.lines()));
  }

  /** The text of a paragraph's lines, from a child on. */
  static Block.Paragraph paragraph(Node parent, Reading reading) {
    InlineReader reader = reader(parent, reading);
    int start = start(parent);
    reader.endLine(start);
    return new Block.Paragraph(reading.lines().line(start), reader.finish(start), reader.lines);
  }

  private static InlineReader reader(Node parent, Reading reading) {
    InlineReader reader = new InlineReader(reading, start(parent));
    reader.readFrom(Alert.firstInline(parent));
    return reader;
  }

  private static int start(Node parent) {
    Node first = Alert.firstInline(parent);
    return first == null ? parent.getStartOffset() : first.getStartOffset();
  }

  private void readFrom(@Nullable Node first) {
    for (Node node = first; node != null; node = node.getNext()) {
      read(node);
    }
  }

  private void read(Node node) {
    LinkReference link = reading.link(node);
    if (link != null) {
      whole.links.add(link);
      line.links.add(link);
    }
    if (node instanceof SoftLineBreak || node instanceof HardLineBreak || RawHtml.isBreak(node)) {
      whole.plain.append(' ');
      endLine(node.getEndOffset());
    } else if (node instanceof StrongEmphasis) {
      strong(node);
    } else if (node instanceof Strikethrough) {
      struck(node);
    } else if (!leaf(node)) {
      around(node);
    }
  }

  private boolean leaf(Node node) {
    int from = line.plain.length();
    if (!PlainText.appendLeaf(node, line.plain)) {
      return false;
    }
    if (line.plain.length() > from) {
      places.add(whole.plain.length(), PlainText.start(node), node instanceof Code);
    }
    whole.plain.append(line.plain, from, line.plain.length());
    if (node instanceof Code) {
      String text = line.plain.substring(from);
      whole.code.add(text);
      line.code.add(text);
    }
    return true;
  }

  private void around(Node node) {
    if (node instanceof RefNode ref && !ref.isDefined()) {
      append(PlainText.before(ref));
      readFrom(node.getFirstChild());
      append(PlainText.after(ref));
    } else {
      readFrom(node.getFirstChild());
    }
  }

  private void append(String text) {
    whole.plain.append(text);
    line.plain.append(text);
  }

  /** Only the outermost bold text counts, so that nesting cannot multiply it. */
  private void strong(Node node) {
    if (strong++ == 0) {
      whole.strongFrom = whole.plain.length();
      line.strongFrom = line.plain.length();
    }
    readFrom(node.getFirstChild());
    if (--strong == 0) {
      whole.endStrong();
      line.endStrong();
    }
  }

  /** Only the outermost struck text counts; one that spans lines belongs to the whole. */
  private void struck(Node node) {
    int from = whole.plain.length();
    int inLine = line.plain.length();
    boolean outermost = struck++ == 0;
    readFrom(node.getFirstChild());
    struck--;
    if (outermost) {
      whole.struck.add(PlainText.fold(whole.plain, from));
      if (inLine <= line.plain.length()) {
        line.struck.add(PlainText.fold(line.plain, inLine));
      }
    }
  }

  private void endLine(int nextStart) {
    if (strong > 0) {
      line.endStrong();
    }
    lines.add(line.finish(reading.lines(), lineStart, Places.NONE));
    line = new Run();
    line.strongFrom = strong > 0 ? 0 : -1;
    lineStart = nextStart;
  }
}
