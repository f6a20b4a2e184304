package dev.casebook.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.casebook.model.Document;
import dev.casebook.model.Guide;
import dev.casebook.render.DemoSite;
import dev.casebook.render.Zipped;
import dev.casebook.write.InMemorySiteWriter;
import dev.casebook.write.OutputFile;
import dev.casebook.write.OutputPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SiteOutputsTest {

  private static final String HOSTILE = "\"><script>alert(1)</script><img src=x onerror=alert(2)>";

  private static Map<OutputPath, byte[]> site;
  private static final Map<String, org.jsoup.nodes.Document> PAGES = new TreeMap<>();

  @BeforeAll
  static void writesTheSite() {
    List<Document> documents = new ArrayList<>(DemoSite.documents());
    documents.add(
        new Guide(
            DemoSite.header("guides/hostile.md", "hostile", HOSTILE).aliases("/old").build(),
            DemoSite.markdown("# " + HOSTILE + "\n\n[x](javascript:alert(3)) [gone](gone.md)\n")));
    InMemorySiteWriter writer = new InMemorySiteWriter();
    writer.write(SiteOutputs.standard().files(DemoSite.model(documents, DemoSite.settings())));
    site = writer.files();
    site.forEach(
        (path, bytes) -> {
          if (path.value().endsWith(".html")) {
            PAGES.put(path.value(), Jsoup.parse(new String(bytes, StandardCharsets.UTF_8)));
          }
        });
  }

  @Test
  void hasAPageForEverything() {
    assertThat(PAGES.keySet())
        .contains(
            "index.html",
            "404.html",
            "incidents/index.html",
            "runbooks/index.html",
            "trends/index.html",
            "trends/severity/p0/index.html",
            "trends/service/payments/last-12-months/index.html",
            "trends/team/payments/index.html",
            "trends/report/index.html",
            "trends/report/2026-q4/index.html",
            "actions/index.html",
            "health/index.html",
            "findings/index.html",
            "policy/index.html",
            "learn/index.html",
            "search/index.html",
            "all/index.html",
            "runbooks/payments/db-failover/index.html",
            "drills/2026-q2/index.html",
            "paths/engineer/index.html",
            "readme/index.html",
            "runbooks/readme/index.html",
            "old/index.html");
    assertThat(site.keySet())
        .extracting(OutputPath::value)
        .contains(
            "sitemap.xml",
            "robots.txt",
            "_headers",
            "api/documents.json",
            "api/incidents.csv",
            "api/trends.json",
            "api/metrics.prom",
            "trends/figures.csv",
            "trends/severity/p0/last-20/incidents.csv",
            "api/findings.json",
            "search/m.js",
            "search/reader.js");
  }

  @Test
  void aPageOfTrendsTellsWhatWasKeptAndWhereItsNumbersAre() {
    org.jsoup.nodes.Document page = PAGES.get("trends/index.html");
    assertThat(page.select("#Promises, #Quarters, #Population")).hasSize(3);
    assertThat(page.select(".promise")).isNotEmpty();
    assertThat(page.select("svg.c-columns title").text()).contains("Incidents per quarter");
    assertThat(page.select("a[href=incidents.csv], a[href$=/incidents.csv]")).isNotEmpty();
    assertThat(page.select("svg[role=img], svg[role=group]"))
        .allSatisfy(svg -> assertThat(svg.attr("aria-labelledby")).isNotEmpty());
  }

  @Test
  void anIncidentTellsWhatThePolicyOfItsDayAskedAndWhatWasDone() {
    List<org.jsoup.nodes.Document> judged =
        PAGES.values().stream().filter(page -> page.getElementById("Policy") != null).toList();
    assertThat(judged).isNotEmpty();
    assertThat(judged.get(0).select("#Policy + table tbody tr")).isNotEmpty();
    assertThat(judged.get(0).select("#Policy + table [class*=st-v-]")).isNotEmpty();
  }

  @Test
  void everyLinkLeadsToAFileAndItsFragmentToAnElement() {
    PAGES.forEach(
        (path, page) -> {
          for (Element element : page.select("[href], [src]")) {
            String target = element.hasAttr("href") ? element.attr("href") : element.attr("src");
            assertLeadsSomewhere(path, target);
          }
        });
  }

  private static void assertLeadsSomewhere(String path, String target) {
    boolean outside = target.startsWith("https://") || target.startsWith("data:");
    if (outside) {
      return;
    }
    String[] parts = target.split("#", 2);
    String file = parts[0].isEmpty() ? path : resolve(path, parts[0]);
    assertThat(site).as(path + " -> " + target).containsKey(new OutputPath(file));
    if (parts.length > 1) {
      assertThat(PAGES.get(file).getElementById(parts[1])).as(path + " -> " + target).isNotNull();
    }
  }

  private static String resolve(String from, String reference) {
    return java.net.URI.create("x:/" + from).resolve(reference).getPath().substring(1);
  }

  @Test
  void everyPageHasItsPolicyFirstAndNothingInline() {
    PAGES.forEach(
        (path, page) -> {
          Element first = page.head().child(0);
          assertThat(first.attr("http-equiv")).as(path).isEqualTo("Content-Security-Policy");
          assertThat(first.attr("content"))
              .contains("default-src 'none'", "require-trusted-types-for 'script'")
              .doesNotContain("unsafe");
          assertThat(page.select("script:not([src]), style, [style]")).as(path).isEmpty();
          for (Element element : page.getAllElements()) {
            assertThat(element.attributes().asList())
                .as(path + " " + element.tagName())
                .noneMatch(attribute -> attribute.getKey().startsWith("on"));
          }
        });
  }

  @Test
  void everyPageHasOneTitleOneHeadingALanguageAndUniqueIds() {
    PAGES.forEach(
        (path, page) -> {
          if (!page.select("html").hasAttr("data-target")) {
            assertThat(page.select("header > h1")).as(path).hasSize(1);
            assertThat(page.select("main")).as(path).hasSize(1);
          }
          assertThat(page.title()).as(path).isNotBlank();
          assertThat(page.select("html").attr("lang")).as(path).isNotBlank();
          Set<String> ids = new HashSet<>();
          page.select("[id]")
              .forEach(each -> assertThat(ids.add(each.id())).as(path + "#" + each.id()).isTrue());
        });
  }

  @Test
  void aHostileTitleIsTextEverywhere() {
    org.jsoup.nodes.Document page = PAGES.get("guides/hostile/index.html");
    assertThat(page.select("header > h1").text()).isEqualTo(HOSTILE);
    PAGES.forEach(
        (path, each) -> {
          assertThat(each.select("img[onerror], script:not([src])")).as(path).isEmpty();
          assertThat(each.select("a[href^=javascript]")).as(path).isEmpty();
        });
  }

  @Test
  void speaksTheLanguageOfTheDocument() {
    org.jsoup.nodes.Document page = PAGES.get("runbooks/payments/paid-not-updated-zh/index.html");
    assertThat(page.select("html").attr("lang")).isEqualTo("zh-CN");
    assertThat(page.select("nav.nav").text()).contains("事件");
    assertThat(PAGES.get("runbooks/index.html").select("a[lang=zh-CN]").text())
        .contains("已付款但订单未更新");
  }

  @Test
  void anOldAddressLeadsToTheNewPage() {
    org.jsoup.nodes.Document page = PAGES.get("old/index.html");
    assertThat(page.select("a").attr("href")).isEqualTo("../guides/hostile/index.html");
    assertThat(page.select("meta[http-equiv=refresh]").attr("content"))
        .endsWith("url=../guides/hostile/index.html");
  }

  @Test
  void drawsTheTimelineWithOffsetsAndNamesLongGaps() {
    org.jsoup.nodes.Document page = PAGES.get("postmortems/2026-10-14-0/index.html");
    assertThat(page.select(".tl .off").eachText()).startsWith("T+00:00").endsWith("T+02:11");
    assertThat(page.select(".tl .gap").eachText()).contains("1 h 4 min without an entry");
    assertThat(page.select("svg.c-phases")).hasSize(1);
  }

  @Test
  void saysThatAPinnedSiteIsAnArchive() {
    assertThat(PAGES.get("index.html").select(".pinned").text()).contains("2 Nov 2026");
  }

  @Test
  void theFrameOfARunbookIsSmall() throws IOException {
    org.jsoup.nodes.Document page = PAGES.get("runbooks/payments/db-failover/index.html").clone();
    page.select("article.prose > :not(.docfoot, .params)").remove();
    assertThat(Zipped.size(page.outerHtml().getBytes(StandardCharsets.UTF_8))).isLessThan(7_000);
  }

  @Test
  void twoBuildsGiveTheSameBytes() {
    InMemorySiteWriter again = new InMemorySiteWriter();
    again.write(SiteOutputs.standard().files(DemoSite.model()));
    InMemorySiteWriter third = new InMemorySiteWriter();
    third.write(SiteOutputs.standard().files(DemoSite.model()));
    again
        .files()
        .forEach(
            (path, bytes) -> assertThat(third.files().get(path)).as(path.value()).isEqualTo(bytes));
  }

  @Test
  void findsTwoFilesWithOnePathBeforeAnyIsMade() {
    SiteOutput one = model -> List.of(OutputFile.text(new OutputPath("a"), () -> "1"));
    SiteOutput two = model -> List.of(OutputFile.text(new OutputPath("A/b"), () -> "2"));
    assertThatThrownBy(() -> SiteOutputs.of(one, one).files(DemoSite.model()))
        .hasMessageContaining("two files");
    assertThatThrownBy(() -> SiteOutputs.of(one, two).files(DemoSite.model()))
        .hasMessageContaining("a file and a folder");
  }
}
