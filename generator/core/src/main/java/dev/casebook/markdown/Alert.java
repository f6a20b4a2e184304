package dev.casebook.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** GitHub's alerts: a quotation whose first line is {@code [!NOTE]} or one of its four siblings. */
enum Alert {
  NOTE,
  TIP,
  IMPORTANT,
  WARNING,
  CAUTION;

  private static final int LONGEST = 16;

  /** The alert that a quotation is. */
  static Optional<Alert> of(BlockQuote quote) {
    return quote.getFirstChild() instanceof Paragraph first ? of(first) : Optional.empty();
  }

  private static Optional<Alert> of(Paragraph first) {
    if (!first.getChars().startsWith("[!")) {
      return Optional.empty();
    }
    String line = first.getLineChars(0).toString().strip();
    for (Alert alert : values()) {
      if (line.length() < LONGEST && line.equalsIgnoreCase("[!" + alert + "]")) {
        return Optional.of(alert);
      }
    }
    return Optional.empty();
  }

  /** The name in lower case. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The name as a title: {@code Note}. */
  String title() {
    return name().charAt(0) + label().substring(1);
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
