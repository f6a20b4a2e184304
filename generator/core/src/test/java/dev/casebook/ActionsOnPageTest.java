package dev.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.write.OutputFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Actions that front matter states and the text repeats are shown once. */
class ActionsOnPageTest {

  @TempDir Path folder;

  private Document page(String body) throws Exception {
    Path file = folder.resolve("postmortems/a.md");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        "---\nid: PM-1\nactions:\n  - {id: A1, title: Add a canary, status: open}\n---\n# A\n\n"
            + body);
    CasebookRequest request =
        new CasebookRequest(
            folder, null, null, null, null, Instant.parse("2026-11-02T08:00:00Z"), null, null, 1);
    try (Casebook casebook = Casebook.open(request, Progress.NONE)) {
      for (OutputFile each : casebook.site()) {
        if (each.path().value().equals("postmortems/a/index.html")) {
          return Jsoup.parse(new String(each.content().get(), StandardCharsets.UTF_8));
        }
      }
    }
    throw new AssertionError("no page");
  }

  @Test
  void aSectionThatRepeatsThemIsFoldedBelowTheTable() throws Exception {
    Document page = page("## Lessons\n\nText.\n\n## Action items\n\n- [ ] A1: Add a canary\n");
    assertThat(page.select("h2:contains(Action items)")).hasSize(1);
    assertThat(page.select("table:contains(Add a canary)")).hasSize(1);
    assertThat(page.select("details.more li:contains(Add a canary)")).hasSize(1);
  }

  @Test
  void withoutSuchASectionTheTableStandsBehindTheText() throws Exception {
    Document page = page("## Actions speak louder than words\n\nText.\n");
    assertThat(page.select("table:contains(Add a canary)")).hasSize(1);
    assertThat(page.select("details.more li")).isEmpty();
  }
}
