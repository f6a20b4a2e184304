package dev.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.diagnostic.Finding;
import dev.casebook.write.InMemorySiteWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A bad document never hides a good one, and every Markdown file gives a page or a finding. */
@Timeout(60)
class NothingIsLostTest {

  @TempDir Path folder;

  @Test
  void badFilesAreReportedAndGoodOnesArePublished() throws Exception {
    write("good.md", "# Good\n\nText.\n");
    write("broken.md", "---\ntitle: [\n---\n# Broken\n");
    write("hang.md", "# Hang\n\n[" + "\\".repeat(40) + "\n");
    write(".github/template.md", "# Template\n");
    write("2026-03-04 Disk full", "# Disk full\n\n## Timeline\n");
    write("2026-03-04-rows", "09:00 a\n");
    write("runbooks/日本.md", "# 夜間対応\n\n本文。\n");
    InMemorySiteWriter writer = new InMemorySiteWriter();
    try (Casebook casebook = Casebook.open(request(), Progress.NONE)) {
      casebook.build(writer);
      List<Finding> findings = casebook.check(false).findings();
      assertThat(findings)
          .extracting(finding -> finding.location().path() + " " + finding.rule().id())
          .contains(
              ".github/template.md hidden-document",
              "2026-03-04 Disk full missing-extension",
              "broken.md yaml-syntax",
              "hang.md markdown-refused");
      assertThat(casebook.read().catalog().documents())
          .extracting(document -> document.path().value())
          .containsExactly(
              "2026-03-04 Disk full", "broken.md", "good.md", "hang.md", "runbooks/日本.md");
    }
    assertThat(writer.files().keySet())
        .extracting(Object::toString)
        .contains("good/index.html", "broken/index.html", "hang/index.html")
        .allMatch(path -> path.chars().allMatch(c -> c < 128));
  }

  @Test
  void anEmptyFolderIsASiteToo() {
    InMemorySiteWriter writer = new InMemorySiteWriter();
    try (Casebook casebook = Casebook.open(request(), Progress.NONE)) {
      casebook.build(writer);
    }
    assertThat(writer.files().keySet()).extracting(Object::toString).contains("index.html");
  }

  private CasebookRequest request() {
    return new CasebookRequest(
        folder, null, null, null, null, Instant.parse("2026-11-02T08:00:00Z"), null, null, 2);
  }

  private void write(String name, String text) throws Exception {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
