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

/**
 * The containers of MkDocs, whose content is indented: {@code !!! note "Title"}, {@code ???+ tip},
 * {@code === "Tab"}.
 */
final class IndentedStart implements CustomBlockParserFactory, Unordered {

  private static final int LONGEST = 500;
  private static final int FARTHEST = 2_000;

  private static @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
    BasedSequence line = state.getLine();
    int start = state.getNextNonSpaceIndex();
    if (state.getIndent() >= 4 || start + 3 >= line.length() || !opens(line.charAt(start))) {
      return BlockStart.none();
    }
    String text = BudgetedText.copy(line.subSequence(start));
    Frame frame = text.length() > LONGEST ? null : frame(text, line, start);
    return frame == null
        ? BlockStart.none()
        : BlockStart.of(new Indented(new ContainerBlock(line, frame))).atIndex(line.length());
  }

  private static boolean opens(char c) {
    return c == '!' || c == '?' || c == '=';
  }

  private static @Nullable Frame frame(String text, BasedSequence line, int start) {
    IndentedTitle title = IndentedTitle.of(text.stripTrailing());
    if (title == null || (title.needsContent() && !hasContent(line, start))) {
      return null;
    }
    return title.frame();
  }

  /** Whether the next line that is not blank is indented by four or more. */
  private static boolean hasContent(BasedSequence line, int start) {
    String text = BudgetedText.whole(line).toString();
    int at = line.getEndOffset();
    int limit = Math.min(text.length(), at + FARTHEST);
    int column = 0;
    while (at < limit && (text.charAt(at) <= ' ' || text.charAt(at) == '>')) {
      char c = text.charAt(at++);
      column = c == '\n' ? 0 : c == '\t' ? (column / 4 + 1) * 4 : column + 1;
    }
    return at < limit && column >= start + 4;
  }

  /** Takes in what is indented. */
  private static final class Indented extends AbstractBlockParser {
    private final ContainerBlock block;

    Indented(ContainerBlock block) {
      this.block = block;
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
      if (state.isBlank()) {
        return BlockContinue.atIndex(state.getNextNonSpaceIndex());
      }
      return state.getIndent() >= 4
          ? BlockContinue.atColumn(state.getColumn() + 4)
          : BlockContinue.none();
    }

    @Override
    public void closeBlock(ParserState state) {
      block.setCharsFromContent();
    }
  }

  @Override
  public BlockParserFactory apply(DataHolder options) {
    return IndentedStart::tryStart;
  }
}
