package dev.casebook.markdown;

import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.block.CharacterNodeFactory;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.CommonmarkInlineParser;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The library's inline parser within limits: it refuses overlong runs of text, and matches
 * delimiters in linear time, where the library's own way takes the square of their number.
 */
final class GuardedInlineParser extends CommonmarkInlineParser {

  private final int longest;
  private final int mostCells;
  private final Map<String, Integer> lastEnds = new HashMap<>();
  private int cells;

  GuardedInlineParser(
      MarkdownLimits limits,
      DataHolder options,
      BitSet specialCharacters,
      BitSet delimiterCharacters,
      Map<Character, DelimiterProcessor> delimiterProcessors,
      LinkRefProcessorData linkRefProcessors,
      List<InlineParserExtensionFactory> extensions) {
    super(
        options,
        specialCharacters,
        delimiterCharacters,
        delimiterProcessors,
        linkRefProcessors,
        extensions);
    this.longest = limits.paragraphCharacters();
    this.mostCells = limits.tableCells();
  }

  @Override
  public void parse(BasedSequence content, Node node) {
    check(content);
    lastEnds.clear();
    super.parse(content, node);
  }

  @Override
  public @Nullable List<Node> parseCustom(
      BasedSequence input,
      Node node,
      BitSet customCharacters,
      Map<Character, CharacterNodeFactory> nodeFactoryMap) {
    check(input);
    lastEnds.clear();
    List<Node> separators = super.parseCustom(input, node, customCharacters, nodeFactoryMap);
    cells += separators == null ? 0 : separators.size();
    if (cells > mostCells) {
      throw new Refusal(input.getStartOffset(), "it holds more than " + mostCells + " table cells");
    }
    return separators;
  }

  private void check(BasedSequence content) {
    if (content.length() > longest) {
      throw new Refusal(
          content.getStartOffset(), "a paragraph is longer than " + longest + " characters");
    }
  }

  /** Tags, comments and the like without an end would be looked through to the end, each anew. */
  @Override
  public boolean parseHtmlInline() {
    String end = ">";
    if (input.matchChars("<![", index)) {
      end = "]]>";
    } else if (input.matchChars("<?", index)) {
      end = "?>";
    }
    return lastEnds.computeIfAbsent(end, input::lastIndexOf) > index && super.parseHtmlInline();
  }

  /** Tags of template languages in an address may hold white space. */
  @Override
  public @Nullable BasedSequence parseLinkDestination() {
    int last = lastEnds.computeIfAbsent("{", input::lastIndexOf);
    int lastErb = lastEnds.computeIfAbsent("<%", input::lastIndexOf);
    int end = Math.max(last, lastErb) < index ? -1 : endOfTemplate();
    if (end < 0) {
      return super.parseLinkDestination();
    }
    BasedSequence destination = input.subSequence(index, end);
    index = end;
    return destination;
  }

  /** Where an address that holds a tag ends; -1 when this one holds none. */
  private int endOfTemplate() {
    int limit = Math.min(input.length(), index + TemplateTag.LONGEST);
    boolean template = false;
    int at = index;
    while (at < limit && input.charAt(at) > ' ' && input.charAt(at) != ')') {
      TemplateTag tag = TemplateTag.at(input, at);
      template |= tag != null;
      at = tag == null ? at + 1 : tag.end();
    }
    return template && at <= input.length() ? at : -1;
  }

  /**
   * CommonMark's procedure "process emphasis". What a kind of closer has looked for in vain is not
   * looked for again.
   */
  @Override
  public void processDelimiters(@Nullable Delimiter stackBottom) {
    Map<Integer, Integer> searchedUpTo = new HashMap<>();
    Delimiter closer = lowestAbove(stackBottom);
    while (closer != null) {
      DelimiterProcessor processor = delimiterProcessors.get(closer.getDelimiterChar());
      closer =
          closer.canClose() && processor != null
              ? close(closer, processor, stackBottom, searchedUpTo)
              : closer.getNext();
    }
    while (lastDelimiter != null && lastDelimiter != stackBottom) {
      removeDelimiterKeepNode(lastDelimiter);
    }
  }

  private @Nullable Delimiter lowestAbove(@Nullable Delimiter stackBottom) {
    Delimiter lowest = lastDelimiter == stackBottom ? null : lastDelimiter;
    while (lowest != null && lowest.getPrevious() != stackBottom && lowest.getPrevious() != null) {
      lowest = lowest.getPrevious();
    }
    return lowest;
  }

  /** Matches one closer, or finds that nothing matches it; answers the next one to look at. */
  private @Nullable Delimiter close(
      Delimiter closer,
      DelimiterProcessor processor,
      @Nullable Delimiter stackBottom,
      Map<Integer, Integer> searchedUpTo) {
    int kind = kind(closer);
    int bottom = searchedUpTo.getOrDefault(kind, -1);
    char opening = processor.getOpeningCharacter();
    Delimiter opener = closer.getPrevious();
    while (opener != null && opener != stackBottom && opener.getStartIndex() >= bottom) {
      if (opener.canOpen() && opener.getDelimiterChar() == opening) {
        int use = processor.getDelimiterUse(opener, closer);
        if (use > 0) {
          return match(opener, closer, processor, use);
        }
      }
      opener = opener.getPrevious();
    }
    searchedUpTo.put(kind, closer.getStartIndex());
    Delimiter next = closer.getNext();
    if (!closer.canOpen()) {
      removeDelimiterKeepNode(closer);
    }
    return next;
  }

  /** All that decides which openers match: closers of one kind match the same ones. */
  private static int kind(Delimiter closer) {
    int length = closer.getNumDelims();
    int lengthKind = length % 3 + (length > 1 ? 3 : 0);
    return (closer.getDelimiterChar() * 6 + lengthKind) * 2 + (closer.canOpen() ? 1 : 0);
  }

  private @Nullable Delimiter match(
      Delimiter opener, Delimiter closer, DelimiterProcessor processor, int use) {
    opener.setNumDelims(opener.getNumDelims() - use);
    closer.setNumDelims(closer.getNumDelims() - use);
    removeDelimitersBetween(opener, closer);
    opener.setNumDelims(opener.getNumDelims() + use);
    closer.setNumDelims(closer.getNumDelims() + use);
    processor.process(opener, closer, use);
    opener.setNumDelims(opener.getNumDelims() - use);
    closer.setNumDelims(closer.getNumDelims() - use);
    if (opener.getNumDelims() == 0) {
      removeDelimiterAndNode(opener);
    } else {
      BasedSequence rest = opener.getNode().getChars().subSequence(0, opener.getNumDelims());
      opener.getNode().setChars(rest);
    }
    if (closer.getNumDelims() == 0) {
      Delimiter next = closer.getNext();
      removeDelimiterAndNode(closer);
      return next;
    }
    BasedSequence chars = closer.getNode().getChars();
    closer.getNode().setChars(chars.subSequence(chars.length() - closer.getNumDelims()));
    closer.setIndex(closer.getIndex() + use);
    return closer;
  }
}
