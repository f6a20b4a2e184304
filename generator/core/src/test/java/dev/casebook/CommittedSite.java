package dev.casebook;

import dev.casebook.write.InMemorySiteWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.PersonIdent;

/** A repository that is written commit by commit, each at its moment, and built into a site. */
final class CommittedSite implements AutoCloseable {

  static final Instant NOW = Instant.parse("2026-06-01T08:00:00Z");

  private final Path folder;
  private final Git git;

  CommittedSite(Path folder) throws Exception {
    this.folder = folder;
    this.git = Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call();
  }

  CommittedSite write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }

  /** Commits everything; the commit's id. */
  String commit(String moment, String author, String message) throws Exception {
    PersonIdent who =
        new PersonIdent(author, "who@example.com", Instant.parse(moment), ZoneOffset.UTC);
    git.add().addFilepattern(".").call();
    git.add().addFilepattern(".").setUpdate(true).call();
    return git.commit()
        .setMessage(message)
        .setAuthor(who)
        .setCommitter(who)
        .setSign(false)
        .call()
        .name();
  }

  Map<String, String> build() {
    return build(folder, 1);
  }

  Map<String, String> build(int threads) {
    return build(folder, threads);
  }

  /** The files of the site by their paths. */
  static Map<String, String> build(Path folder, int threads) {
    InMemorySiteWriter writer = new InMemorySiteWriter();
    CasebookRequest request =
        new CasebookRequest(folder, null, null, null, NOW, NOW, null, null, threads);
    try (Casebook casebook = Casebook.open(request, Progress.NONE)) {
      casebook.build(writer);
    }
    Map<String, String> files = new TreeMap<>();
    writer
        .files()
        .forEach(
            (path, bytes) -> files.put(path.value(), new String(bytes, StandardCharsets.UTF_8)));
    return files;
  }

  @Override
  public void close() {
    git.close();
  }
}
