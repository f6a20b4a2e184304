package dev.casebook.source;

import dev.casebook.diagnostic.CasebookException;
import dev.casebook.diagnostic.CasebookException.Reason;
import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.RepoPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.ObjectId;

/**
 * Lists the files of a commit and refuses what could do harm; JGit's own walk hands out every name
 * as it stands. Used once, by one thread.
 */
final class TreeListing {

  private final TreeReader trees;
  private final ReadPlan plan;
  private final FindingLog log;
  private final TreeMap<RepoPath, ObjectId> files = new TreeMap<>();
  private final List<RepoPath> content = new ArrayList<>();
  private final DocumentCount documents;
  private int entries;

  TreeListing(TreeReader trees, ReadPlan plan, FindingLog log) {
    this.trees = trees;
    this.plan = plan;
    this.log = log;
    this.documents = new DocumentCount(plan.limits());
  }

  /**
   * Lists everything below a commit's tree.
   *
   * @throws CasebookException when the tree itself cannot be read or holds too much
   */
  TreeFiles of(AnyObjectId root) {
    try {
      RawTree tree = trees.read(root);
      descend(tree, new Folder(RepoPath.ROOT, 0, plan.folder().equals(RepoPath.ROOT)));
    } catch (IOException | LargeObjectException e) {
      throw new CasebookException(
          Reason.INPUT,
          "The files of the commit cannot be listed: its tree "
              + root.name()
              + " is missing or damaged. Fetch it with `git fetch --refetch`",
          e);
    }
    return new TreeFiles(files, content);
  }

  /**
   * A folder on the way.
   *
   * @param bytes the length of its path with the slash that follows
   * @param content whether what lies in it is content
   */
  private record Folder(RepoPath path, int bytes, boolean content) {

    RepoPath child(String name) {
      return new RepoPath(path.value().isEmpty() ? name : path.value() + "/" + name);
    }
  }

  private void descend(RawTree tree, Folder folder) {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < tree.size(); i++) {
      if (++entries > plan.limits().entries()) {
        throw new CasebookException(
            Reason.INPUT,
            String.format(
                Locale.ROOT, "The repository has more than %,d files and folders", entries - 1));
      }
      byte[] raw = tree.name(i);
      EntryName name = EntryName.of(raw, plan.limits().nameBytes());
      String refusal = name.refusal();
      if (refusal == null && folder.bytes() + raw.length > plan.limits().pathBytes()) {
        refusal = "makes a path of more than " + plan.limits().pathBytes() + " bytes";
      }
      if (refusal == null && !names.add(name.text())) {
        refusal = "stands in the same folder twice";
      }
      if (refusal != null) {
        refuse(folder, name, refusal);
      } else {
        enter(tree, i, folder, folder.child(name.text()));
      }
    }
  }

  private void enter(RawTree tree, int entry, Folder parent, RepoPath path) {
    boolean isContent = (parent.content() || path.equals(plan.folder())) && !plan.excludes(path);
    switch (tree.kind(entry)) {
      case TREE -> {
        int bytes = path.value().getBytes(StandardCharsets.UTF_8).length + 1;
        folder(tree.id(entry), new Folder(path, bytes, isContent));
      }
      case FILE -> {
        files.put(path, tree.id(entry));
        if (parent.content() && isContent) {
          documents.add(path);
          content.add(path);
        }
      }
      case SYMLINK -> report(isContent, SourceFindings.symbolicLink(path));
      case GITLINK -> report(isContent, SourceFindings.submodule(path));
      case OTHER -> report(isContent, SourceFindings.unknownMode(path));
    }
  }

  private void folder(ObjectId id, Folder folder) {
    try {
      descend(trees.read(id), folder);
    } catch (IOException | LargeObjectException e) {
      if (folder.content() || plan.leadsToContent(folder.path())) {
        log.add(SourceFindings.missing(folder.path(), "folder", e));
      }
    }
  }

  private void report(boolean isContent, Finding finding) {
    if (isContent) {
      log.add(finding);
    }
  }

  private void refuse(Folder folder, EntryName name, String refusal) {
    if (folder.content()) {
      log.add(SourceFindings.refused(folder.path(), name, refusal));
    }
  }
}
