package dev.casebook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrowserTest {

  @TempDir Path folder;

  @Test
  void opensAFileRunsItsScriptAndSeesErrors() throws Exception {
    Files.writeString(
        folder.resolve("a.html"),
        """
        <!doctype html><title>A</title><p id="p">before</p>
        <script>document.getElementById("p").textContent = "after"; undefinedFunction()</script>
        """);
    try (Browser browser = Browser.start()) {
      Page page = browser.newPage();
      page.resize(390, 800);
      page.open(folder.resolve("a.html").toUri());
      assertThat(page.evaluate("document.getElementById('p').textContent")).isEqualTo("after");
      assertThat(page.evaluate("innerWidth")).isEqualTo(390);
      assertThat(page.problems()).singleElement().asString().contains("undefinedFunction");
      assertThat(page.requests()).allMatch(url -> URI.create(url).getScheme().equals("file"));
      assertThat(page.screenshot(false)).startsWith(0x89, 'P', 'N', 'G');
    }
  }
}
