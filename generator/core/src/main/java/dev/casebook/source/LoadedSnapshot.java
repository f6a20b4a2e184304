package dev.casebook.source;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.RepoPath;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot whose lists are complete; only the bytes of files and their history are still read.
 *
 * @param modified the files whose content differs from the commit
 * @param refused what is wrong with the files
 */
record LoadedSnapshot(
    @Nullable String commit,
    @Nullable Instant commitTime,
    RepoPath folder,
    List<SourceFile> files,
    SortedSet<RepoPath> repositoryPaths,
    Set<RepoPath> modified,
    LazyHistory past,
    FormerFiles former,
    List<Finding> refused,
    ContentReader reader)
    implements SourceSnapshot {

  LoadedSnapshot {
    files = files.stream().sorted(Comparator.comparing(SourceFile::path)).toList();
    repositoryPaths = Collections.unmodifiableSortedSet(repositoryPaths);
    modified = Set.copyOf(modified);
    refused = List.copyOf(refused);
  }

  @Override
  public ChangeHistory history() {
    return past.get();
  }

  @Override
  public List<Finding> findings() {
    return Stream.concat(refused.stream(), past.findings().stream()).sorted().toList();
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
    past.close();
    reader.close();
  }
}
