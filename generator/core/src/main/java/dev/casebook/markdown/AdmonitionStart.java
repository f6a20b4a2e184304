package dev.casebook.markdown;

import com.vladsch.flexmark.ext.admonition.internal.AdmonitionBlockParser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.data.DataHolder;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The library's admonitions, asked only where one can start: it compiles a regular expression each
 * time it is asked, which took an eighth of all reading.
 */
final class AdmonitionStart implements CustomBlockParserFactory {

  private final AdmonitionBlockParser.Factory library = new AdmonitionBlockParser.Factory();

  /** Asks the library where a line starts with the right sign. */
  private record Gate(BlockParserFactory inner) implements BlockParserFactory {
    @Override
    public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
      int start = state.getNextNonSpaceIndex();
      char first = start < state.getLine().length() ? state.getLine().charAt(start) : ' ';
      return first == '!' || first == '?' ? inner.tryStart(state, matched) : BlockStart.none();
    }
  }

  @Override
  public BlockParserFactory apply(DataHolder options) {
    return new Gate(library.apply(options));
  }

  @Override
  public @Nullable Set<Class<?>> getAfterDependents() {
    return library.getAfterDependents();
  }

  @Override
  public @Nullable Set<Class<?>> getBeforeDependents() {
    return library.getBeforeDependents();
  }

  @Override
  public boolean affectsGlobalScope() {
    return library.affectsGlobalScope();
  }
}
