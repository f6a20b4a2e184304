package dev.casebook.parse;

import dev.casebook.markdown.Block;
import dev.casebook.markdown.Heading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The blocks of a document, found by the names of their sections. */
record Outline(List<Block> blocks) {

  Outline {
    blocks = List.copyOf(blocks);
  }

  /**
   * A section with its sub-sections.
   *
   * @param blocks without the heading itself
   */
  record Part(Heading heading, List<Block> blocks) {
    Part {
      blocks = List.copyOf(blocks);
    }
  }

  List<Heading> headings() {
    return blocks.stream()
        .filter(Block.HeadingBlock.class::isInstance)
        .map(block -> ((Block.HeadingBlock) block).heading())
        .toList();
  }

  boolean has(SectionName name) {
    return headings().stream().anyMatch(heading -> name.matches(heading.text()));
  }

  /** The first section of that name, up to the next heading that is not below it. */
  Optional<Part> section(SectionName name) {
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i) instanceof Block.HeadingBlock block
          && name.matches(block.heading().text())) {
        return Optional.of(part(block.heading(), i + 1));
      }
    }
    return Optional.empty();
  }

  private Part part(Heading heading, int from) {
    List<Block> inside = new ArrayList<>();
    for (Block block : blocks.subList(from, blocks.size())) {
      if (block instanceof Block.HeadingBlock next && next.heading().level() <= heading.level()) {
        break;
      }
      inside.add(block);
    }
    return new Part(heading, inside);
  }
}
