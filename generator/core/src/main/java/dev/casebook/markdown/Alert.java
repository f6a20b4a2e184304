package dev.casebook.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An alert: a quotation whose first line is {@code [!NOTE]} or the like, with a title of its own on
 * GitLab and in Obsidian.
 *
 * @param kind one of the kinds of {@link Admonition}
 */
record Alert(String kind, String title) {

  private static final int LONGEST = 200;

  /** The alert that a quotation is. */
  static Optional<Alert> of(BlockQuote quote) {
    return quote.getFirstChild() instanceof Paragraph first ? of(first) : Optional.empty();
  }

  private static Optional<Alert> of(Paragraph first) {
    if (!first.getChars().startsWith("[!")) {
      return Optional.empty();
    }
    String line = first.getLineChars(0).toString().strip();
    int end = line.indexOf(']');
    String word = end < 0 ? "" : line.substring(2, end);
    if (line.length() > LONGEST || !Admonition.isKnown(word)) {
      return Optional.empty();
    }
    String rest = line.substring(end + 1);
    boolean folds = rest.startsWith("-") || rest.startsWith("+");
    String title = rest.substring(folds ? 1 : 0).strip();
    if (title.startsWith("(") || title.startsWith("[")) {
      return Optional.empty(); // a link whose text is [!note]
    }
    return Optional.of(
        new Alert(Admonition.kind(word), title.isEmpty() ? Admonition.title(word) : title));
  }

  /** The first inline node that a block shows: what follows the marker in an alert. */
  static @Nullable Node firstInline(Node parent) {
    Node first = parent.getFirstChild();
    boolean marked =
        parent instanceof Paragraph paragraph
            && parent.getParent() instanceof BlockQuote quote
            && quote.getFirstChild() == parent
            && of(paragraph).isPresent();
    if (!marked) {
      return first;
    }
    while (first != null && !(first instanceof SoftLineBreak || first instanceof HardLineBreak)) {
      first = first.getNext();
    }
    return first == null ? null : first.getNext();
  }
}
