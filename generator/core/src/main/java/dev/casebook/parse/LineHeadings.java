package dev.casebook.parse;

import dev.casebook.markdown.Block;
import dev.casebook.markdown.Heading;
import dev.casebook.markdown.InlineText;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines that stand for headings: {@code **Timeline**} at the start of a paragraph, or the bare name
 * of a section above a list or a table. They lie below all headings that are written as such.
 */
final class LineHeadings {

  private static final int LEVEL = 7;
  private static final int LONGEST = 80;

  private LineHeadings() {}

  /** The same blocks with a heading in place of each such line. */
  static List<Block> in(List<Block> blocks) {
    List<Block> read = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block instanceof Block.Paragraph paragraph && names(paragraph, next(blocks, i))) {
        InlineText line = paragraph.lines().get(0);
        read.add(new Block.HeadingBlock(new Heading(LEVEL, line.plain(), "", line.line())));
        rest(paragraph, read);
      } else {
        read.add(block);
      }
    }
    return List.copyOf(read);
  }

  /** Whether a heading is such a line. */
  static boolean is(Heading heading) {
    return heading.level() == LEVEL;
  }

  private static Block next(List<Block> blocks, int i) {
    return blocks.get(Math.min(i + 1, blocks.size() - 1));
  }

  private static boolean names(Block.Paragraph paragraph, Block next) {
    if (paragraph.lines().isEmpty()) {
      return false;
    }
    InlineText line = paragraph.lines().get(0);
    boolean alone = paragraph.lines().size() == 1;
    boolean above = next instanceof Block.ItemList || next instanceof Block.Table;
    if (line.plain().length() > LONGEST) {
      return false;
    }
    if (isStrong(line)) {
      return !SectionName.of(line.plain()).isEmpty();
    }
    return alone && (above ? SectionName.isAny(line.plain()) : isAboveEntries(line.plain(), next));
  }

  /** {@code Timeline (all times UTC):} with a paragraph for each entry below it. */
  private static boolean isAboveEntries(String line, Block next) {
    return line.strip().matches(".*[:：]")
        && SectionName.TIMELINE.matches(line)
        && TimelineParagraph.isEntry(next);
  }

  /** Whether a text is bold as a whole. */
  static boolean isStrong(InlineText line) {
    return line.strong().size() == 1
        && letters(line.strong().get(0)).equals(letters(line.plain()))
        && !letters(line.plain()).isEmpty();
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder();
    text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
    return letters.toString();
  }

  /** What follows the line in its paragraph. */
  private static void rest(Block.Paragraph paragraph, List<Block> read) {
    List<InlineText> lines = paragraph.lines().subList(1, paragraph.lines().size());
    if (lines.isEmpty()) {
      return;
    }
    InlineText first = lines.get(0);
    InlineText text =
        new InlineText(
            String.join(" ", lines.stream().map(InlineText::plain).toList()),
            lines.stream().flatMap(line -> line.strong().stream()).toList(),
            lines.stream().flatMap(line -> line.code().stream()).toList(),
            lines.stream().flatMap(line -> line.links().stream()).toList(),
            lines.stream().flatMap(line -> line.struck().stream()).toList(),
            first.line(),
            first.column());
    read.add(new Block.Paragraph(first.line(), text, lines));
  }
}
