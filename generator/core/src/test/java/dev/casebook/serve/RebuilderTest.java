package dev.casebook.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class RebuilderTest {

  @TempDir private Path folder;

  private long fingerprint() {
    return new FolderWatch(List.of(folder)).fingerprint();
  }

  @Test
  void aFingerprintChangesWithWhateverAnEditorDoes() throws IOException {
    Path file = Files.createDirectories(folder.resolve("a/b")).resolve("c.md");
    long empty = fingerprint();
    Files.writeString(file, "one");
    long written = fingerprint();
    Files.writeString(file, "three");
    long longer = fingerprint();
    Path next = folder.resolve("a/b/.c.md.swp");
    Files.writeString(next, "seven");
    Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
    long replaced = fingerprint();
    Files.delete(file);
    assertThat(List.of(written, longer, replaced)).doesNotContain(empty).doesNotHaveDuplicates();
    assertThat(fingerprint()).isEqualTo(empty);
  }

  @Test
  void aFingerprintIsStableWhileNothingChanges() throws IOException {
    Files.writeString(folder.resolve("a.md"), "one");
    assertThat(fingerprint()).isEqualTo(fingerprint());
    assertThat(new FolderWatch(List.of(folder.resolve("missing"))).fingerprint())
        .isEqualTo(new FolderWatch(List.of(folder.resolve("missing"))).fingerprint());
  }

  @Test
  void ofGitOnlyWhatNamesCommitsCounts() throws IOException {
    Path git = Files.createDirectories(folder.resolve(".git"));
    Files.createDirectories(git.resolve("refs/heads"));
    Files.createDirectories(git.resolve("objects/ab"));
    Files.writeString(git.resolve("HEAD"), "ref: refs/heads/main");
    long before = fingerprint();
    Files.writeString(git.resolve("index"), "x");
    Files.writeString(git.resolve("objects/ab/cd"), "x");
    assertThat(fingerprint()).isEqualTo(before);
    Files.writeString(git.resolve("refs/heads/main"), "3f9c1ab");
    assertThat(fingerprint()).isNotEqualTo(before);
  }

  @Test
  void manyChangesAtOnceAreOneBuild() throws InterruptedException {
    AtomicLong state = new AtomicLong();
    AtomicInteger looks = new AtomicInteger();
    Semaphore built = new Semaphore(0);
    // changes at the first five looks, then stands still
    try (Rebuilder rebuilder =
        Rebuilder.start(
            0, () -> looks.incrementAndGet() <= 5 ? state.incrementAndGet() : 5, built::release)) {
      assertThat(rebuilder).isNotNull();
      assertThat(built.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
      assertThat(built.tryAcquire(1, TimeUnit.SECONDS)).isFalse();
    }
  }

  @Test
  void aTaskThatFailsIsRunAgainAfterTheNextChange() throws InterruptedException {
    AtomicLong state = new AtomicLong();
    Semaphore tried = new Semaphore(0);
    try (Rebuilder rebuilder =
        Rebuilder.start(
            1,
            state::get,
            () -> {
              tried.release();
              throw new IllegalStateException("a bug");
            })) {
      assertThat(rebuilder).isNotNull();
      assertThat(tried.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
      state.set(7);
      assertThat(tried.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
    }
  }
}
