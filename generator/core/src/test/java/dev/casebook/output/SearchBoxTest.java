package dev.casebook.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.browser.Browser;
import dev.casebook.browser.Page;
import dev.casebook.browser.SiteServer;
import dev.casebook.render.DemoSite;
import dev.casebook.write.InMemorySiteWriter;
import dev.casebook.write.OutputPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The search box in a browser, over http, from a folder below the root of a host. */
class SearchBoxTest {

  private static final String HITS = "document.querySelectorAll('.shits a').length";
  private static final String NOTE = "document.querySelector('.snote').textContent";

  @TempDir static Path folder;

  private static Browser browser;
  private static SiteServer server;
  private static Map<OutputPath, byte[]> files;
  private Page page;

  @BeforeAll
  static void starts() throws Exception {
    browser = Browser.start();
    InMemorySiteWriter writer = new InMemorySiteWriter();
    writer.write(
        SiteOutputs.standard()
            .files(DemoSite.model(DemoSite.documents(), DemoSite.settingsWithoutUrl())));
    files = writer.files();
    server = SiteServer.of(folder);
  }

  @AfterAll
  static void stops() throws IOException {
    if (browser != null) {
      server.close();
      browser.close();
    }
  }

  @BeforeEach
  void writesTheSiteAndOpensATab() throws Exception {
    for (Map.Entry<OutputPath, byte[]> file : files.entrySet()) {
      Path target = folder.resolve("sub/path").resolve(file.getKey().value());
      Files.createDirectories(target.getParent());
      Files.write(target, file.getValue());
    }
    page = browser.newPage();
    page.resize(1280, 900);
  }

  private void open(String path) throws Exception {
    page.open(server.address("sub/path/" + path));
  }

  private void slash() throws Exception {
    page.evaluate(
        "document.body.dispatchEvent(new KeyboardEvent('keydown', {key: '/', bubbles: true}))");
    page.waitFor("!!document.activeElement.closest('dialog')");
  }

  private static Path index(String name) {
    return folder.resolve("sub/path/search").resolve(name);
  }

  @Test
  void worksFromAFolderBelowTheRootOfAHost() throws Exception {
    open("search/index.html?q=failover");
    page.waitFor(HITS + " > 0");
    assertThat(page.problems()).isEmpty();
  }

  @Test
  void withoutAnIndexItLeadsToTheListOfAllDocuments() throws Exception {
    Files.delete(index("m.js"));
    open("search/index.html?q=failover");
    page.waitFor("document.querySelector('.snote a') !== null");
    assertThat(page.evaluate(NOTE).toString()).contains("cannot be reached", "online");
    assertThat(page.evaluate("document.querySelector('.snote a').href").toString())
        .endsWith("/sub/path/all/index.html");
  }

  @Test
  void anIndexOfAnotherVersionIsRefusedInWords() throws Exception {
    String manifest = Files.readString(index("m.js"));
    Files.writeString(index("m.js"), manifest.replaceFirst("\"version\":\\d+", "\"version\":99"));
    open("search/index.html?q=failover");
    page.waitFor(NOTE + ".includes('reload')");
  }

  @Test
  void anEmptyAnswerLeadsToTheListOfAllDocuments() throws Exception {
    open("search/index.html?q=owner%3Anobodyatall");
    page.waitFor(NOTE + ".includes('Nothing found')");
    assertThat(page.evaluate(HITS)).isEqualTo(0);
    assertThat(
            page.evaluate("document.querySelectorAll('main a[href$=\"all/index.html\"]').length"))
        .isEqualTo(1);
    assertThat(page.evaluate("document.querySelectorAll('.spicks select').length")).isEqualTo(0);
    open("policy/index.html");
    slash();
    page.type("owner:nobodyatall");
    page.waitFor("document.querySelector('dialog .snote a') !== null");
  }

