package dev.casebook.model;

import dev.casebook.diagnostic.RepoPath;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;

/**
 * What a catalog is made of.
 *
 * @param attachments files that the site publishes beside its pages
 * @param repositoryPaths all files of the repository, also outside of the source folder
 * @param folder the source folder: root-absolute links start there, or at the repository's root
 */
public record CatalogInput(
    List<Document> documents,
    Set<RepoPath> attachments,
    SortedSet<RepoPath> repositoryPaths,
    RepoPath folder,
    Directory directory,
    List<Severity> severities,
    ResponsePolicy policy,
    Instant asOf) {}
