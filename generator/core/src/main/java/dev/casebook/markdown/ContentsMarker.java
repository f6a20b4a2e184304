package dev.casebook.markdown;

import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The place where other generators put a table of contents; pages have one of their own. */
final class ContentsMarker {

  private static final int LONGEST = 30;
  private static final Set<String> MARKERS =
      Set.of(
          "[[_toc_]]",
          "[toc]",
          "[[toc]]",
          "[_toc_]",
          "{:toc}",
          "{: toc }",
          "{:toc .toc}",
          "@[toc]",
          "${toc}",
          "{{toc}}",
          "{{ toc }}",
          "{{<toc>}}",
          "- toc\n{:toc}",
          "* toc\n{:toc}",
          "1. toc\n{:toc}");
  private static final Set<String> TITLES =
      Set.of(
          "table of contents",
          "contents",
          "toc",
          "on this page",
          "\u76ee\u5f55",
          "\u76ee\u9304",
          "\u672c\u9875\u5185\u5bb9");

  private ContentsMarker() {}

  /** Whether a block is nothing but the marker. */
  static boolean is(Node block) {
    if (!(block instanceof Paragraph || block instanceof BulletList)
        || block.getTextLength() > LONGEST) {
      return false;
    }
    String text = block.getChars().toString().strip().toLowerCase(Locale.ROOT);
    return MARKERS.contains(text) || MARKERS.contains(text.replace("{: toc}", "{:toc}"));
  }

  /** The title right before the marker, which would announce nothing; null when there is none. */
  static @Nullable Node title(Node marker) {
    Node before = marker.getPrevious();
    boolean short_ =
        (before instanceof Paragraph || before instanceof Heading)
            && before.getTextLength() <= LONGEST;
    return before != null && short_ && TITLES.contains(text(before)) ? before : null;
  }

  private static String text(Node block) {
    String text = PlainText.of(block).toLowerCase(Locale.ROOT);
    return text.endsWith(":") || text.endsWith("\uff1a")
        ? text.substring(0, text.length() - 1).strip()
        : text;
  }
}
