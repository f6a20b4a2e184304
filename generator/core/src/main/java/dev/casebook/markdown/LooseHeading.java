package dev.casebook.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
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
 * Headings without the space after their signs, {@code ##Causes}. One sign alone is one only before
 * a Chinese character: {@code #urgent} and {@code #1234} are no headings.
 */
final class LooseHeading implements CustomBlockParserFactory, Unordered {

  private static @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
    BasedSequence line = state.getLine();
    int start = state.getNextNonSpaceIndex();
    if (state.getIndent() >= 4
        || start >= line.length()
        || line.charAt(start) != '#'
        || matched.getBlockParser().isParagraphParser()) {
      return BlockStart.none();
    }
    int text = start;
    while (text < line.length() && line.charAt(text) == '#') {
      text++;
    }
    int level = text - start;
    if (level > 6 || text >= line.length() || !starts(line.charAt(text), level)) {
      return BlockStart.none();
    }
    Parser parser = new Parser(new Heading(line.subSequence(start).trimEnd()));
    parser.heading.setOpeningMarker(line.subSequence(start, text));
    parser.heading.setText(line.subSequence(text).trimEnd());
    parser.heading.setLevel(level);
    return BlockStart.of(parser).atIndex(line.length());
  }

  private static boolean starts(char c, int level) {
    return level > 1 ? Character.isLetter(c) : Character.isIdeographic(c);
  }

  /** Holds one line. */
  private static final class Parser extends AbstractBlockParser {
    private final Heading heading;

    Parser(Heading heading) {
      this.heading = heading;
    }

    @Override
    public Block getBlock() {
      return heading;
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
      heading.setCharsFromSegments();
    }

    @Override
    public void parseInlines(InlineParser inlineParser) {
      inlineParser.parse(heading.getText(), heading);
    }
  }

  @Override
  public BlockParserFactory apply(DataHolder options) {
    return LooseHeading::tryStart;
  }
}
