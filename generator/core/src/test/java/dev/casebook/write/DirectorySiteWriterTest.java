package dev.casebook.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.casebook.diagnostic.CasebookException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectorySiteWriterTest {

  @TempDir Path disk;

  private Path site;

  @BeforeEach
  void namesTheSite() {
    site = disk.resolve("site");
  }

  @Test
  void writesAllFilesAndNothingBeside() throws IOException {
    WriteSummary summary = writer().write(List.of(file("a/index.html", "A"), file("b.css", "BB")));
    assertThat(summary).isEqualTo(new WriteSummary(2, 0, 0, 3));
    assertThat(tree()).containsOnlyKeys(".casebook-output", "a/index.html", "b.css");
    assertThat(disk).isDirectoryNotContaining(path -> !path.equals(site));
  }

  @Test
  void theSecondRunWritesOnlyWhatChangedAndRemovesWhatIsGone() throws IOException {
    writer().write(List.of(file("same", "1"), file("changed", "1"), file("gone", "1")));
    WriteSummary second =
        writer().write(List.of(file("same", "1"), file("changed", "2"), file("new", "1")));
    assertThat(second).isEqualTo(new WriteSummary(2, 1, 1, 3));
    assertThat(tree())
        .containsEntry("same", "1")
        .containsEntry("changed", "2")
        .containsEntry("new", "1")
        .doesNotContainKey("gone");
  }

  @Test
  void theIndexBeforeStaysForOneBuild() throws IOException {
    writer().write(List.of(file("search/m.js", "1"), file("search/tOne.js", "1"), file("a", "1")));
    WriteSummary second =
        writer().write(List.of(file("search/m.js", "2"), file("search/tTwo.js", "2")));
    assertThat(second).isEqualTo(new WriteSummary(2, 0, 1, 2));
    assertThat(tree())
        .containsEntry("search/m.js", "2")
        .containsEntry("search/tOne.js", "1")
        .containsEntry("search/tTwo.js", "2")
        .doesNotContainKey("a");
    WriteSummary third =
        writer().write(List.of(file("search/m.js", "3"), file("search/tThree.js", "3")));
    assertThat(third).isEqualTo(new WriteSummary(2, 0, 1, 2));
    assertThat(tree())
        .containsOnlyKeys(".casebook-output", "search/m.js", "search/tTwo.js", "search/tThree.js");
  }

  @Test
  void aFileOfTheIndexThatComesBackIsOfThisBuild() throws IOException {
    writer().write(List.of(file("search/tOne.js", "1")));
    writer().write(List.of(file("search/tTwo.js", "2")));
    writer().write(List.of(file("search/tOne.js", "1")));
    assertThat(tree().get(".casebook-output")).doesNotContain("tOne");
    writer().write(List.of(file("search/tThree.js", "3")));
    assertThat(tree()).containsKey("search/tOne.js").doesNotContainKey("search/tTwo.js");
  }

  @Test
  void aFailureInTheMiddleLeavesTheOldSite() throws IOException {
    writer().write(List.of(file("page", "old")));
    OutputFile broken =
        new OutputFile(
            new OutputPath("broken"),
            () -> {
              throw new IllegalStateException("template");
            });
    assertThatThrownBy(() -> writer().write(List.of(file("page", "new"), broken)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("template");
    assertThat(tree()).containsEntry("page", "old").doesNotContainKey("broken");
    assertThat(disk).isDirectoryNotContaining(path -> !path.equals(site));
  }

  @Test
  void aFolderThatCasebookDidNotMakeIsRefused() throws IOException {
    Files.createDirectory(site);
    Files.writeString(site.resolve("thesis.txt"), "years of work");
    assertRefused("was not made by Casebook");
    assertThat(site.resolve("thesis.txt")).hasContent("years of work");
  }

  @Test
  void theSourceAndWhatHoldsItAreRefused() {
    DirectorySiteWriter writer =
        new DirectorySiteWriter(disk, List.of(disk.resolve("repository")), 1);
    assertThatThrownBy(() -> writer.write(List.of()))
        .isInstanceOf(CasebookException.class)
        .hasMessageContaining("it holds the source");
  }

  @Test
  void aFileAndASymbolicLinkAreRefused() throws IOException {
    Files.writeString(site, "a file");
    assertRefused("it is a file");
    Files.delete(site);
    Files.createSymbolicLink(site, disk);
    assertRefused("it is a symbolic link");
  }

  @Test
  void whatAKilledBuildLeftIsCleared() throws IOException {
    writer().write(List.of(file("page", "old")));
    Files.move(site, disk.resolve(".site.casebook-old"));
    Files.createDirectory(disk.resolve(".site.casebook-staging"));
    assertThat(writer().write(List.of(file("page", "old"))).unchanged()).isEqualTo(1);
    assertThat(disk).isDirectoryNotContaining(path -> !path.equals(site));
  }

  @Test
  void aSecondBuildWaitsForTheFirst() throws Exception {
    Path lock = disk.resolve(".site.casebook-lock");
    Thread second;
    try (FileChannel channel =
        FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.lock();
      second = new Thread(() -> writer().write(List.of(file("page", "late"))));
      second.start();
      second.join(200);
      assertThat(site).doesNotExist();
    }
    second.join(9_000);
    assertThat(tree()).containsEntry("page", "late");
  }

  @Test
  void twoFilesOfOneNameAreABug() {
    assertThatThrownBy(() -> writer().write(List.of(file("a", "1"), file("a", "2"))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("two files are called a");
    assertThat(site).doesNotExist();
  }

  private void assertRefused(String why) {
    assertThatThrownBy(() -> writer().write(List.of(file("page", "new"))))
        .isInstanceOf(CasebookException.class)
        .hasMessageContaining(why);
  }

  private DirectorySiteWriter writer() {
    return new DirectorySiteWriter(site, List.of(), 2);
  }

  private static OutputFile file(String path, String text) {
    return OutputFile.text(new OutputPath(path), () -> text);
  }

  private TreeMap<String, String> tree() throws IOException {
    TreeMap<String, String> tree = new TreeMap<>();
    try (Stream<Path> files = Files.walk(site)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        tree.put(site.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return tree;
  }
}
