package dev.casebook.source;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.RepoPath;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot whose lists are complete; only the bytes of files are still read.
 *
 * @param modified the files whose content differs from the commit
 */
record LoadedSnapshot(
    @Nullable String commit,
    @Nullable Instant commitTime,
    RepoPath folder,
    List<SourceFile> files,
    SortedSet<RepoPath> repositoryPaths,
    Set<RepoPath> modified,
    ChangeHistory history,
    FormerFiles former,
    List<Finding> findings,
    ContentReader reader)
    implements SourceSnapshot {

  LoadedSnapshot {
    files = files.stream().sorted(Comparator.comparing(SourceFile::path)).toList();
    repositoryPaths = Collections.unmodifiableSortedSet(repositoryPaths);
    modified = Set.copyOf(modified);
    findings = List.copyOf(findings);
  }

  @Override
  public boolean isModified(RepoPath path) {
    return modified.contains(path);
  }

  @Override
  public byte[] read(RepoPath path) throws MissingContentException {
    return reader.read(path);
  }

  @Override
  public void close() {
    former.close();
    reader.close();
  }
}
