package dev.casebook.markdown;

import com.vladsch.flexmark.ast.DelimitedNodeImpl;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.delimiter.DelimiterRun;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jspecify.annotations.Nullable;

/** Marked text in the syntax tree: {@code ==text==}. */
final class Mark extends DelimitedNodeImpl {

  private Mark(BasedSequence opening, BasedSequence text, BasedSequence closing) {
    super(opening, text, closing);
  }

  /** Reads marks; not within words, where the signs compare. */
  static final class Processor implements DelimiterProcessor {

    @Override
    public char getOpeningCharacter() {
      return '=';
    }

    @Override
    public char getClosingCharacter() {
      return '=';
    }

    @Override
    public int getMinLength() {
      return 2;
    }

    @Override
    public int getDelimiterUse(DelimiterRun opener, DelimiterRun closer) {
      return opener.length() == 2 && closer.length() == 2 ? 2 : 0;
    }

    @Override
    public void process(Delimiter opener, Delimiter closer, int used) {
      Mark mark =
          new Mark(opener.getTailChars(used), BasedSequence.NULL, closer.getLeadChars(used));
      opener.moveNodesBetweenDelimitersTo(mark, closer);
    }

    @Override
    public @Nullable Node unmatchedDelimiterNode(InlineParser parser, DelimiterRun delimiter) {
      return null;
    }

    @Override
    public boolean canBeOpener(
        String before,
        String after,
        boolean leftFlanking,
        boolean rightFlanking,
        boolean beforeIsPunctuation,
        boolean afterIsPunctuation,
        boolean beforeIsWhitespace,
        boolean afterIsWhiteSpace) {
      return leftFlanking && (beforeIsWhitespace || beforeIsPunctuation || isIdeographic(before));
    }

    @Override
    public boolean canBeCloser(
        String before,
        String after,
        boolean leftFlanking,
        boolean rightFlanking,
        boolean beforeIsPunctuation,
        boolean afterIsPunctuation,
        boolean beforeIsWhitespace,
        boolean afterIsWhiteSpace) {
      return rightFlanking && (afterIsWhiteSpace || afterIsPunctuation || isIdeographic(after));
    }

    /** Chinese text has no spaces around words. */
    private static boolean isIdeographic(String text) {
      return !text.isEmpty() && Character.isIdeographic(text.codePointAt(0));
    }

    @Override
    public boolean skipNonOpenerCloser() {
      return false;
    }
  }
}
