package dev.casebook.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.browser.Browser;
import dev.casebook.browser.Page;
import dev.casebook.browser.SiteServer;
import dev.casebook.render.DemoSite;
import dev.casebook.render.SiteSettings;
import dev.casebook.write.InMemorySiteWriter;
import dev.casebook.write.OutputPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site that asks browsers to keep it, when its host is gone. */
class OfflineInBrowserTest {

  private static final String HITS = "document.querySelectorAll('.shits a').length";
  private static final String KEPT =
      "caches.open('casebook:' + new URL(document.documentElement.dataset.root, location).href)";

  @TempDir Path folder;

  private static Browser browser;

  @BeforeAll
  static void starts() throws Exception {
    browser = Browser.start();
  }

  @AfterAll
  static void stops() throws IOException {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void searchesAndShowsRunbooksWhenTheHostIsGone() throws Exception {
    write(true);
    Page page = browser.newPage();
    SiteServer server = SiteServer.of(folder);
    String incidents = server.address("sub/path/incidents/index.html").toString();
    try {
      page.open(server.address("sub/path/index.html"));
      page.waitFor("!!navigator.serviceWorker.controller");
      page.open(server.address("sub/path/incidents/index.html"));
      page.waitFor(
          KEPT
              + ".then((c) => c.match('"
              + incidents
              + "')).then((r) => window.kept = !!r), !!window.kept");
    } finally {
      server.close();
    }
    page.open(server.address("sub/path/search/index.html?q=failover"));
    page.waitFor(HITS + " > 0");
    assertThat(page.evaluate("document.querySelectorAll('.shits p')[0].textContent.length > 20"))
        .isEqualTo(true);
    page.open(server.address("sub/path/runbooks/payments/db-failover/index.html"));
    assertThat(page.evaluate("document.querySelector('h1').textContent").toString())
        .isEqualTo("Fail over the orders database");
    assertThat(page.evaluate("getComputedStyle(document.body).margin")).isEqualTo("0px");
    page.open(server.address("sub/path/incidents/index.html"));
    assertThat(page.evaluate("document.querySelector('h1').textContent").toString())
        .isEqualTo("Incidents");
  }

  @Test
  void aNewBuildReplacesWhatWasKept() throws Exception {
    write(true);
    Page page = browser.newPage();
    try (SiteServer server = SiteServer.of(folder)) {
      page.open(server.address("sub/path/incidents/index.html"));
      page.waitFor("!!navigator.serviceWorker.controller");
      Path worker = folder.resolve("sub/path/offline.js");
      Path norms;
      try (var files = Files.list(folder.resolve("sub/path/search"))) {
        norms = files.filter(file -> file.getFileName().toString().startsWith("n")).findAny().get();
      }
      String old = norms.getFileName().toString();
      Files.move(norms, norms.resolveSibling("n000000.js"));
      Files.writeString(worker, Files.readString(worker).replace(old, "n000000.js"));
      page.evaluate(
          "navigator.serviceWorker.getRegistration().then((r) => r.update())"
              + ".then(() => window.updated = 'yes', (e) => window.updated = String(e)), 0");
      page.waitFor("!!window.updated");
      assertThat(page.evaluate("window.updated")).isEqualTo("yes");
      page.waitFor(
          KEPT
              + ".then((c) => c.keys()).then((all) => window.names = all.map((r) => r.url).join()),"
              + " (window.names || '').includes('n000000.js') && !window.names.includes('"
              + old
              + "')");
    }
  }

  @Test
  void aSiteThatDoesNotAskIsNotKept() throws Exception {
    write(false);
    Page page = browser.newPage();
    try (SiteServer server = SiteServer.of(folder)) {
      page.open(server.address("sub/path/index.html"));
      Thread.sleep(300);
      assertThat(page.evaluate("!navigator.serviceWorker.controller")).isEqualTo(true);
    }
    assertThat(folder.resolve("sub/path/offline.js")).doesNotExist();
  }

  private void write(boolean offline) throws IOException {
    SiteSettings settings = DemoSite.settingsWithoutUrl(offline);
    InMemorySiteWriter writer = new InMemorySiteWriter();
    writer.write(SiteOutputs.standard().files(DemoSite.model(DemoSite.documents(), settings)));
    for (Map.Entry<OutputPath, byte[]> file : writer.files().entrySet()) {
      Path target = folder.resolve("sub/path").resolve(file.getKey().value());
      Files.createDirectories(target.getParent());
      Files.write(target, file.getValue());
    }
  }
}
