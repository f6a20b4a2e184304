package dev.casebook.parse;

import dev.casebook.markdown.Block;
import dev.casebook.markdown.Heading;
import dev.casebook.markdown.InlineText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The parts of a page that say what kind of event it records, in lower case. */
final class EventPassages {

  private static final int LONGEST = 4_000;

  /**
   * A text with its place.
   *
   * @param line 0 where it stands in the file name
   */
  record Passage(String text, int line) {}

  private EventPassages() {}

  /** The title of the front matter, else the first heading, else the file name. */
  static Passage title(Page page) {
    Optional<Claim<String>> stated = page.stated().winner(Field.TITLE);
    if (stated.isPresent()) {
      return new Passage(lower(stated.get().value()), line(stated.get()));
    }
    Optional<Heading> heading =
        page.outline().headings().stream().filter(each -> each.level() == 1).findFirst();
    return heading
        .map(each -> new Passage(lower(each.text()), each.line()))
        .orElseGet(() -> new Passage(lower(ContentFiles.baseName(page.path())), 0));
  }

  private static int line(Claim<String> claim) {
    return claim.provenance().location() == null ? 0 : claim.provenance().location().line();
  }

  /** The paragraphs and list items of a section; of the whole page where no section is named. */
  static List<Passage> passages(Page page, @Nullable SectionName section) {
    List<Block> blocks =
        section == null
            ? page.outline().blocks()
            : page.outline().section(section).map(Outline.Part::blocks).orElse(List.of());
    return blocks.stream().flatMap(EventPassages::texts).map(EventPassages::passage).toList();
  }

  private static Stream<InlineText> texts(Block block) {
    if (block instanceof Block.Paragraph paragraph) {
      return Stream.of(paragraph.text());
    }
    return block instanceof Block.ItemList list
        ? list.items().stream().map(Block.Item::text)
        : Stream.empty();
  }

  private static Passage passage(InlineText text) {
    return new Passage(lower(text.plain()), text.line());
  }

  private static String lower(String text) {
    String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    return cut.toLowerCase(Locale.ROOT).replace('\u2019', '\'').strip();
  }
}
