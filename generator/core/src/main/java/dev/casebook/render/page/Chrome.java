package dev.casebook.render.page;

import dev.casebook.render.SiteSettings;
import dev.casebook.write.OutputFile;
import dev.casebook.write.OutputPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What surrounds every page: the head, the navigation, the footer. */
final class Chrome {

  /** The pages that the navigation names, in order; the key is the message and the folder. */
  private static final List<String> NAVIGATION =
      List.of("incidents", "runbooks", "trends", "health", "learn", "policy", "all");

  /** Where diagrams are drawn, when the theme has what draws them. */
  static final OutputPath DIAGRAM = new OutputPath("diagram.html");

  static final OutputPath NOT_FOUND = new OutputPath("404.html");

  private final PageContext context;
  private final Map<String, String> assets = new LinkedHashMap<>();
  private final Map<String, Map<String, Object>> sites = new TreeMap<>();

  Chrome(PageContext context) {
    this.context = context;
    for (Map.Entry<String, OutputFile> asset : context.theme().assets().entrySet()) {
      assets.put(asset.getKey(), asset.getValue().path().value());
    }
    sites.put(context.siteWords().messages().language(), site(context.siteWords()));
    context
        .catalog()
        .documents()
        .forEach(
            document -> {
              Words words = context.words(document.header().language());
              sites.computeIfAbsent(words.messages().language(), tag -> site(words));
            });
  }

  /**
   * What a page starts from.
   *
   * @param section the entry of the navigation that the page belongs to; empty for none
   */
  Fields page(OutputPath path, Words words, String title, String section) {
    String language = words.messages().language();
    return Fields.of("m", words.messages().all())
        .put("site", sites.get(language))
        .put("asset", assets)
        .put("root", path.equals(NOT_FOUND) ? published(relative(path)) : relative(path))
        .put("assets", relative(path))
        .put("lang", language)
        .put("title", title)
        .put("section", section)
        .put("canonical", canonical(path));
  }

  /** What leads from a page to the root. */
  private static String relative(OutputPath path) {
    String home = path.relativeTo(new OutputPath("index.html"));
    return home.substring(0, home.length() - "index.html".length());
  }

  /** The address of the site: a page that stands in for any missing one cannot be relative. */
  private String published(String otherwise) {
    String url = context.site().settings().url();
    return url == null ? otherwise : url;
  }

  private @Nullable String canonical(OutputPath path) {
    String url = context.site().settings().url();
    String address = path.value();
    return url == null
        ? null
        : url
            + (address.endsWith("index.html")
                ? address.substring(0, address.length() - 10)
                : address);
  }

  private Map<String, Object> site(Words words) {
    SiteSettings settings = context.site().settings();
    String commit = context.site().commit();
    return Fields.of("title", settings.title())
        .put("description", settings.description())
        .put("nav", navigation(words))
        .put("pinned", settings.asOfPinned())
        .put("offline", settings.offline())
        .put("asOf", context.catalog().asOf().toString())
        .put("asOfDay", context.today().toString())
        .put(
            "asOfText",
            words.text(
                settings.asOfPinned() ? "site.asof.pinned" : "site.asof",
                words.date(context.today())))
        .put("web", settings.repositoryWeb())
        .put("commit", commit == null ? null : commit.substring(0, 8))
        .put("commitHref", commit == null ? null : context.forge().commit(commit))
        .put("findings", context.site().report().findings().size())
        .put("extra", settings.extra())
        .map();
  }

  private static List<Map<String, Object>> navigation(Words words) {
    List<Map<String, Object>> entries = new ArrayList<>();
    for (String key : NAVIGATION) {
      entries.add(
          Fields.of("key", key)
              .put("href", key + "/index.html")
              .put("label", words.text("nav." + key))
              .map());
    }
    return entries;
  }
}
