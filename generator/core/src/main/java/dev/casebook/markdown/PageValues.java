package dev.casebook.markdown;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What tags of template languages stand for, as far as a document alone can tell: values of its
 * front matter, and the addresses that tags within links name. Nothing is ever run.
 *
 * @param frontMatter the scalars of the front matter, keys in lower case
 */
record PageValues(Map<String, String> frontMatter) {

  private static final int LONGEST = 1_000;

  /** How languages refer to a key of the page's own front matter. */
  private static final List<String> OWN =
      List.of(
          "page.",
          "$frontmatter.",
          "frontmatter.",
          ".params.",
          "$.params.",
          ".page.params.",
          "current_page.data.",
          "current_page.metadata[:page].");

  /** Names of the address at which the whole site starts. */
  private static final List<String> ROOTS =
      List.of(
          "site.baseurl",
          "site.url",
          "site.base_url",
          ".site.baseurl",
          "$.site.baseurl",
          "base_url",
          "base_path",
          "baseurl",
          "config.site_url");

  PageValues {
    frontMatter = Map.copyOf(frontMatter);
  }

  /** The text that a tag stands for; null when the document does not say. */
  @Nullable String of(TemplateTag tag) {
    String inside = tag.inside();
    return switch (tag.family()) {
      case EXPRESSION -> value(inside);
      case ERB -> inside.startsWith("=") ? value(inside.substring(1).strip()) : null;
      case HUGO ->
          tag.name().equals("param") && !tag.closing()
              ? frontMatter.get(tag.argument("0").toLowerCase(Locale.ROOT))
              : null;
      case LIQUID -> null;
    };
  }

  private @Nullable String value(String expression) {
    String name = expression.toLowerCase(Locale.ROOT);
    if (name.equals(".title") || name.equals(".page.title") || name.equals("$page.title")) {
      return frontMatter.get("title");
    }
    for (String prefix : OWN) {
      if (name.startsWith(prefix)) {
        return frontMatter.get(name.substring(prefix.length()));
      }
    }
    return null;
  }

  /** Whether an expression is one that only a generator of sites would know. */
  static boolean isOfGenerator(TemplateTag tag) {
    String name = tag.inside().toLowerCase(Locale.ROOT);
    return name.startsWith("page.")
        || name.startsWith("site.")
        || name.startsWith(".site.")
        || name.startsWith("$.site.")
        || name.startsWith(".params.")
        || name.startsWith(".page.");
  }

  /**
   * An address without its tags.
   *
   * @param byName whether it names a page wherever that lies
   */
  record Destination(String address, boolean byName) {}

  /** Whether an address holds tags. */
  static boolean isTemplate(String address) {
    return address.contains("{{") || address.contains("{%") || address.contains("<%");
  }

  /** The address that one with tags stands for; empty when the document does not say. */
  Optional<Destination> destination(String written) {
    StringBuilder address = new StringBuilder();
    boolean byName = false;
    int at = 0;
    while (at < written.length() && written.length() <= LONGEST) {
      TemplateTag tag = TemplateTag.at(written, at);
      if (tag == null) {
        address.append(written.charAt(at++));
        continue;
      }
      Destination part = part(tag);
      if (part == null) {
        return Optional.empty();
      }
      address.append(part.address());
      byName |= part.byName();
      at = tag.end();
    }
    String result = address.toString();
    return result.isBlank() || isTemplate(result)
        ? Optional.empty()
        : Optional.of(new Destination(result.strip(), byName));
  }

  private @Nullable Destination part(TemplateTag tag) {
    if (TagMeaning.isLink(tag)) {
      String page = tag.argument("path", "0");
      boolean jekyll = tag.family() == TemplateTag.Family.LIQUID;
      String address = jekyll && !page.startsWith("/") ? "/" + page : page;
      return page.isEmpty() ? null : new Destination(address, !jekyll);
    }
    String inside = tag.inside();
    if (tag.family() == TemplateTag.Family.EXPRESSION) {
      String start = inside.contains("|") ? inside.substring(0, inside.indexOf('|')) : inside;
      String name = start.strip();
      if (ROOTS.contains(name.toLowerCase(Locale.ROOT))) {
        return new Destination("", false);
      }
      if (name.length() > 2 && "\"'".indexOf(name.charAt(0)) >= 0 && inside.contains("url")) {
        return new Destination(name.substring(1, name.length() - 1), false);
      }
    }
    String value = of(tag);
    return value == null ? null : new Destination(value, false);
  }
}
