package dev.casebook.source;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.RepoPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * The {@code catalog-info.yaml} files of a repository: whoever owns a component owns its documents.
 * They lie where {@code backstage.io/techdocs-ref} says, else beside the file and below; the
 * nearest folder wins. Where entities of one folder name different owners, none of them is the
 * owner.
 */
public final class BackstageFiles {

  static final Set<String> NAMES = Set.of("catalog-info.yaml", "catalog-info.yml");

  private final List<BackstageEntity> entities = new ArrayList<>();
  private final Map<RepoPath, List<BackstageEntity>> stated = new HashMap<>();
  private final Map<RepoPath, List<BackstageEntity>> beside = new HashMap<>();
  private final FindingLog log = new FindingLog();

  private BackstageFiles() {}

  /** Reads files by their paths; what cannot be read is a finding. */
  static BackstageFiles parse(SortedMap<RepoPath, String> texts) {
    BackstageFiles files = new BackstageFiles();
    texts.forEach(
        (path, text) -> new BackstageReader(path, files.log).read(text).forEach(files::add));
    return files;
  }

  private void add(BackstageEntity entity) {
    entities.add(entity);
    if (entity.owner() != null) {
      Map<RepoPath, List<BackstageEntity>> folders = entity.docs().stated() ? stated : beside;
      folders.computeIfAbsent(entity.docs().folder(), any -> new ArrayList<>()).add(entity);
    }
  }

  /** All entities, in the order of their files and places. */
  public List<BackstageEntity> entities() {
    return List.copyOf(entities);
  }

  /** What cannot be read, in order. */
  List<Finding> findings() {
    return log.sorted();
  }

  /** Who owns the entity that a document describes. */
  Optional<OwnerMatch> of(RepoPath path) {
    for (RepoPath folder = path.folder(); ; folder = folder.folder()) {
      List<BackstageEntity> here = stated.getOrDefault(folder, beside.get(folder));
      if (here != null) {
        return agreed(here, folder);
      }
      if (folder.equals(RepoPath.ROOT)) {
        return Optional.empty();
      }
    }
  }

  private static Optional<OwnerMatch> agreed(List<BackstageEntity> here, RepoPath folder) {
    List<String> owners =
        here.stream()
            .flatMap(entity -> Optional.ofNullable(entity.owner()).stream())
            .distinct()
            .toList();
    BackstageEntity first = here.get(0);
    boolean weak = folder.equals(RepoPath.ROOT);
    return owners.size() == 1
        ? Optional.of(new OwnerMatch(owners, first.file(), first.line(), "spec.owner", weak))
        : Optional.empty();
  }
}
