package dev.casebook.markdown;

import dev.casebook.markdown.TemplateTag.Family;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the tags of template languages say to somebody who reads the page. */
final class TagMeaning {

  private static final Set<String> ADMONITIONS =
      Set.of("hint", "notice", "alert", "callout", "admonition", "block-quote", "aside");
  private static final Set<String> FOLDED =
      Set.of("details", "expand", "spoiler", "collapse", "collapsible", "accordion-item");
  private static final Set<String> TABS = Set.of("tab", "tabitem", "tab-item");
  private static final Set<String> PLAIN =
      Set.of(
          "tabs",
          "tabpane",
          "tab-set",
          "columns",
          "column",
          "cols",
          "col",
          "row",
          "grid",
          "steps",
          "stepper",
          "step",
          "center",
          "div",
          "section",
          "markdown",
          "accordion",
          "content-ref",
          "pageinfo",
          "wide",
          "left",
          "right");
  private static final Set<String> CODE =
      Set.of("highlight", "code", "mermaid", "plantuml", "codeblock", "prism");
  private static final Set<String> DROPPED =
      Set.of("toc", "toc-tree", "br", "clear", "more", "table-of-contents", "newline");
  private static final Set<String> IMAGES = Set.of("figure", "img", "image");
  private static final Set<String> LINKS = Set.of("ref", "relref", "link");

  private TagMeaning() {}

  /** How the content between this tag and its end is shown; null when the tag starts none. */
  static @Nullable Frame frame(TemplateTag tag) {
    if (!isPaired(tag)) {
      return null;
    }
    String name = tag.name();
    if (ADMONITIONS.contains(name)) {
      String word = tag.argument("type", "style", "color", "status", "context", "0");
      boolean known = Admonition.isKnown(word);
      String title = tag.argument("title", "heading", known ? "1" : "0");
      return Frame.admonition(known ? word : "note", title);
    }
    if (Admonition.isKnown(name)) {
      return Frame.admonition(name, tag.argument("title", "0"));
    }
    if (FOLDED.contains(name)) {
      return Frame.folded(tag.argument("title", "summary", "0"));
    }
    if (TABS.contains(name)) {
      return Frame.tab(tag.argument("title", "name", "header", "label", "tabname", "0"));
    }
    return PLAIN.contains(name) ? Frame.PLAIN : null;
  }

  private static boolean isPaired(TemplateTag tag) {
    return tag.family() == Family.HUGO || tag.family() == Family.LIQUID;
  }

  /** The language of the code between this tag and its end; null when there is none. */
  static @Nullable String code(TemplateTag tag) {
    if (!isPaired(tag) || !CODE.contains(tag.name())) {
      return null;
    }
    return switch (tag.name()) {
      case "mermaid", "plantuml" -> tag.name();
      case "highlight" -> tag.argument("lang", "language", "0");
      default -> tag.argument("lang", "language", "syntax");
    };
  }

  /** Whether all between this tag and its end is meant as it is written. */
  static boolean isRaw(TemplateTag tag) {
    return tag.family() == Family.LIQUID && tag.name().equals("raw");
  }

  /** Whether nobody is meant to read what is between this tag and its end. */
  static boolean isComment(TemplateTag tag) {
    return isPaired(tag) && tag.name().equals("comment");
  }

  /** Whether a reader misses nothing when the tag is not there. */
  static boolean isDropped(TemplateTag tag) {
    return isPaired(tag)
        ? DROPPED.contains(tag.name()) || frame(tag) != null || isRaw(tag)
        : tag.family() == Family.ERB && tag.inside().startsWith("#");
  }

  static boolean isImage(TemplateTag tag) {
    return tag.family() == Family.HUGO && !tag.closing() && IMAGES.contains(tag.name());
  }

  static boolean isLink(TemplateTag tag) {
    return isPaired(tag) && !tag.closing() && LINKS.contains(tag.name());
  }

  /** A tag that stands for itself, as documentation about Hugo writes it. */
  static boolean isEscaped(TemplateTag tag) {
    return tag.family() == Family.HUGO && tag.inside().startsWith("/*");
  }
}
