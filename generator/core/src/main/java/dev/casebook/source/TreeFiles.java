package dev.casebook.source;

import dev.casebook.diagnostic.RepoPath;
import java.util.List;
import java.util.SortedMap;
import org.eclipse.jgit.lib.ObjectId;

/**
 * The regular files of a commit.
 *
 * @param all files of the repository, with the ids of their contents
 * @param content those of the source folder that are not excluded
 */
record TreeFiles(SortedMap<RepoPath, ObjectId> all, List<RepoPath> content) {}
