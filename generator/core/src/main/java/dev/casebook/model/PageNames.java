package dev.casebook.model;

import dev.casebook.diagnostic.RepoPath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds pages by their name alone, as wiki links and Hugo's references do. */
final class PageNames {

  private static final Set<String> FRONT = Set.of("readme", "index", "-index");

  private final Map<String, List<Document>> byName = new HashMap<>();
  private final Map<String, List<Document>> byTitle = new HashMap<>();

  PageNames(Collection<Document> documents) {
    documents.stream()
        .sorted((a, b) -> a.path().compareTo(b.path()))
        .forEach(
            document -> {
              add(byName, name(document.path()), document);
              add(byTitle, normal(document.title()), document);
            });
  }

  private static void add(Map<String, List<Document>> names, String name, Document document) {
    names.computeIfAbsent(name, unused -> new ArrayList<>(1)).add(document);
  }

  /** A front page is called as its folder. */
  private static String name(RepoPath path) {
    String name = normal(withoutExtension(path.fileName()));
    return FRONT.contains(name) ? normal(path.folder().fileName()) : name;
  }

  private static String withoutExtension(String fileName) {
    String name = fileName;
    for (String extension : List.of(".erb", ".md", ".markdown", ".html")) {
      if (name.endsWith(extension) && name.length() > extension.length()) {
        name = name.substring(0, name.length() - extension.length());
      }
    }
    return name;
  }

  private static String normal(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
  }

  /** The page that has this name, or else this title; none when more than one has. */
  Optional<Document> find(String written) {
    String path = written.endsWith("/") ? written.substring(0, written.length() - 1) : written;
    String last = path.substring(path.lastIndexOf('/') + 1);
    return only(byName.get(normal(withoutExtension(last))), folder(path))
        .or(() -> only(byTitle.get(normal(written)), ""));
  }

  private static String folder(String path) {
    int slash = path.lastIndexOf('/');
    String folder = slash < 0 ? "" : path.substring(0, slash);
    return folder.startsWith("/") || folder.startsWith(".") ? "" : folder;
  }

  private static Optional<Document> only(
      @org.jspecify.annotations.Nullable List<Document> found, String folder) {
    if (found == null) {
      return Optional.empty();
    }
    List<Document> fitting =
        found.stream().filter(each -> each.path().folder().value().endsWith(folder)).toList();
    return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
  }
}
