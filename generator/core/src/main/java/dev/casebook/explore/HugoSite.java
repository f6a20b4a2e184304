package dev.casebook.explore;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.json.Toml;
import dev.casebook.yaml.YamlLimits;
import dev.casebook.yaml.YamlNode;
import dev.casebook.yaml.YamlReader;
import dev.casebook.yaml.YamlResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the configuration of Hugo, in TOML, YAML or JSON. Redirects are {@code aliases} of its
 * pages, and those are read from there anyway.
 */
final class HugoSite {

  private HugoSite() {}

  static ForeignSite read(RepoPath path, String text) {
    List<String> unread = new ArrayList<>();
    Map<String, Object> root = root(path, text, unread);
    List<ForeignSite.Entry> navigation = new ArrayList<>();
    if (root.get("menu") instanceof Map<?, ?> menus
        && menus.get("main") instanceof List<?> entries) {
      entries.forEach(entry -> page(entry, navigation, unread));
    }
    String folder = string(root, "contentDir");
    return new ForeignSite(
        ForeignSite.Generator.HUGO,
        string(root, "title"),
        string(root, "baseURL"),
        null,
        folder == null ? "content" : folder,
        navigation,
        Map.of(),
        unread);
  }

  private static Map<String, Object> root(RepoPath path, String text, List<String> unread) {
    if (path.fileName().endsWith(".toml")) {
      try {
        return Toml.parse(text);
      } catch (Toml.MalformedException e) {
        unread.add(path + " is no TOML: " + e.getMessage() + " in line " + e.line());
        return Map.of();
      }
    }
    YamlResult yaml = new YamlReader(YamlLimits.FILE).read(path, text, 0);
    yaml.findings().forEach(finding -> unread.add(finding.location() + ": " + finding.message()));
    return yaml.root() instanceof YamlNode.Mapping mapping ? map(mapping) : Map.of();
  }

  private static Map<String, Object> map(YamlNode.Mapping mapping) {
    Map<String, Object> map = new LinkedHashMap<>();
    mapping.entries().forEach(entry -> map.put(entry.key(), value(entry.value())));
    return map;
  }

  private static Object value(YamlNode node) {
    if (node instanceof YamlNode.Mapping mapping) {
      return map(mapping);
    }
    if (node instanceof YamlNode.Sequence list) {
      return list.items().stream().map(HugoSite::value).toList();
    }
    return ((YamlNode.Scalar) node).text();
  }

  private static void page(Object entry, List<ForeignSite.Entry> navigation, List<String> unread) {
    if (!(entry instanceof Map<?, ?> menu)) {
      return;
    }
    Object target = menu.get("pageRef") == null ? menu.get("url") : menu.get("pageRef");
    String path = target == null ? "" : target.toString().replaceFirst("^/", "");
    if (path.contains("://") || path.isEmpty()) {
      unread.add("the menu leads elsewhere: " + menu.get("name"));
    } else {
      Object name = menu.get("name");
      navigation.add(new ForeignSite.Entry(name == null ? null : name.toString(), path));
    }
  }

  private static @Nullable String string(Map<String, Object> root, String key) {
    for (Map.Entry<String, Object> entry : root.entrySet()) {
      boolean found = entry.getKey().equalsIgnoreCase(key);
      if (found && entry.getValue() instanceof String text && !text.isBlank()) {
        return text.strip();
      }
    }
    return null;
  }
}
