package dev.casebook.source;

import dev.casebook.diagnostic.CasebookException;
import dev.casebook.diagnostic.CasebookException.Reason;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.source.RawTree.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/** A commit, read from Git's objects; the files on disk do not matter. */
public final class GitContentSource implements ContentSource {

  private final GitPlace place;
  private final String ref;
  private final ReadPlan plan;

  GitContentSource(GitPlace place, String ref, ReadPlan plan) {
    this.place = place;
    this.ref = ref;
    this.plan = plan;
  }

  @Override
  public SourceSnapshot open() {
    Repository repository = place.open();
    try {
      return read(repository, new Revisions(repository).commit(ref));
    } catch (IOException | LargeObjectException e) {
      repository.close();
      throw new CasebookException(
          Reason.INPUT, "The commit '" + CommitText.clean(ref) + "' cannot be read", e);
    } catch (CasebookException e) {
      repository.close();
      throw e;
    }
  }

  private SourceSnapshot read(Repository repository, ObjectId id) throws IOException {
    FindingLog log = new FindingLog();
    RevCommit commit = parse(repository, id);
    try (TreeReader trees = TreeReader.of(repository)) {
      TreeFiles listed = new TreeListing(trees, plan, log).of(commit.getTree());
      requireFolder(listed, id);
      List<SourceFile> files = files(repository, listed, log);
      LazyHistory history = LazyHistory.of(place, plan, files, commit);
      return new LoadedSnapshot(
          id.name(),
          new CommitDates(plan.settings().asOf())
              .clamp(new CommitText(commit.getRawBuffer()).committed()),
          plan.folder(),
          files,
          new TreeSet<>(listed.all().keySet()),
          Set.of(),
          history,
          FormerFiles.of(history, plan, place, id),
          log.sorted(),
          new GitContentReader(repository, listed.all(), plan.limits()));
    }
  }

  /** One file of the source folder, read before all others. */
  Optional<SourceText> text(String name) {
    RepoPath path = plan.folder().resolve(name).orElseThrow();
    byte[] segment = path.fileName().getBytes(StandardCharsets.UTF_8);
    try (Repository repository = place.open();
        TreeReader trees = TreeReader.of(repository)) {
      RevCommit commit = parse(repository, new Revisions(repository).commit(ref));
      RawTree tree = trees.folder(commit.getTree(), path.folder());
      if (tree.find(segment, Kind.SYMLINK) >= 0) {
        throw new CasebookException(Reason.INPUT, path + " cannot be read: it is a symbolic link");
      }
      int entry = tree.find(segment, Kind.FILE);
      if (entry < 0) {
        return Optional.empty();
      }
      byte[] bytes =
          repository
              .open(tree.id(entry), Constants.OBJ_BLOB)
              .getBytes(plan.limits().documentBytes());
      return Optional.of(new SourceText(path, new String(bytes, StandardCharsets.UTF_8)));
    } catch (IOException | LargeObjectException e) {
      throw new CasebookException(
          Reason.INPUT, path + " of '" + CommitText.clean(ref) + "' cannot be read", e);
    }
  }

  /** The commit with its message. */
  static RevCommit parse(Repository repository, ObjectId id) throws IOException {
    try (RevWalk walk = new RevWalk(repository)) {
      return walk.parseCommit(id);
    }
  }

  private void requireFolder(TreeFiles listed, ObjectId id) {
    if (listed.all().keySet().stream().noneMatch(path -> path.isIn(plan.folder()))
        && !plan.folder().equals(RepoPath.ROOT)) {
      throw new CasebookException(
          Reason.INPUT,
          "There is no folder '%s' in commit %.10s".formatted(plan.folder(), id.name()));
    }
  }

  /**
   * The files of the source folder with their sizes; leaves out what cannot or must not be read.
   */
  private List<SourceFile> files(Repository repository, TreeFiles listed, FindingLog log)
      throws IOException {
    List<SourceFile> files = new ArrayList<>();
    SortedMap<RepoPath, ObjectId> ids = listed.all();
    try (ObjectReader reader = repository.newObjectReader()) {
      for (RepoPath path : listed.content()) {
        ObjectId id = ids.get(path);
        if (id == null) {
          throw new IllegalStateException("Bug: listed without an id: " + path);
        }
        try {
          long size = reader.getObjectSize(id, Constants.OBJ_BLOB);
          if (size > plan.limits().bytesOf(path)) {
            log.add(SourceFindings.tooLarge(path, size, plan.limits().bytesOf(path)));
          } else {
            files.add(new SourceFile(path, id.name(), size));
          }
        } catch (IOException e) {
          log.add(SourceFindings.missing(path, "file", e));
        }
      }
    }
    return files;
  }
}
