package dev.casebook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.Casebook;
import dev.casebook.CasebookRequest;
import dev.casebook.Progress;
import dev.casebook.write.DirectorySiteWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Diagrams are drawn only with a theme that brings what draws them, and cannot reach the page. */
@Timeout(120)
class DiagramTest {

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    write(
        "source/runbooks/a.md",
        "# A\n\n```mermaid\ngraph TD; A-->B\n```\n\n```mermaid\nbroken\n```\n");
    write("theme/theme.properties", "name = ours\nparent = default\nassets = mermaid.min.js\n");
    write(
        "theme/assets/mermaid.min.js",
        """
        window.mermaid = {
          initialize(options) { this.options = options; },
          async render(id, source) {
            if (source.startsWith('broken')) throw new Error('syntax');
            let reach = 'none';
            try { reach = window.parent.document.title; } catch (e) { reach = 'refused'; }
            return {svg: '<svg width="40" height="60"><title>' + reach + '</title></svg>'};
          },
        };
        """);
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Path site(@Nullable String theme) {
    CasebookRequest request =
        new CasebookRequest(
            folder.resolve("source"),
            null,
            null,
            null,
            null,
            Instant.parse("2026-11-02T08:00:00Z"),
            theme,
            null,
            1);
    Path site = folder.resolve("site");
    try (Casebook casebook = Casebook.open(request, Progress.NONE)) {
      casebook.build(new DirectorySiteWriter(site, List.of(), 1));
    }
    return site.resolve("runbooks/a/index.html");
  }

  @Test
  void aThemeWithMermaidDrawsDiagramsAndKeepsTheCodeOfThoseThatFail() throws Exception {
    site(folder.resolve("theme").toString());
    try (SiteServer server = SiteServer.of(folder.resolve("site"));
        Browser browser = Browser.start()) {
      Page page = browser.newPage();
      page.open(server.address("runbooks/a/index.html"));
      page.waitFor("document.querySelectorAll('iframe.diagram').length === 1");
      page.waitFor("document.querySelectorAll('details.diagram-source').length === 1");
      assertThat(page.evaluate("document.querySelector('iframe.diagram').style.height"))
          .asString()
          .matches("6\\dpx");
      assertThat(page.evaluate("document.querySelector('iframe.diagram').contentDocument"))
          .isNull();
      assertThat(page.evaluate("document.querySelectorAll('.prose > .code').length")).isEqualTo(1);
    }
  }

  @Test
  void filesOpenedByDoubleClickShowTheCode() throws Exception {
    Path file = site(folder.resolve("theme").toString());
    try (Browser browser = Browser.start()) {
      Page page = browser.newPage();
      page.open(file.toUri());
      assertThat(page.evaluate("document.querySelectorAll('.prose > .code').length")).isEqualTo(2);
      assertThat(page.evaluate("document.querySelectorAll('iframe').length")).isEqualTo(0);
      assertThat(page.problems()).isEmpty();
    }
  }

  @Test
  void withoutItTheCodeIsShownAndNothingElseIsLoaded() throws Exception {
    Path file = site(null);
    assertThat(Files.readString(file)).doesNotContain("diagrams.", "frame-src");
    assertThat(folder.resolve("site/diagram.html")).doesNotExist();
  }
}
