package dev.casebook.markdown;

import com.vladsch.flexmark.ast.CodeBlock;
import com.vladsch.flexmark.ast.DelimitedLinkNode;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;

/** Counts what a document holds, without recursion, and refuses what is over the limits. */
final class Census {

  private final MarkdownLimits limits;
  private final List<Text> texts = new ArrayList<>();
  private int nodes;
  private int headings;
  private int links;
  private int footnotes;
  private int definitions;
  private int columns;
  private int rows;

  private Census(MarkdownLimits limits) {
    this.limits = limits;
  }

  /** The texts that may hold bare addresses. */
  static List<Text> take(Document document, MarkdownLimits limits) {
    Census census = new Census(limits);
    census.walk(document);
    return census.texts;
  }

  private void walk(Document document) {
    int depth = 0;
    Node node = document;
    while (node != null) {
      count(node);
      Node next = node.getFirstChild();
      if (next != null) {
        depth++;
        refuseOver(depth, limits.depth(), "levels of nesting", node);
      } else {
        while (node != document && node.getNext() == null) {
          node = node.getParent();
          depth--;
        }
        next = node == document ? null : node.getNext();
      }
      node = next;
    }
  }

  private void count(Node node) {
    refuseOver(++nodes, limits.nodes(), "parts", node);
    if (node instanceof Text text) {
      if (text.getTextLength() > 8) {
        texts.add(text);
      }
    } else if (node instanceof Heading) {
      refuseOver(++headings, limits.headings(), "headings", node);
    } else if (node instanceof Reference) {
      refuseOver(++definitions, limits.definitions(), "link definitions", node);
    } else if (isLink(node)) {
      refuseOver(++links, limits.links(), "links", node);
    } else if (node instanceof Footnote || node instanceof FootnoteBlock) {
      refuseOver(++footnotes, limits.footnotes(), "footnotes", node);
    } else {
      countBlock(node);
    }
  }

  private void countBlock(Node node) {
    if (node instanceof TableBlock) {
      rows = 0;
    } else if (node instanceof TableRow) {
      columns = 0;
      refuseOver(++rows, limits.tableRows(), "table rows", node);
    } else if (node instanceof TableCell) {
      refuseOver(++columns, limits.tableColumns(), "table columns", node);
    } else if (node instanceof FencedCodeBlock
        || node instanceof IndentedCodeBlock
        || node instanceof CodeBlock) {
      refuseOver(node.getTextLength(), limits.codeCharacters(), "characters of code", node);
    }
  }

  static boolean isLink(Node node) {
    return (node instanceof LinkNodeBase && !(node instanceof Reference))
        || node instanceof DelimitedLinkNode
        || (node instanceof RefNode ref && ref.isDefined());
  }

  private static void refuseOver(int count, int limit, String what, Node node) {
    if (count > limit) {
      throw new Refusal(node.getStartOffset(), "it holds more than " + limit + " " + what);
    }
  }
}
