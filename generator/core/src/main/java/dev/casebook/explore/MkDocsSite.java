package dev.casebook.explore;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.yaml.YamlLimits;
import dev.casebook.yaml.YamlNode;
import dev.casebook.yaml.YamlReader;
import dev.casebook.yaml.YamlResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code mkdocs.yml}; its tags, such as {@code !ENV}, mean nothing here and are dropped. */
final class MkDocsSite {

  private static final Pattern TAG = Pattern.compile("(?m)([:\\-\\[,]\\s+)!!?[\\w/:.<>-]+");
  private static final Pattern ELSEWHERE = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*|//.*");

  private final List<ForeignSite.Entry> navigation = new ArrayList<>();
  private final Map<String, String> redirects = new LinkedHashMap<>();
  private final List<String> unread = new ArrayList<>();

  private MkDocsSite() {}

  static ForeignSite read(ForeignSite.Generator generator, RepoPath path, String text) {
    YamlResult yaml =
        new YamlReader(YamlLimits.FILE).read(path, TAG.matcher(text).replaceAll("$1"), 0);
    return new MkDocsSite().site(generator, yaml);
  }

  private ForeignSite site(ForeignSite.Generator generator, YamlResult yaml) {
    yaml.findings().forEach(finding -> unread.add(finding.location() + ": " + finding.message()));
    YamlNode root = yaml.root();
    walk(get(root, "nav"), null);
    plugins(get(root, "plugins"));
    String folder = text(get(root, "docs_dir"));
    return new ForeignSite(
        generator,
        text(get(root, "site_name")),
        text(get(root, "site_url")),
        text(get(root, "repo_url")),
        folder == null ? "docs" : folder,
        navigation,
        redirects,
        unread);
  }

  private void walk(@Nullable YamlNode node, @Nullable String title) {
    if (node instanceof YamlNode.Sequence list) {
      list.items().forEach(item -> walk(item, null));
    } else if (node instanceof YamlNode.Mapping mapping) {
      mapping.entries().forEach(entry -> walk(entry.value(), entry.key()));
    } else if (node instanceof YamlNode.Scalar scalar && !scalar.text().isBlank()) {
      page(scalar.text().strip(), title);
    }
  }

  private void page(String path, @Nullable String title) {
    if (ELSEWHERE.matcher(path).matches()) {
      unread.add("the navigation leads elsewhere: " + path);
    } else {
      navigation.add(new ForeignSite.Entry(title, path));
    }
  }

  private void plugins(@Nullable YamlNode plugins) {
    if (plugins instanceof YamlNode.Sequence list) {
      list.items().forEach(this::plugins);
    }
    YamlNode maps = get(get(plugins, "redirects"), "redirect_maps");
    if (maps instanceof YamlNode.Mapping mapping) {
      for (YamlNode.Entry entry : mapping.entries()) {
        String target = text(entry.value());
        if (target == null || ELSEWHERE.matcher(target).matches()) {
          unread.add("the redirect of " + entry.key() + " leads elsewhere: " + target);
        } else {
          redirects.put(entry.key(), target.replaceFirst("#.*", ""));
        }
      }
    }
  }

  private static @Nullable YamlNode get(@Nullable YamlNode node, String key) {
    if (node instanceof YamlNode.Mapping mapping) {
      for (YamlNode.Entry entry : mapping.entries()) {
        if (entry.key().equals(key)) {
          return entry.value();
        }
      }
    }
    return null;
  }

  private static @Nullable String text(@Nullable YamlNode node) {
    return node instanceof YamlNode.Scalar scalar && !scalar.text().isBlank()
        ? scalar.text().strip()
        : null;
  }
}
