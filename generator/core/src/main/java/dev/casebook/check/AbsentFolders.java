package dev.casebook.check;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.markdown.LinkReference;
import dev.casebook.model.Catalog;
import dev.casebook.model.Document;
import dev.casebook.model.ResolvedLink;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Folders that the repository lacks although many links lead there: another tool makes their pages.
 * A folder of which a file is found elsewhere was moved, and each of its links is broken.
 */
final class AbsentFolders {

  /** Fewer links to a folder are mistakes, each of its own. */
  private static final int FEWEST_LINKS = 3;

  private static final int FEWEST_DOCUMENTS = 2;

  /**
   * A folder that is made elsewhere.
   *
   * @param first the first link in the order of paths
   */
  record Absent(RepoPath folder, LinkReference first, int links, int documents) {}

  private record Use(RepoPath from, LinkReference link, String attempted) {}

  private final Map<RepoPath, Absent> folders = new TreeMap<>();

  private AbsentFolders() {}

  static AbsentFolders of(Catalog catalog, NearestFile nearest) {
    Map<RepoPath, List<Use>> uses = new TreeMap<>();
    for (Document document : catalog.documents()) {
      for (ResolvedLink link : catalog.links().getOrDefault(document.path(), List.of())) {
        if (leadsElsewhere(link) && link.target() instanceof ResolvedLink.Missing missing) {
          uses.computeIfAbsent(missing.absentFolder(), folder -> new ArrayList<>())
              .add(new Use(document.path(), link.link(), missing.attempted()));
        }
      }
    }
    AbsentFolders absent = new AbsentFolders();
    uses.forEach((folder, links) -> absent.add(folder, links, nearest));
    return absent;
  }

  private void add(RepoPath folder, List<Use> uses, NearestFile nearest) {
    Set<RepoPath> documents = new HashSet<>();
    uses.forEach(use -> documents.add(use.from()));
    if (uses.size() >= FEWEST_LINKS
        && documents.size() >= FEWEST_DOCUMENTS
        && uses.stream().noneMatch(use -> nearest.hasName(use.attempted()))) {
      folders.put(folder, new Absent(folder, uses.get(0).link(), uses.size(), documents.size()));
    }
  }

  List<Absent> folders() {
    return List.copyOf(folders.values());
  }

  /** Whether a link leads into one of the folders. */
  boolean has(ResolvedLink link) {
    return leadsElsewhere(link)
        && link.target() instanceof ResolvedLink.Missing missing
        && folders.containsKey(missing.absentFolder());
  }

  private static boolean leadsElsewhere(ResolvedLink link) {
    return link.link().kind() == LinkReference.Kind.LINK
        && link.target() instanceof ResolvedLink.Missing missing
        && !missing.absentFolder().value().isEmpty();
  }
}
