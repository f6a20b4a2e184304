package dev.casebook.markdown;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.LinkNode;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jspecify.annotations.Nullable;

/** Reads what dialects write within text: tags, attribute lists, links to pages by name. */
final class DialectInlines implements InlineParserExtension {

  @Override
  public boolean parse(LightInlineParser parser) {
    BasedSequence input = parser.getInput();
    int index = parser.getIndex();
    return switch (input.charAt(index)) {
      case '[' -> wikiLink(parser, input, index);
      case '{' -> attributes(parser, input, index) || tag(parser, input, index);
      default -> tag(parser, input, index);
    };
  }

  private static boolean wikiLink(LightInlineParser parser, BasedSequence input, int index) {
    WikiLink link = WikiLink.at(input, index);
    return link != null && append(parser, link, index + link.getTextLength());
  }

  private static boolean tag(LightInlineParser parser, BasedSequence input, int index) {
    TemplateTag tag =
        TemplateTag.opening(input, index) == null ? null : TemplateTag.at(input, index);
    if (tag == null) {
      return false;
    }
    boolean ends = TagMeaning.isRaw(tag) && tag.closing();
    if (!ends && isInRaw(parser.getBlock())) {
      parser.appendText(input, index, tag.end());
      parser.setIndex(tag.end());
      return true;
    }
    int end = TagMeaning.isRaw(tag) && !ends ? endOfRaw(input, tag.end()) : -1;
    append(parser, new TemplateNode(input.subSequence(index, tag.end()), tag), tag.end());
    if (end >= 0) {
      parser.appendText(input, tag.end(), end);
      parser.setIndex(end);
    }
    return true;
  }

  private static boolean isInRaw(Node block) {
    for (Node up = block; up != null; up = up.getParent()) {
      if (up instanceof ContainerBlock container && container.frame().equals(Frame.RAW)) {
        return true;
      }
    }
    return false;
  }

  /** Where the tag starts that ends what is meant as written; -1 when none does nearby. */
  private static int endOfRaw(BasedSequence input, int from) {
    int limit = Math.min(input.length() - 1, from + TemplateTag.LONGEST);
    for (int at = from; at < limit; at++) {
      if (input.charAt(at) == '{' && input.charAt(at + 1) == '%') {
        TemplateTag tag = TemplateTag.at(input, at);
        if (tag != null && tag.closing() && TagMeaning.isRaw(tag)) {
          return at;
        }
      }
    }
    return -1;
  }

  private static boolean attributes(LightInlineParser parser, BasedSequence input, int index) {
    AttributeList list = AttributeList.at(input, index);
    if (list == null) {
      return false;
    }
    boolean ends = list.isKramdown() || (list.isNamed() && parser.getBlock() instanceof Heading);
    boolean expected = (ends && isLineEnd(input, list.end())) || isAttached(previous(parser), list);
    return expected
        && append(
            parser, new AttributeNode(input.subSequence(index, list.end()), list), list.end());
  }

  private static boolean isLineEnd(BasedSequence input, int from) {
    int at = from;
    while (at < input.length() && input.charAt(at) != '\n') {
      if (input.charAt(at++) > ' ') {
        return false;
      }
    }
    return true;
  }

  private static @Nullable Node previous(LightInlineParser parser) {
    return parser.getCurrentText().isEmpty() ? parser.getBlock().getLastChild() : null;
  }

  private static boolean isAttached(@Nullable Node node, AttributeList list) {
    if (node instanceof LinkNode || (node instanceof RefNode ref && ref.isDefined())) {
      return true;
    }
    boolean styled =
        node instanceof Emphasis || node instanceof StrongEmphasis || node instanceof Code;
    return styled && list.isKramdown();
  }

  private static boolean append(LightInlineParser parser, Node node, int end) {
    parser.flushTextNode();
    parser.getBlock().appendChild(node);
    parser.setIndex(end);
    return true;
  }

  @Override
  public void finalizeDocument(InlineParser parser) {
    // nothing is kept
  }

  @Override
  public void finalizeBlock(InlineParser parser) {
    // nothing is kept
  }

  /** Makes a reader for each document. */
  static final class Factory implements InlineParserExtensionFactory, Unordered {
    @Override
    public CharSequence getCharacters() {
      return "{<[";
    }

    @Override
    public InlineParserExtension apply(LightInlineParser parser) {
      return new DialectInlines();
    }
  }
}
