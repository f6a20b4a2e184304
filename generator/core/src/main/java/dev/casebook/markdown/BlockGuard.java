package dev.casebook.markdown;

import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.data.DataHolder;
import org.jspecify.annotations.Nullable;

/**
 * Asked wherever a block could start, it starts none, but refuses a document while the library
 * still reads it: containers too deep, paragraphs too long, or lines that cost too much. The
 * library looks at a whole paragraph again at each of its lines.
 */
final class BlockGuard implements BlockParserFactory {

  private final MarkdownLimits limits;
  private int starts;
  private long paragraphWork;

  private BlockGuard(MarkdownLimits limits) {
    this.limits = limits;
  }

  @Override
  public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
    if (++starts > limits.blockStarts()) {
      throw refusal(state, "more than " + limits.blockStarts() + " lines may start a block");
    }
    // a container counts twice at most: a list and its item
    if (state.getActiveBlockParsers().size() > 2 * limits.nesting()) {
      throw refusal(state, "containers are nested deeper than " + limits.nesting());
    }
    BlockParser parser = matched.getBlockParser();
    if (parser.isParagraphParser()) {
      checkParagraph(state, parser.getBlockContent().getLineCount());
    }
    return BlockStart.none();
  }

  private void checkParagraph(ParserState state, int lines) {
    if (lines > limits.paragraphLines()) {
      throw refusal(state, "a paragraph has more than " + limits.paragraphLines() + " lines");
    }
    paragraphWork += lines;
    if (paragraphWork > limits.paragraphWork()) {
      throw refusal(state, "its paragraphs have too many lines");
    }
  }

  private static Refusal refusal(ParserState state, String reason) {
    return new Refusal(state.getLineStart(), reason);
  }

  /** Makes a guard for each document. */
  record Factory(MarkdownLimits limits) implements CustomBlockParserFactory, Unordered {
    @Override
    public BlockParserFactory apply(DataHolder options) {
      return new BlockGuard(limits);
    }
  }
}
