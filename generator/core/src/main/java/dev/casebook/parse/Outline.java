package dev.casebook.parse;

import dev.casebook.markdown.Block;
import dev.casebook.markdown.Heading;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The blocks of a document, found by the names of their sections. */
final class Outline {

  private final List<Block> blocks;
  private final Map<Heading, Set<SectionName>> names = new LinkedHashMap<>();
  private final Set<SectionName> all = EnumSet.noneOf(SectionName.class);

  /** An outline in which bold lines that name a section are headings. */
  Outline(List<Block> blocks) {
    this.blocks = LineHeadings.in(blocks);
    for (Block block : this.blocks) {
      if (block instanceof Block.HeadingBlock named) {
        names.put(named.heading(), SectionName.of(named.heading().text()));
      }
    }
    names.values().forEach(all::addAll);
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

  /** All blocks in order. */
  List<Block> blocks() {
    return blocks;
  }

  /** The headings that are written as such. */
  List<Heading> headings() {
    return names.keySet().stream().filter(heading -> !LineHeadings.is(heading)).toList();
  }

  /** The headings that are written as such, or as a line of their own, of some sections. */
  List<Heading> headings(Set<SectionName> of) {
    return names.keySet().stream()
        .filter(heading -> named(heading).stream().anyMatch(of::contains))
        .toList();
  }

  boolean has(SectionName name) {
    return all.contains(name);
  }

  /**
   * The first section of that name, up to the next heading that is not below it; a heading comes
   * before a line that stands for one.
   */
  Optional<Part> section(SectionName name) {
    List<Part> parts = sections(name);
    return parts.stream()
        .filter(part -> !LineHeadings.is(part.heading()))
        .findFirst()
        .or(() -> parts.stream().findFirst());
  }

  /** All sections of that name that do not lie within another one of that name. */
  List<Part> sections(SectionName name) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i) instanceof Block.HeadingBlock block
          && named(block.heading()).contains(name)) {
        Part part = part(block.heading(), i + 1);
        parts.add(part);
        i += part.blocks().size();
      }
    }
    return List.copyOf(parts);
  }

  private Set<SectionName> named(Heading heading) {
    return names.getOrDefault(heading, Set.of());
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
