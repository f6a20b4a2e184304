package dev.casebook.parse;

import dev.casebook.markdown.Block;
import dev.casebook.markdown.InlineText;
import java.util.Arrays;
import java.util.stream.Stream;

/** Chinese characters in the text make a page Chinese, whatever the site speaks. */
final class LanguageFromText implements Convention {

  /** Letters of the start of a page that are looked at. */
  private static final int ENOUGH = 2_000;

  private static final int FEWEST = 20;

  /** Chinese pages are full of English names; English ones have few Chinese characters. */
  private static final double SHARE = 0.25;

  @Override
  public String name() {
    return "Chinese characters in the text";
  }

  @Override
  public void read(Page page, Evidence evidence) {
    int[] letters =
        page.outline().blocks().stream()
            .flatMap(LanguageFromText::texts)
            .flatMapToInt(String::codePoints)
            .filter(Character::isLetter)
            .limit(ENOUGH)
            .toArray();
    long chinese =
        Arrays.stream(letters)
            .filter(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.HAN)
            .count();
    if (chinese >= FEWEST && chinese >= SHARE * letters.length) {
      evidence.inBody(Field.LANGUAGE, "zh-CN", name(), page.outline().blocks().get(0).line());
    }
  }

  private static Stream<String> texts(Block block) {
    if (block instanceof Block.HeadingBlock heading) {
      return Stream.of(heading.heading().text());
    }
    if (block instanceof Block.Paragraph paragraph) {
      return Stream.of(paragraph.text().plain());
    }
    if (block instanceof Block.ItemList list) {
      return list.items().stream().map(Block.Item::text).map(InlineText::plain);
    }
    return Stream.empty();
  }
}
