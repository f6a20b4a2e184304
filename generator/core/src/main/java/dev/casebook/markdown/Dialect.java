package dev.casebook.markdown;

import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;

/** GitHub's Markdown and its dialects as the library is told to read them, and no more. */
final class Dialect {

  private final Parser parser;

  Dialect(MarkdownLimits limits) {
    this.parser =
        Parser.builder(options())
            // the library adds it only where the inline parser is its own
            .paragraphPreProcessorFactory(new ReferencePreProcessorFactory())
            .customInlineParserFactory(
                (options, special, delimiter, processors, refs, extensions) ->
                    new GuardedInlineParser(
                        limits, options, special, delimiter, processors, refs, extensions))
            // before the extensions, or theirs would be asked first
            .customBlockParserFactory(new BlockGuard.Factory(limits))
            .customBlockParserFactory(new TableStart())
            .customBlockParserFactory(new ContainerStart())
            .customBlockParserFactory(new IndentedStart())
            .customBlockParserFactory(new LooseHeading())
            .customInlineParserExtensionFactory(new DialectInlines.Factory())
            .customDelimiterProcessor(new Mark.Processor())
            .extensions(
                List.of(
                    TablesExtension.create(),
                    FootnoteExtension.create(),
                    TaskListExtension.create(),
                    StrikethroughExtension.create()))
            .build();
  }

  private static MutableDataSet options() {
    return new MutableDataSet()
        .set(TablesExtension.MIN_SEPARATOR_DASHES, 1)
        .set(TablesExtension.COLUMN_SPANS, false)
        .set(TablesExtension.APPEND_MISSING_COLUMNS, true)
        .set(TablesExtension.DISCARD_EXTRA_COLUMNS, true)
        .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true)
        .set(TablesExtension.WITH_CAPTION, false)
        .set(TablesExtension.MAX_HEADER_ROWS, 1)
        .set(TablesExtension.MIN_HEADER_ROWS, 1)
        .toMutable();
  }

  /**
   * Parses text.
   *
   * @throws Refusal when the text is over the limits, or when the library fails on it: one document
   *     must not take the others down
   */
  Document parse(CharSequence text) {
    try {
      return parser.parse(BasedSequence.of(text));
    } catch (Refusal refusal) {
      throw refusal;
    } catch (RuntimeException failure) {
      throw new Refusal(-1, "the Markdown library fails on it: " + failure);
    }
  }
}