  @Test
  void slashOpensItEscapeClosesItAndTheFocusReturns() throws Exception {
    open("policy/index.html");
    page.evaluate("document.querySelector('main a').focus()");
    Object before = page.evaluate("document.activeElement.href");
    page.evaluate(
        "document.activeElement.dispatchEvent("
            + "new KeyboardEvent('keydown', {key: '/', bubbles: true}))");
    page.waitFor("document.activeElement.closest('dialog') !== null");
    page.type("failover");
    page.waitFor(HITS + " > 0");
    page.press("Escape");
    page.waitFor("!document.querySelector('dialog').open");
    assertThat(page.evaluate("document.activeElement.href")).isEqualTo(before);
  }

  @Test
  void theIndexLoadsWhileTheQueryIsTyped() throws Exception {
    open("policy/index.html");
    assertThat(page.requests()).noneMatch(url -> url.contains("/search/"));
    slash();
    page.waitFor(
        "performance.getEntriesByType('resource').some((e) => e.name.includes('/search/n'))");
    assertThat(page.evaluate("document.activeElement.value")).isEqualTo("");
    assertThat(page.requests()).noneMatch(url -> url.contains("/search/t"));
  }

  @Test
  void nothingIsSearchedWhileAnInputMethodComposes() throws Exception {
    open("search/index.html");
    page.waitFor("document.activeElement.type === 'search'");
    String field = "document.activeElement";
    page.evaluate(field + ".dispatchEvent(new CompositionEvent('compositionstart'))");
    page.type("fukuan");
    Thread.sleep(400);
    assertThat(page.evaluate(HITS)).isEqualTo(0);
    assertThat(page.requests()).noneMatch(url -> url.contains("/search/t"));
    page.evaluate(
        field
            + ".value = '付款'; "
            + field
            + ".dispatchEvent(new CompositionEvent('compositionend'))");
    page.waitFor(HITS + " > 0");
  }

  @Test
  void enterBeforeTheAnswerOpensItsFirstPage() throws Exception {
    open("search/index.html");
    page.waitFor("document.activeElement.type === 'search'");
    page.evaluate(
        "addEventListener('click', (event) => { event.preventDefault();"
            + " window.opened = event.target.closest('a').pathname; })");
    page.type("failover");
    page.press("Enter");
    page.waitFor("!!window.opened");
    assertThat(page.evaluate("window.opened").toString())
        .endsWith("runbooks/payments/db-failover/index.html");
  }

  @Test
  void onASlowNetworkItSaysThatItSearches() throws Exception {
    open("search/index.html");
    page.waitFor("document.activeElement.type === 'search'");
    page.call(
        "Network.emulateNetworkConditions",
        Map.of(
            "offline",
            false,
            "latency",
            600,
            "downloadThroughput",
            20_000,
            "uploadThroughput",
            20_000));
    page.type("failover");
    page.waitFor(NOTE + " === 'Searching…'");
    page.waitFor(HITS + " > 0");
  }

  @Test
  void theDialogFitsASmallPhone() throws Exception {
    page.resize(320, 640);
    open("policy/index.html");
    page.evaluate("document.querySelector('.find').click()");
    page.waitFor("document.activeElement.closest('dialog') !== null");
    page.type("database failover");
    page.waitFor(HITS + " > 0");
    assertThat(
            page.evaluate(
                "[...document.querySelectorAll('dialog, dialog *')].filter((e) =>"
                    + " e.getBoundingClientRect().right > 320).length"))
        .isEqualTo(0);
  }

  @Test
  void withoutScriptsDocumentsAreListedByLetterAndByService() throws Exception {
    page.scripts(false);
    open("search/index.html");
    String links = "[...document.querySelectorAll('main a')].map((e) => e.getAttribute('href'))";
    assertThat(page.evaluate(links + ".join()").toString()).contains("all/index.html");
    open("all/index.html");
    assertThat(page.evaluate("document.querySelectorAll('.az h2').length")).isNotEqualTo(0);
    assertThat(page.evaluate("document.querySelectorAll('#Services ~ .cards h3').length"))
        .isNotEqualTo(0);
  }
}
