package dev.casebook.parse;

import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.markdown.Block;
import dev.casebook.markdown.Heading;
import dev.casebook.parse.ContentMapping.SectionHeading;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Gives headings that {@code content.sections} explains the name that conventions look for.
 *
 * @param blocks as conventions shall see them
 * @param used the mappings that applied
 */
record MappedSections(List<Block> blocks, List<SourceLocation> used) {

  /** The sections whose name is understood as a heading. */
  static final List<String> NAMES =
      Stream.of(SectionName.values())
          .filter(section -> section.matches(heading(label(section))))
          .map(MappedSections::label)
          .toList();

  static MappedSections of(List<Block> blocks, ContentMapping mapping) {
    List<Block> read = new ArrayList<>();
    List<SourceLocation> used = new ArrayList<>();
    for (Block block : blocks) {
      read.add(block);
      if (block instanceof Block.HeadingBlock named) {
        for (SectionHeading section : mapping.sections()) {
          if (same(section.text(), named.heading().text())) {
            read.set(read.size() - 1, renamed(named.heading(), section.section()));
            used.add(section.location());
            break;
          }
        }
      }
    }
    return new MappedSections(read, used);
  }

  private static Block renamed(Heading heading, String section) {
    return new Block.HeadingBlock(
        new Heading(heading.level(), heading(section), heading.id(), heading.line()));
  }

  private static boolean same(String a, String b) {
    return normal(a).equals(normal(b));
  }

  private static String normal(String heading) {
    return heading.strip().toLowerCase(Locale.ROOT);
  }

  private static String label(SectionName section) {
    return section.name().toLowerCase(Locale.ROOT);
  }

  /** A heading that people would write for the section. */
  private static String heading(String section) {
    return switch (section) {
      case "went_well", "went_poorly" -> "What " + section.replace('_', ' ');
      case "lucky" -> "Where we got lucky";
      case "general" -> "Details";
      default -> section.replace('_', ' ');
    };
  }
}
