package dev.casebook.markdown;

import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.ParagraphParser;
import com.vladsch.flexmark.util.ast.BlockContent;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jspecify.annotations.Nullable;

/**
 * Lets a table follow a line of text without a blank line between them, as GitHub does: the library
 * looks for tables at the start of paragraphs only, so the paragraph is cut before the header row.
 */
final class TableStart implements CustomBlockParserFactory, Unordered {

  private static @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
    BlockParser parser = matched.getBlockParser();
    if (!(parser instanceof ParagraphParser)) {
      return BlockStart.none();
    }
    BlockContent content = parser.getBlockContent();
    int last = content.getLineCount() - 1;
    BasedSequence line = state.getLine().subSequence(state.getNextNonSpaceIndex());
    if (last < 1 || !isDelimiterRow(line) || cells(content.getLine(last)) != cells(line)) {
      return BlockStart.none();
    }
    ParagraphParser table = new ParagraphParser();
    table
        .getBlockContent()
        .add(content.getLines().remove(last), content.getLineIndents().remove(last));
    return BlockStart.of(table).atIndex(state.getIndex());
  }

  private static boolean isDelimiterRow(BasedSequence line) {
    boolean dash = false;
    boolean pipe = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      dash |= c == '-';
      pipe |= c == '|';
      if ("|:- \t\r\n".indexOf(c) < 0) {
        return false;
      }
    }
    return dash && pipe;
  }

  /** How many cells a row has; none when it has no bar. */
  private static int cells(BasedSequence row) {
    BasedSequence line = row.trim();
    int bars = 0;
    int last = line.length() - 1;
    for (int i = 0; i <= last; i++) {
      boolean escaped = i > 0 && line.charAt(i - 1) == '\\';
      bars += line.charAt(i) == '|' && !escaped ? 1 : 0;
    }
    if (bars == 0) {
      return 0;
    }
    boolean leads = line.charAt(0) == '|';
    boolean trails = last > 0 && line.charAt(last) == '|' && line.charAt(last - 1) != '\\';
    return bars + 1 - (leads ? 1 : 0) - (trails ? 1 : 0);
  }

  @Override
  public BlockParserFactory apply(DataHolder options) {
    return TableStart::tryStart;
  }
}
