package dev.casebook.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.casebook.browser.Browser;
import dev.casebook.browser.Page;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script in a real browser, under the policy of the pages. */
final class ReaderInBrowserTest {

  private static final String PAGE =
      """
      <!doctype html><html lang="en"><head>
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; \
      require-trusted-types-for 'script'; trusted-types casebook-search">
      <meta charset="utf-8"><title>Search</title>
      <script src="../search/reader.js"></script></head><body></body></html>
      """;

  private static final String ASK =
      """
      (async () => {
        const r = await CasebookSearch.open('../search').query('"orders cluster" primary 数据库 OR answer');
        return r.total + ' ' + r.hits[0].url + ' ' + r.hits[0].snippet.some((s) => s.hit);
      })()
      """;

  private static final String FOUND = "1 runbooks/db-failover/index.html true";

  @Test
  void searchesAFolderOpenedAsFiles(@TempDir Path folder) throws Exception {
    write(folder);
    try (Browser browser = Browser.start()) {
      Page page = browser.newPage();
      page.open(folder.resolve("pages/index.html").toUri());
      assertThat(page.evaluate(ASK)).isEqualTo(FOUND);
      assertThat(page.problems()).isEmpty();
    }
  }

  @Test
  void searchesOverHttpAndTreatsAPageAsAMissingFile(@TempDir Path folder) throws Exception {
    write(folder);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          Path file = folder.resolve(exchange.getRequestURI().getPath().substring(1));
          boolean script = file.toString().endsWith(".js");
          byte[] body =
              Files.isRegularFile(file) ? Files.readAllBytes(file) : "<html>No".getBytes("UTF-8");
          exchange
              .getResponseHeaders()
              .set("Content-Type", script ? "text/javascript" : "text/html; charset=utf-8");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    try (Browser browser = Browser.start()) {
      Page page = browser.newPage();
      page.open(
          URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/pages/index.html"));
      assertThat(page.evaluate(ASK)).isEqualTo(FOUND);
      assertThat(page.problems()).isEmpty();
      assertThat(
              page.evaluate("CasebookSearch.open('../nowhere/').query('x').catch((e) => e.code)"))
          .isEqualTo("missing");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void theFirstHitsComeBeforeTheOthers(@TempDir Path folder) throws Exception {
    write(folder, SyntheticCorpus.pages(4, 80, 400));
    try (Browser browser = Browser.start()) {
      Page page = browser.newPage();
      page.open(folder.resolve("pages/index.html").toUri());
      String ask =
          """
          (async () => {
            const seen = [], early = (r) => seen.push(r.hits.length + ' of ' + r.total);
            const r = await CasebookSearch.open('../search').query('type:runbook', {early});
            return seen.join() + ', then ' + r.hits.length + ' of ' + r.total;
          })()
          """;
      assertThat(page.evaluate(ask).toString()).matches("5 of (\\d+), then 10 of \\1");
    }
  }

  private static void write(Path folder) throws IOException {
    write(folder, ReaderTest.pages());
  }

  private static void write(Path folder, List<SearchPage> pages) throws IOException {
    for (SearchFile file : SearchIndexer.index(pages).files()) {
      Path target = folder.resolve(file.path());
      Files.createDirectories(target.getParent());
      Files.write(target, file.content().get());
    }
    Files.createDirectories(folder.resolve("pages"));
    Files.writeString(folder.resolve("pages/index.html"), PAGE);
  }
}
