package dev.casebook.source;

import dev.casebook.diagnostic.CasebookException;
import dev.casebook.diagnostic.CasebookException.Reason;
import dev.casebook.diagnostic.RepoPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Lists the files on disk as Git would add them: what {@code .gitignore} names is left out unless
 * it is committed. Used once, by one thread.
 */
final class DiskListing {

  /** What stands in a folder that a build has written. */
  private static final String OUTPUT_MARKER = ".casebook-output";

  private final ReadPlan plan;
  private final FindingLog log;
  private final Committed committed;
  private final IgnoreRules rootRules;

  /** Where each file lies, in the order of the paths. */
  private final TreeMap<RepoPath, Path> files = new TreeMap<>();

  private final List<RepoPath> content = new ArrayList<>();
  private final DocumentCount documents;
  private int entries;

  /**
   * What was found.
   *
   * @param all files of the repository, with their places
   * @param content those of the source folder that are not excluded
   */
  record Found(SortedMap<RepoPath, Path> all, List<RepoPath> content) {}

  DiskListing(ReadPlan plan, FindingLog log, Committed committed, IgnoreRules rootRules) {
    this.plan = plan;
    this.log = log;
    this.committed = committed;
    this.rootRules = rootRules;
    this.documents = new DocumentCount(plan.limits());
  }

  /** Lists everything below the root of the repository. */
  Found of(Path root) {
    boolean isContent = plan.folder().equals(RepoPath.ROOT);
    Folder above = new Folder(root, RepoPath.ROOT, null, rootRules, false, isContent);
    descend(new Folder(root, RepoPath.ROOT, above, rules(above), false, isContent));
    return new Found(files, content);
  }

  /**
   * A folder on the way.
   *
   * @param parent above the root stands one more, for the rules of {@code info/exclude}
   * @param rules of its own {@code .gitignore}
   * @param ignored whether only what is committed counts
   * @param content whether what lies in it is content
   */
  private record Folder(
      Path place,
      RepoPath path,
      @Nullable Folder parent,
      IgnoreRules rules,
      boolean ignored,
      boolean content) {

    /** The length of its path, with the slash that follows. */
    int bytes() {
      return path.value().isEmpty() ? 0 : path.value().getBytes(StandardCharsets.UTF_8).length + 1;
    }

    Folder with(IgnoreRules own) {
      return new Folder(place, path, parent, own, ignored, content);
    }

    RepoPath child(String name) {
      return new RepoPath(path.value().isEmpty() ? name : path.value() + "/" + name);
    }

    /** The nearest file that says something about a path wins. */
    boolean ignores(RepoPath child, boolean isFolder) {
      if (ignored) {
        return true;
      }
      for (Folder folder = this; folder != null; folder = folder.parent) {
        int skip = folder.path.value().isEmpty() ? 0 : folder.path.value().length() + 1;
        @Nullable Boolean said = folder.rules.ignores(child.value().substring(skip), isFolder);
        if (said != null) {
          return said;
        }
      }
      return false;
    }
  }

  private void descend(Folder folder) {
    for (Path place : entries(folder)) {
      if (++entries > plan.limits().entries()) {
        throw new CasebookException(
            Reason.INPUT,
            String.format(Locale.ROOT, "There are more than %,d files and folders", entries - 1));
      }
      byte[] raw = DiskFiles.name(place);
      EntryName name = EntryName.of(raw, plan.limits().nameBytes());
      @Nullable String refusal = name.refusal();
      if (new String(raw, StandardCharsets.UTF_8).equalsIgnoreCase(".git")) {
        continue;
      }
      if (refusal == null && folder.bytes() + raw.length > plan.limits().pathBytes()) {
        refusal = "makes a path of more than " + plan.limits().pathBytes() + " bytes";
      }
      if (refusal == null) {
        enter(folder, place, folder.child(name.text()));
      } else if (folder.content()) {
        log.add(SourceFindings.refused(folder.path(), name, refusal));
      }
    }
  }

  private List<Path> entries(Folder folder) {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder.place())) {
      stream.forEach(entries::add);
    } catch (IOException | DirectoryIteratorException e) {
      unreadable(folder.content(), folder.path(), e);
    }
    Collections.sort(entries);
    return entries;
  }

  private void enter(Folder parent, Path place, RepoPath path) {
    boolean isContent = (parent.content() || path.equals(plan.folder())) && !plan.excludes(path);
    try {
      BasicFileAttributes attributes = DiskFiles.attributes(place);
      boolean ignored =
          !plan.leadsToContent(path) && parent.ignores(path, attributes.isDirectory());
      if (ignored && !committed.knows(path)) {
        return;
      }
      if (attributes.isDirectory()) {
        folder(new Folder(place, path, parent, IgnoreRules.NONE, ignored, isContent));
      } else if (attributes.isRegularFile()) {
        files.put(path, place);
        if (parent.content() && isContent) {
          documents.add(path);
          content.add(path);
        }
      } else if (isContent) {
        log.add(
            attributes.isSymbolicLink()
                ? SourceFindings.symbolicLink(path)
                : SourceFindings.unreadable(path, "it is a pipe, a socket or a device"));
      }
    } catch (IOException e) {
      unreadable(isContent, path, e);
    }
  }

  private void folder(Folder folder) {
    if (isRepository(folder.place())) {
      if (folder.content()) {
        log.add(SourceFindings.nested(folder.path()));
      }
    } else if (!Files.exists(folder.place().resolve(OUTPUT_MARKER), LinkOption.NOFOLLOW_LINKS)) {
      descend(folder.with(rules(folder)));
    }
  }

  /** A clone, a submodule, a linked worktree, or a bare repository. */
  private static boolean isRepository(Path folder) {
    return Files.exists(folder.resolve(".git"), LinkOption.NOFOLLOW_LINKS)
        || (Files.isRegularFile(folder.resolve("HEAD"), LinkOption.NOFOLLOW_LINKS)
            && Files.isDirectory(folder.resolve("objects"), LinkOption.NOFOLLOW_LINKS)
            && Files.isDirectory(folder.resolve("refs"), LinkOption.NOFOLLOW_LINKS));
  }

  private IgnoreRules rules(Folder folder) {
    Path file = folder.place().resolve(".gitignore");
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return IgnoreRules.NONE;
    }
    try {
      return IgnoreRules.parse(DiskFiles.readHere(file, plan.limits().documentBytes()));
    } catch (IOException e) {
      unreadable(folder.content(), folder.child(".gitignore"), e);
      return IgnoreRules.NONE;
    }
  }

  private void unreadable(boolean isContent, RepoPath path, Exception cause) {
    if (isContent) {
      log.add(SourceFindings.unreadable(path, SourceFindings.reason(cause)));
    }
  }
}
