package dev.casebook.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.json.Json;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a reader of the site gets for a query. */
final class ReaderTest {

  private static BrowserReader reader;

  @BeforeAll
  static void index() {
    reader = new BrowserReader(SearchIndexer.index(pages()).files());
  }

  @AfterAll
  static void close() {
    reader.close();
  }

  static List<SearchPage> pages() {
    return List.of(
        page(
            "runbooks/db-failover.md",
            "Database failover",
            "runbook",
            "orders",
            List.of("OrdersDbPrimaryDown"),
            List.of(
                new SearchPart("", "", "The primary of the orders cluster does not answer."),
                new SearchPart(
                    "h-mitigation",
                    "Mitigation",
                    "Promote the replica with pg_ctl --wait promote, see /etc/orders/db.conf."))),
        page(
            "runbooks/site-down.md",
            "Site unreachable",
            "runbook",
            "edge",
            List.of("EdgeDown"),
            List.of(
                new SearchPart("", "", ""),
                new SearchPart("h-alerts", "Alerts at the edge", ""),
                new SearchPart("h-meaning", "Meaning", "Customers see a blank page."))),
        page(
            "runbooks/zh/pay.md",
            "已付款但订单未更新",
            "runbook",
            "orders",
            List.of(),
            List.of(new SearchPart("h-x", "诊断", "检查数据库和消息队列，TiKV 集群是否正常。"))),
        page(
            "incidents/2026-03.md",
            "Orders lost their database",
            "incident",
            "orders",
            List.of(),
            List.of(
                new SearchPart("h-summary", "Summary", "The replicas lagged <b>behind</b>."),
                new SearchPart("h-lessons", "Lessons", "We promoted too late."))));
  }

  private static SearchPage page(
      String path,
      String title,
      String kind,
      String service,
      List<String> alerts,
      List<SearchPart> parts) {
    return new SearchPage(
        new RepoPath(path),
        path.replace(".md", "/index.html"),
        title,
        kind,
        kind.equals("incident") ? LocalDate.of(2026, 3, 30) : null,
        "en",
        new TreeMap<>(Map.of("service", List.of(service))),
        alerts,
        parts);
  }

  @Test
  void titlesComeFirst() {
    assertThat(urls("database"))
        .containsExactly("runbooks/db-failover/index.html", "incidents/2026-03/index.html");
  }

  @Test
  void wordsOfTheTradeThatMeanTheSameAreFound() {
    assertThat(urls("postgres db primary")).containsExactly("runbooks/db-failover/index.html");
    assertThat(urls("db switchover")).containsExactly("runbooks/db-failover/index.html");
  }

  @Test
  void theFileNameIsPartOfTheTitle() {
    assertThat(urls("pay")).containsExactly("runbooks/zh/pay/index.html");
  }

  @Test
  void allWordsMustOccur() {
    assertThat(urls("database replica")).hasSize(2);
    assertThat(urls("database primary")).containsExactly("runbooks/db-failover/index.html");
  }

  @Test
  void otherFormsOfAWordAreFound() {
    assertThat(urls("promoting")).hasSize(2);
  }

  @Test
  void aWordBeingTypedMatchesWhatItBegins() {
    assertThat(urls("unreacha")).isEmpty();
    assertThat(urls("unreacha", "{\"typing\":true}"))
        .containsExactly("runbooks/site-down/index.html");
    assertThat(urls("unreacha*")).containsExactly("runbooks/site-down/index.html");
  }

  @Test
  void chineseIsFoundByItsCharacters() {
    assertThat(urls("数据库")).containsExactly("runbooks/zh/pay/index.html");
    assertThat(urls("库")).containsExactly("runbooks/zh/pay/index.html");
    assertThat(urls("tikv 订单")).containsExactly("runbooks/zh/pay/index.html");
    assertThat(urls("\"消息数据库\"")).isEmpty();
  }

  @Test
  void keywordsAreFoundThoughTheTextLacksThem() {
    assertThat(urls("EdgeDown")).containsExactly("runbooks/site-down/index.html");
    assertThat(urls("edge down")).containsExactly("runbooks/site-down/index.html");
  }

