package dev.casebook.explore;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is written out in {@code docusaurus.config.js}: it is a program, and programs of a
 * repository are never run. What it computes stays unread.
 */
final class DocusaurusSite {

  private static final Pattern COMMENT =
      Pattern.compile("(?m)^\\s*//.*$|/\\*(?:[^*]|\\*(?!/))*+\\*/");
  private static final Pattern REDIRECT =
      Pattern.compile(
          "\\{\\s*from:\\s*(?<from>'[^']*'|\"[^\"]*\"|\\[[^\\]]*\\])\\s*,\\s*to:\\s*"
              + "(?:'(?<to>[^']*)'|\"(?<to2>[^\"]*)\")");
  private static final Pattern TO_FIRST =
      Pattern.compile(
          "\\{\\s*to:\\s*(?:'(?<to>[^']*)'|\"(?<to2>[^\"]*)\")\\s*,\\s*from:\\s*"
              + "(?<from>'[^']*'|\"[^\"]*\"|\\[[^\\]]*\\])");
  private static final Pattern STRING = Pattern.compile("'([^']*)'|\"([^\"]*)\"");

  private DocusaurusSite() {}

  /**
   * Reads the configuration.
   *
   * @param sidebars the text of {@code sidebars.js}; null when there is none
   */
  static ForeignSite read(String config, @Nullable String sidebars) {
    String text = COMMENT.matcher(config).replaceAll("");
    Map<String, String> redirects = new LinkedHashMap<>();
    redirects(REDIRECT.matcher(text), redirects);
    redirects(TO_FIRST.matcher(text), redirects);
    List<String> unread = new ArrayList<>();
    if (text.contains("createRedirects")) {
      unread.add("createRedirects computes redirects; write them out as 'redirects'");
    }
    String folder = value(text, "path");
    return new ForeignSite(
        ForeignSite.Generator.DOCUSAURUS,
        value(text, "title"),
        value(text, "url"),
        null,
        folder == null ? "docs" : folder,
        sidebars == null ? List.of() : navigation(COMMENT.matcher(sidebars).replaceAll("")),
        redirects,
        unread);
  }

  private static @Nullable String value(String text, String key) {
    Matcher value =
        Pattern.compile("\\b" + key + ":\\s*(?:'([^'\\n]*)'|\"([^\"\\n]*)\")").matcher(text);
    return value.find() ? (value.group(1) == null ? value.group(2) : value.group(1)) : null;
  }

  private static void redirects(Matcher redirect, Map<String, String> redirects) {
    while (redirect.find()) {
      String to = redirect.group("to") == null ? redirect.group("to2") : redirect.group("to");
      String target = to.replaceFirst("#.*", "").replaceFirst("^/(docs/)?", "");
      for (String from : strings(redirect.group("from"))) {
        redirects.putIfAbsent(from, target);
      }
    }
  }

  /**
   * Every text of a sidebar may name a page; those that do not are dropped by who knows the pages.
   */
  private static List<ForeignSite.Entry> navigation(String sidebars) {
    return strings(sidebars).stream()
        .distinct()
        .map(id -> new ForeignSite.Entry(null, id))
        .toList();
  }

  private static List<String> strings(String text) {
    List<String> strings = new ArrayList<>();
    Matcher string = STRING.matcher(text);
    while (string.find()) {
      strings.add(string.group(1) == null ? string.group(2) : string.group(1));
    }
    return strings;
  }
}
