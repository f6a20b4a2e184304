package dev.casebook.source;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.RepoPath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All owner files of a snapshot: CODEOWNERS of the source folder, whose patterns are relative to
 * it; CODEOWNERS of the repository; OWNERS of each folder; {@code catalog-info.yaml}.
 */
public final class DeclaredOwners {

  private static final RepoPath GITLAB_CI = new RepoPath(".gitlab-ci.yml");

  private final List<CodeOwners> codeOwners;
  private final OwnersFiles owners;
  private final BackstageFiles backstage;
  private final List<Finding> findings;

  private DeclaredOwners(
      List<CodeOwners> codeOwners,
      OwnersFiles owners,
      BackstageFiles backstage,
      List<Finding> unreadable) {
    this.codeOwners = List.copyOf(codeOwners);
    this.owners = owners;
    this.backstage = backstage;
    this.findings =
        Stream.of(
                unreadable.stream(),
                codeOwners.stream().flatMap(file -> file.findings().stream()),
                owners.findings().stream(),
                backstage.findings().stream())
            .flatMap(all -> all)
            .sorted()
            .toList();
  }

  /** Reads the owner files of a snapshot. */
  public static DeclaredOwners read(SourceSnapshot snapshot) {
    List<Finding> unreadable = new ArrayList<>();
    List<CodeOwners> codeOwners = new ArrayList<>();
    boolean gitLab = snapshot.repositoryPaths().contains(GITLAB_CI);
    Set<RepoPath> bases = new LinkedHashSet<>(List.of(snapshot.folder(), RepoPath.ROOT));
    for (RepoPath base : bases) {
      CodeOwners.PLACES.stream()
          .flatMap(place -> base.resolve(place).stream())
          .filter(file -> snapshot.repositoryPaths().contains(file))
          .findFirst()
          .ifPresent(
              file ->
                  text(snapshot, file, unreadable)
                      .ifPresent(
                          text -> codeOwners.add(CodeOwners.parse(file, base, text, gitLab))));
    }
    TreeMap<RepoPath, String> owners = new TreeMap<>();
    TreeMap<RepoPath, String> backstage = new TreeMap<>();
    for (RepoPath path : snapshot.repositoryPaths()) {
      if (isOwnersFile(path, snapshot.folder())) {
        text(snapshot, path, unreadable).ifPresent(text -> owners.put(path, text));
      } else if (isCatalog(path, snapshot.folder())) {
        text(snapshot, path, unreadable).ifPresent(text -> backstage.put(path, text));
      }
    }
    return new DeclaredOwners(
        codeOwners, OwnersFiles.parse(owners), BackstageFiles.parse(backstage), unreadable);
  }

  /** Who answered for something by an OWNERS file, and answers for nothing now. */
  public List<String> emeritus() {
    return owners.emeritus();
  }

  private static boolean isOwnersFile(RepoPath path, RepoPath content) {
    RepoPath folder = path.folder();
    return path.fileName().equals(OwnersFiles.NAME)
        ? isRelated(folder, content)
        : path.fileName().equals(OwnersFiles.ALIASES)
            && (folder.equals(RepoPath.ROOT) || folder.equals(content));
  }

  private static boolean isCatalog(RepoPath path, RepoPath content) {
    return BackstageFiles.NAMES.contains(path.fileName()) && isRelated(path.folder(), content);
  }

  private static boolean isRelated(RepoPath folder, RepoPath content) {
    return folder.isIn(content) || content.isIn(folder);
  }

  private static Optional<String> text(
      SourceSnapshot snapshot, RepoPath path, List<Finding> unreadable) {
    try {
      return Optional.of(new String(snapshot.read(path), StandardCharsets.UTF_8));
    } catch (MissingContentException e) {
      unreadable.add(SourceFindings.missing(path, "file", e));
      return Optional.empty();
    }
  }

  /** What is wrong with the owner files, in order. */
  public List<Finding> findings() {
    return findings;
  }

  /** The entities of the catalogue. */
  public List<BackstageEntity> entities() {
    return backstage.entities();
  }

  /** The owner files' own statements. */
  public OwnersFiles ownersFiles() {
    return owners;
  }

  /**
   * The statement that names owners of a path: the first that speaks of this path in particular;
   * where there is none, the first that speaks of everything, unless one says in particular that
   * the path has no owner.
   */
  public Optional<OwnerMatch> of(RepoPath path) {
    List<OwnerMatch> matches =
        Stream.of(
                codeOwners.stream().flatMap(file -> file.of(path).stream()),
                owners.of(path).stream(),
                backstage.of(path).stream())
            .flatMap(all -> all)
            .toList();
    List<OwnerMatch> particular = matches.stream().filter(match -> !match.weak()).toList();
    List<OwnerMatch> asked = particular.isEmpty() ? matches : particular;
    return asked.stream().filter(match -> !match.owners().isEmpty()).findFirst();
  }
}
