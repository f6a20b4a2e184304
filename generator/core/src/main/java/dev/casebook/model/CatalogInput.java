package dev.casebook.model;

import dev.casebook.diagnostic.RepoPath;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * What a catalog is made of.
 *
 * @param attachments files that the site publishes beside its pages
 * @param repositoryPaths all files of the repository, also outside of the source folder
 * @param folder the source folder: root-absolute links start there, or at the repository's root
 * @param web the address of the repository on the web; null when it is not known
 * @param alerts what rules of monitoring systems say
 * @param former what the repository held before
 */
public record CatalogInput(
    List<Document> documents,
    Set<RepoPath> attachments,
    SortedSet<RepoPath> repositoryPaths,
    RepoPath folder,
    Directory directory,
    List<Severity> severities,
    ResponsePolicy policy,
    Instant asOf,
    @Nullable String web,
    AlertInput alerts,
    FormerTree former) {

  /** What is made of a repository of which nothing else is known. */
  public CatalogInput(
      List<Document> documents,
      Set<RepoPath> attachments,
      SortedSet<RepoPath> repositoryPaths,
      RepoPath folder,
      Directory directory,
      List<Severity> severities,
      ResponsePolicy policy,
      Instant asOf) {
    this(
        documents,
        attachments,
        repositoryPaths,
        folder,
        directory,
        severities,
        policy,
        asOf,
        null,
        AlertInput.NONE,
        FormerTree.UNKNOWN);
  }
}