  @Test
  void phrasesNeedTheOrderOfTheirWords() {
    assertThat(urls("\"orders cluster\"")).containsExactly("runbooks/db-failover/index.html");
    assertThat(urls("\"cluster orders\"")).isEmpty();
  }

  @Test
  void wordsCanBeExcludedAndAlternative() {
    assertThat(urls("database -replica")).isEmpty();
    assertThat(urls("database -primary")).containsExactly("incidents/2026-03/index.html");
    assertThat(urls("blank OR lagged")).hasSize(2);
    assertThat(urls("--wait")).containsExactly("runbooks/db-failover/index.html");
  }

  @Test
  void filtersAreWordsBeforeAColonOrOptions() {
    assertThat(urls("database type:incident")).containsExactly("incidents/2026-03/index.html");
    assertThat(urls("type:runbook service:orders")).hasSize(2);
    assertThat(urls("database", "{\"kind\":\"runbook\"}"))
        .containsExactly("runbooks/db-failover/index.html");
    assertThat(urls("after:2026-03 before:2026-04"))
        .containsExactly("incidents/2026-03/index.html");
    assertThat(urls("after:2026-04")).isEmpty();
    assertThat(urls("owner:nobody")).isEmpty();
  }

  @Test
  void theHeadingToJumpToAndTheMarkedTextComeWithAHit() {
    Map<?, ?> hit = hits("promoted", "{}").get(0);
    assertThat(hit.get("anchor")).isEqualTo("h-lessons");
    assertThat(hit.get("section")).isEqualTo("Lessons");
    assertThat(hit.get("kind")).isEqualTo("incident");
    assertThat(hit.get("date")).isEqualTo("2026-03-30");
    assertThat(hit.get("snippet").toString())
        .isEqualTo(
            "[{text=We , hit=false}, {text=promoted, hit=true}, {text= too late., hit=false}]");
  }

  @Test
  void aHitWhoseSectionHasNoTextShowsTheTextAfterIt() {
    Map<?, ?> hit = hits("alerts edge", "{}").get(0);
    assertThat(hit.get("anchor")).isEqualTo("h-alerts");
    assertThat(hit.get("snippet").toString())
        .isEqualTo("[{text=Customers see a blank page., hit=false}]");
    assertThat(hits("unreachable", "{}").get(0).get("snippet")).isEqualTo(hit.get("snippet"));
  }

  @Test
  void markupInTextStaysText() {
    assertThat(hits("behind", "{}").get(0).get("snippet").toString()).contains("<b>");
    reader.files().values().forEach(file -> assertThat(file).doesNotContain("<b>"));
  }

  @Test
  void aTypoIsCorrectedAndSaidSo() {
    Map<String, Object> answer = answer("databse", "{}");
    assertThat(answer.get("corrected")).isEqualTo("database");
    assertThat(answer.get("total")).isEqualTo(2);
  }

  @Test
  void someWordsAreBetterThanNone() {
    Map<String, Object> answer = answer("database xylophone", "{}");
    assertThat(answer.get("partial")).isEqualTo(true);
    assertThat(answer.get("total")).isEqualTo(2);
  }

  @Test
  void facetsAreCountedOverAllPagesFound() {
    assertThat(
            answer("primary OR blank OR lagged", "{\"limit\":1,\"facets\":[\"kind\"]}")
                .get("facets")
                .toString())
        .isEqualTo("{kind=[[runbook, 2], [incident, 1]]}");
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> hits(String query, String options) {
    return (List<Map<String, Object>>) answer(query, options).get("hits");
  }

  private static List<Object> urls(String query) {
    return urls(query, "{}");
  }

  private static List<Object> urls(String query, String options) {
    Map<String, Object> answer = answer(query, options);
    boolean exact = answer.get("corrected").equals("") && answer.get("partial").equals(false);
    return exact ? hits(query, options).stream().map(hit -> hit.get("url")).toList() : List.of();
  }

  private static Map<String, Object> answer(String query, String options) {
    return Json.parseObject(reader.query(query, options));
  }
}
