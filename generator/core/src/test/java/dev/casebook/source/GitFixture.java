package dev.casebook.source;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.RepoPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.internal.storage.file.ObjectDirectory;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;

/** Writes real repositories, byte by byte where it must be, with fixed names and dates. */
final class GitFixture implements AutoCloseable {

  static final Instant AS_OF = Instant.parse("2026-06-01T00:00:00Z");

  static final Instant FIRST = Instant.parse("2024-03-01T10:00:00Z");

  private final Repository repository;
  private Instant clock = FIRST;

  private GitFixture(Repository repository) {
    this.repository = repository;
  }

  static GitFixture at(Path folder) {
    return create(folder.resolve(".git"), false);
  }

  static GitFixture bareAt(Path folder) {
    return create(folder, true);
  }

  private static GitFixture create(Path gitDir, boolean bare) {
    HermeticSystemReader.installed();
    try {
      Files.createDirectories(gitDir);
      Repository repository = new FileRepository(gitDir.toFile());
      repository.create(bare);
      RefUpdate head = repository.updateRef(Constants.HEAD);
      head.link("refs/heads/main");
      return new GitFixture(repository);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static SourceSettings settings(String folder, String... excludes) {
    return new SourceSettings(new RepoPath(folder), List.of(excludes), AS_OF, EditRules.DEFAULT);
  }

  static SourceSnapshot open(Path location, String ref) {
    return ContentSources.of(location, ref, settings("")).open();
  }

  static List<String> paths(SourceSnapshot snapshot) {
    return snapshot.files().stream().map(file -> file.path().value()).toList();
  }

  static List<String> commits(SourceSnapshot snapshot, String path) {
    return snapshot.history().of(new RepoPath(path)).stream().map(Change::commit).toList();
  }

  static List<String> findings(SourceSnapshot snapshot) {
    return snapshot.findings().stream().map(GitFixture::line).toList();
  }

  static String line(Finding finding) {
    return finding.rule().id() + " " + finding.location() + " " + finding.message();
  }

  Path gitDir() {
    return repository.getDirectory().toPath();
  }

  /** A file's content, by its path; a day passes with each commit. */
  ObjectId commit(Map<String, String> files, ObjectId... parents) {
    return commitTree(tree(files), parents);
  }

  ObjectId commitTree(ObjectId tree, ObjectId... parents) {
    clock = clock.plusSeconds(86_400);
    String who = "Ana Duarte <ana@example.org> " + clock.getEpochSecond() + " +0000";
    return commitRaw(tree, "author " + who + "\ncommitter " + who, "Change something", parents);
  }

  /** A commit whose people, dates and message are given as they are. */
  ObjectId commitRaw(ObjectId tree, String people, String message, ObjectId... parents) {
    StringBuilder text = new StringBuilder("tree " + tree.name() + "\n");
    for (ObjectId parent : parents) {
      text.append("parent ").append(parent.name()).append('\n');
    }
    text.append(people).append("\n\n").append(message).append('\n');
    return commitBytes(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  ObjectId commitBytes(byte[] bytes) {
    ObjectId id = insert(Constants.OBJ_COMMIT, bytes);
    branch("main", id);
    return id;
  }

  void branch(String name, ObjectId id) {
    ref("refs/heads/" + name, id);
  }

  void ref(String name, ObjectId id) {
    try {
      RefUpdate update = repository.updateRef(name);
      update.setNewObjectId(id);
      update.forceUpdate();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ObjectId blob(String content) {
    return insert(Constants.OBJ_BLOB, content.getBytes(StandardCharsets.UTF_8));
  }

  ObjectId tree(Map<String, String> files) {
    TreeMap<String, ObjectId> blobs = new TreeMap<>();
    TreeMap<String, TreeMap<String, String>> folders = new TreeMap<>();
    files.forEach(
        (path, content) -> {
          int slash = path.indexOf('/');
          if (slash < 0) {
            blobs.put(path, blob(content));
          } else {
            folders
                .computeIfAbsent(path.substring(0, slash), any -> new TreeMap<>())
                .put(path.substring(slash + 1), content);
          }
        });
    TreeMap<String, byte[]> entries = new TreeMap<>();
    blobs.forEach((name, id) -> entries.put(name, entry("100644", bytes(name), id)));
    folders.forEach(
        (name, inner) -> entries.put(name + "/", entry("40000", bytes(name), tree(inner))));
    return rawTree(entries.values().toArray(byte[][]::new));
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** One entry of a tree, whatever its name. */
  static byte[] entry(String mode, byte[] name, ObjectId id) {
    ByteArrayOutputStream entry = new ByteArrayOutputStream();
    entry.writeBytes(bytes(mode + " "));
    entry.writeBytes(name);
    entry.write(0);
    byte[] raw = new byte[20];
    id.copyRawTo(raw, 0);
    entry.writeBytes(raw);
    return entry.toByteArray();
  }

  ObjectId rawTree(byte[]... entries) {
    ByteArrayOutputStream tree = new ByteArrayOutputStream();
    Arrays.stream(entries).forEach(tree::writeBytes);
    return insert(Constants.OBJ_TREE, tree.toByteArray());
  }

  ObjectId insert(int type, byte[] bytes) {
    try (ObjectInserter inserter = repository.newObjectInserter()) {
      ObjectId id = inserter.insert(type, bytes);
      inserter.flush();
      return id;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes an object out of the repository, as a partial clone or a broken disk does. */
  void lose(ObjectId id) throws IOException {
    Files.delete(objectFile(id));
  }

  Path objectFile(ObjectId id) {
    return gitDir()
        .resolve("objects")
        .resolve(id.name().substring(0, 2))
        .resolve(id.name().substring(2));
  }

  /** Moves all objects into one pack. */
  void pack() {
    try {
      Git.wrap(repository).gc().call();
    } catch (GitAPIException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same repository, without what this object knows of it. */
  Repository reopened() throws IOException {
    return new FileRepository(gitDir().toFile());
  }

  PackedObjects onlyPack(Repository repository, int type) throws IOException {
    return PackedObjects.open(
        ((ObjectDirectory) repository.getObjectDatabase()).getPacks().iterator().next(), type);
  }

  void config(String text) throws IOException {
    Files.writeString(gitDir().resolve("config"), text, java.nio.file.StandardOpenOption.APPEND);
  }

  @Override
  public void close() {
    repository.close();
  }
}
