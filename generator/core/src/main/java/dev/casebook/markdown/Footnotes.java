package dev.casebook.markdown;

import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.footnotes.internal.FootnoteRepository;
import com.vladsch.flexmark.util.ast.Document;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** Numbers footnotes in the order of their first use and links them both ways. */
final class Footnotes {

  private final FootnoteRepository definitions;
  private final IdentityHashMap<FootnoteBlock, Integer> numbers = new IdentityHashMap<>();
  private final List<FootnoteBlock> used = new ArrayList<>();
  private final IdentityHashMap<FootnoteBlock, Integer> uses = new IdentityHashMap<>();

  Footnotes(Document document) {
    this.definitions = FootnoteExtension.FOOTNOTES.get(document);
  }

  void writeReference(Footnote footnote, HtmlBuffer html) {
    FootnoteBlock block = footnote.getFootnoteBlock(definitions);
    if (block == null) {
      html.text(footnote.getChars());
      return;
    }
    int number = numbers.computeIfAbsent(block, unused -> used.size() + 1);
    if (number > used.size()) {
      used.add(block);
    }
    int use = uses.merge(block, 1, Integer::sum);
    String id = use == 1 ? "fnref:" + number : "fnref:" + number + "-" + use;
    html.markup("<sup class=\"fn\"><a id=\"" + id + "\" href=\"#fn:" + number + "\">");
    html.markup(number + "</a></sup>");
  }

  /** The notes used so far, in order; writing one may use more. */
  List<FootnoteBlock> used() {
    return used;
  }

  /** Writes the links from a note back to its uses. */
  void writeBackLinks(int number, HtmlBuffer html) {
    int count = uses.getOrDefault(used.get(number - 1), 0);
    for (int use = 1; use <= count; use++) {
      String id = use == 1 ? "fnref:" + number : "fnref:" + number + "-" + use;
      html.markup(" <a class=\"fn-back\" href=\"#" + id + "\">\u21a9</a>");
    }
  }
}
