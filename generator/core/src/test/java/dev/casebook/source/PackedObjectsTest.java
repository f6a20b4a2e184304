package dev.casebook.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.casebook.diagnostic.CasebookException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class PackedObjectsTest {

  @TempDir Path folder;

  /** A history whose trees are long enough to become deltas of each other. */
  private void write(GitFixture git) {
    Map<String, String> files = new TreeMap<>();
    for (int i = 0; i < 60; i++) {
      files.put("docs/folder" + i % 3 + "/document" + i + ".md", "text " + i);
    }
    ObjectId last = git.commit(files);
    for (int i = 0; i < 80; i++) {
      files.put("docs/folder" + i % 3 + "/document" + i % 60 + ".md", "changed " + i);
      files.put("docs/folder0/new" + i + ".md", "new " + i);
      last = git.commit(files, last);
    }
  }

  private Path pack(GitFixture git) throws IOException {
    git.pack();
    try (Stream<Path> files = Files.list(git.gitDir().resolve("objects/pack"))) {
      return files.filter(file -> file.toString().endsWith(".pack")).findFirst().orElseThrow();
    }
  }

  @Test
  void aPackGivesTheSameHistoryAsLooseObjects() throws Exception {
    try (GitFixture git = GitFixture.at(folder)) {
      write(git);
      try (SourceSnapshot loose = GitFixture.open(folder, "main")) {
        Path pack = pack(git);
        assertThat(git.objectFile(ObjectId.fromString(loose.commit()))).doesNotExist();
        assertThat(pack).exists();
        try (SourceSnapshot packed = GitFixture.open(folder, "main")) {
          assertThat(packed.history()).isEqualTo(loose.history());
          assertThat(packed.files()).isEqualTo(loose.files()).hasSize(140);
        }
      }
    }
  }

  @Test
  void treesComeOutOfThePackItself() throws Exception {
    try (GitFixture git = GitFixture.at(folder)) {
      write(git);
      ObjectId blob = git.blob("text 5");
      git.pack();
      try (Repository repository = git.reopened();
          PackedObjects pack = git.onlyPack(repository, Constants.OBJ_TREE);
          RevWalk commits = new RevWalk(repository)) {
        commits.markStart(commits.parseCommit(repository.resolve("main")));
        int trees = 0;
        for (RevCommit commit : commits) {
          ObjectId root = commit.getTree();
          ObjectId docs = RawTree.parse(repository.open(root).getBytes()).id(0);
          ObjectId folder0 = RawTree.parse(repository.open(docs).getBytes()).id(0);
          for (ObjectId id : new ObjectId[] {root, docs, folder0}) {
            assertThat(pack.read(id)).isEqualTo(repository.open(id).getBytes());
            trees++;
          }
        }
        assertThat(trees).isEqualTo(3 * 81);
        assertThat(pack.read(blob)).isNull();
        assertThat(pack.read(ObjectId.zeroId())).isNull();
      }
    }
  }

  @Test
  void documentsComeOutOfThePackItself() throws Exception {
    try (GitFixture git = GitFixture.at(folder)) {
      String page = "A line of a page that grows.\n".repeat(400);
      List<ObjectId> pages = new ArrayList<>();
      ObjectId[] last = {};
      for (int i = 0; i < 30; i++) {
        String text = page + "change " + i + "\n";
        last = new ObjectId[] {git.commit(Map.of("a.md", text), last)};
        pages.add(git.blob(text));
      }
      ObjectId tree = git.tree(Map.of("a.md", page + "change 29\n"));
      git.pack();
      try (Repository repository = git.reopened();
          GitObjects blobs = GitObjects.blobs(repository);
          PackedObjects pack = git.onlyPack(repository, Constants.OBJ_BLOB)) {
        for (ObjectId id : pages) {
          byte[] expected = repository.open(id).getBytes();
          assertThat(pack.read(id)).isEqualTo(expected);
          assertThat(blobs.read(id, expected.length)).isEqualTo(expected);
          assertThat(blobs.read(id, expected.length - 1)).isNull();
        }
        assertThat(pack.read(tree)).isNull();
        assertThatThrownBy(() -> blobs.read(tree)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> blobs.read(ObjectId.zeroId(), 10))
            .isInstanceOf(MissingObjectException.class);
      }
    }
  }

  @Test
  void aDamagedPackNeitherHangsNorCrashes() throws Exception {
    try (GitFixture git = GitFixture.at(folder)) {
      write(git);
      Path pack = pack(git);
      byte[] sound = Files.readAllBytes(pack);
      assertThat(pack.toFile().setWritable(true)).isTrue();
      Random random = new Random(11);
      int opened = 0;
      for (int round = 0; round < 12; round++) {
        byte[] damaged = sound.clone();
        for (int flips = 0; flips < 5; flips++) {
          damaged[12 + random.nextInt(damaged.length - 32)] = (byte) random.nextInt(256);
        }
        Files.write(pack, round % 6 == 0 ? Arrays.copyOf(damaged, damaged.length / 2) : damaged);
        try (SourceSnapshot snapshot = GitFixture.open(folder, "main")) {
          assertThat(snapshot.history()).isNotNull();
          opened++;
        } catch (CasebookException e) {
          assertThat(e.reason()).isEqualTo(CasebookException.Reason.INPUT);
        }
      }
      assertThat(opened).isPositive();
    }
  }
}
