package dev.casebook.markdown;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jspecify.annotations.Nullable;

/** Starts and ends the containers that {@link TagScan} found. */
final class ContainerStart implements CustomBlockParserFactory, Unordered {

  private static @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
    BasedSequence line = state.getLine();
    int start = state.getNextNonSpaceIndex();
    if (state.getIndent() >= 4 || start >= line.length() || !opens(line.charAt(start))) {
      return BlockStart.none();
    }
    int offset = line.getStartOffset() + start;
    BudgetedText text = BudgetedText.whole(line);
    TagSpan ending = text.tags().endingAt(offset);
    if (ending != null && isOpen(state, ending)) {
      return BlockStart.of(new End(line)).atIndex(line.length());
    }
    TagSpan span = text.tags().startingAt(offset);
    if (span == null) {
      return BlockStart.none();
    }
    if (span.content() == TagSpan.Content.MARKDOWN) {
      int inside = Math.min(span.inside() - line.getStartOffset(), line.length());
      return BlockStart.of(new Container(span, line)).atIndex(inside);
    }
    return BlockStart.of(new Verbatim(span, line, text)).atIndex(line.length());
  }

  private static boolean opens(char c) {
    return c == ':' || c == '{' || c == '<';
  }

  private static boolean isOpen(ParserState state, TagSpan span) {
    for (BlockParser each : state.getActiveBlockParsers()) {
      if (each instanceof Container container && container.span.equals(span)) {
        return true;
      }
    }
    return false;
  }

  /** Takes lines in up to the end that is known. */
  private static final class Container extends AbstractBlockParser {
    final TagSpan span;
    private final ContainerBlock block;

    Container(TagSpan span, BasedSequence line) {
      this.span = span;
      this.block = new ContainerBlock(line, span.frame());
    }

    @Override
    public Block getBlock() {
      return block;
    }

    @Override
    public boolean isContainer() {
      return true;
    }

    @Override
    public boolean canContain(ParserState state, BlockParser parser, Block child) {
      return true;
    }

    @Override
    public @Nullable BlockContinue tryContinue(ParserState state) {
      int line = state.getLine().getStartOffset();
      if (line + state.getNextNonSpaceIndex() >= span.end()) {
        return BlockContinue.none();
      }
      int index = Math.max(state.getIndex(), span.inside() - line);
      return BlockContinue.atIndex(Math.min(index, state.getLine().length()));
    }

    @Override
    public void closeBlock(ParserState state) {
      block.setCharsFromContent();
    }
  }

  /** Takes lines in as they are written. */
  private static final class Verbatim extends AbstractBlockParser {
    private final TagSpan span;
    private final VerbatimBlock block;

    Verbatim(TagSpan span, BasedSequence line, BudgetedText text) {
      this.span = span;
      String inside = text.toString().substring(span.inside(), span.end());
      this.block = new VerbatimBlock(line, span, inside);
    }

    @Override
    public Block getBlock() {
      return block;
    }

    @Override
    public @Nullable BlockContinue tryContinue(ParserState state) {
      return state.getLine().getStartOffset() < span.after()
          ? BlockContinue.atIndex(state.getLine().length())
          : BlockContinue.none();
    }

    @Override
    public void addLine(ParserState state, BasedSequence line) {
      // the text is known already
    }

    @Override
    public void closeBlock(ParserState state) {
      // nothing is left to do
    }
  }

  /** The line that ends a container: it closes whatever is still open inside of it. */
  private static final class End extends AbstractBlockParser {
    private final MarkerBlock block;

    End(BasedSequence line) {
      this.block = new MarkerBlock(line);
    }

    @Override
    public Block getBlock() {
      return block;
    }

    @Override
    public @Nullable BlockContinue tryContinue(ParserState state) {
      return BlockContinue.none();
    }

    @Override
    public void addLine(ParserState state, BasedSequence line) {
      // nothing follows on the line
    }

    @Override
    public void closeBlock(ParserState state) {
      // nothing is left to do
    }
  }

  @Override
  public BlockParserFactory apply(DataHolder options) {
    return ContainerStart::tryStart;
  }
}
