package dev.casebook.source;

import dev.casebook.diagnostic.CasebookException;
import dev.casebook.diagnostic.CasebookException.Reason;
import dev.casebook.diagnostic.RepoPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.jspecify.annotations.Nullable;

/**
 * The files on disk, committed or not, with the history of the commit that is checked out; without
 * a repository, just the files.
 */
public final class WorkingTreeContentSource implements ContentSource {

  private final Path root;
  private final @Nullable GitPlace place;
  private final ReadPlan plan;

  WorkingTreeContentSource(Path root, @Nullable GitPlace place, ReadPlan plan) {
    this.root = root;
    this.place = place;
    this.plan = plan;
  }

  @Override
  public SourceSnapshot open() {
    FindingLog log = new FindingLog();
    if (place == null) {
      DiskContent files = content(log, Committed.NOTHING, IgnoreRules.NONE);
      return snapshot(Head.NONE, files, LazyHistory.known(ChangeHistory.UNKNOWN), log);
    }
    try (Repository repository = place.open()) {
      IgnoreRules exclude = exclude(repository, log);
      Optional<ObjectId> id = new Revisions(repository).head();
      if (id.isPresent()) {
        return overCommit(repository, GitContentSource.parse(repository, id.get()), exclude, log);
      }
      LazyHistory empty =
          LazyHistory.known(new ChangeHistory(ChangeHistory.State.COMPLETE, Map.of()));
      return snapshot(Head.NONE, content(log, Committed.NOTHING, exclude), empty, log);
    } catch (IOException | LargeObjectException e) {
      throw new CasebookException(
          Reason.INPUT, "The commit that is checked out in " + root + " cannot be read", e);
    }
  }

  /** One file of the source folder, read before all others. */
  Optional<SourceText> text(String name) {
    RepoPath path = plan.folder().resolve(name).orElseThrow();
    DiskFiles disk = new DiskFiles(root);
    Path file = disk.at(path);
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)
        || Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    try {
      byte[] bytes = disk.read(file, plan.limits().documentBytes());
      return Optional.of(new SourceText(path, new String(bytes, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new CasebookException(
          Reason.INPUT, path + " cannot be read: " + SourceFindings.reason(e), e);
    }
  }

  private SourceSnapshot overCommit(
      Repository repository, RevCommit commit, IgnoreRules exclude, FindingLog log)
      throws IOException {
    TreeFiles listed;
    try (TreeReader trees = TreeReader.of(repository)) {
      listed = new TreeListing(trees, plan, new FindingLog()).of(commit.getTree());
    }
    DiskContent files = content(log, new Committed(listed.all()), exclude);
    LazyHistory history =
        LazyHistory.of(Objects.requireNonNull(place), plan, files.files(), commit);
    long committed = new CommitText(commit.getRawBuffer()).committed();
    Instant time = new CommitDates(plan.settings().asOf()).clamp(committed);
    return snapshot(new Head(commit, time), files, history, log);
  }

  /** The commit that is checked out. */
  private record Head(@Nullable ObjectId commit, @Nullable Instant time) {
    static final Head NONE = new Head(null, null);
  }

  private FormerFiles former(@Nullable ObjectId commit, LazyHistory history) {
    return place == null || commit == null
        ? FormerFiles.none(plan)
        : FormerFiles.of(history, plan, place, commit);
  }

  private DiskContent content(FindingLog log, Committed committed, IgnoreRules exclude) {
    DiskListing.Found found = new DiskListing(plan, log, committed, exclude).of(root);
    if (!plan.folder().equals(RepoPath.ROOT)
        && found.all().keySet().stream().noneMatch(path -> path.isIn(plan.folder()))) {
      throw new CasebookException(
          Reason.INPUT,
          "The folder '%s' in %s does not exist or is empty".formatted(plan.folder(), root));
    }
    return DiskContent.of(found, plan, committed, log);
  }

  private SourceSnapshot snapshot(
      Head head, DiskContent content, LazyHistory history, FindingLog log) {
    @Nullable ObjectId commit = head.commit();
    return new LoadedSnapshot(
        commit == null ? null : commit.name(),
        head.time(),
        plan.folder(),
        content.files(),
        new TreeSet<>(content.places().keySet()),
        content.modified(),
        history,
        former(commit, history),
        log.sorted(),
        new DiskContentReader(new DiskFiles(root), content, plan.limits()));
  }

  private IgnoreRules exclude(Repository repository, FindingLog log) {
    Path file = repository.getCommonDirectory().toPath().resolve("info/exclude");
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return IgnoreRules.NONE;
    }
    try {
      return IgnoreRules.parse(DiskFiles.readHere(file, plan.limits().documentBytes()));
    } catch (IOException e) {
      RepoPath at = new RepoPath(".git/info/exclude");
      log.add(SourceFindings.unreadable(at, SourceFindings.reason(e)));
      return IgnoreRules.NONE;
    }
  }
}
