package dev.casebook.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.json.Json;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is typed, an answer comes, the same one here and in the browser. */
final class HostileQueryTest {

  private static SearchBundle bundle;
  private static BrowserReader reader;

  @BeforeAll
  static void index() {
    bundle = SearchIndexer.index(ReaderTest.pages());
    reader = new BrowserReader(bundle.files());
  }

  @AfterAll
  static void close() {
    reader.close();
  }

  static Stream<String> queries() {
    return Stream.of(
        "",
        " \t\n\u3000\ufeff",
        "(".repeat(5_000),
        "/(a+)+$/",
        "*",
        "a*",
        "***",
        "[a TO",
        "__proto__",
        "constructor:x",
        "toString prototype hasOwnProperty",
        "<img src=x onerror=alert(1)>",
        "</script><script>alert(1)</script>",
        "\"",
        "\"\"",
        "\"unclosed phrase",
        "-\"",
        "-",
        "--",
        "- -",
        "OR",
        "OR OR OR",
        "a OR",
        "OR a OR OR b",
        "-a -b",
        "-database",
        "type:",
        "type:\"",
        "type:runbook type:incident",
        "date:2026",
        "after:2026-13-45 database",
        "after:99999999 x",
        "before:",
        "service:orders service:",
        ":",
        ":::",
        "a:b:c",
        "\ud800",
        "\udc00\ud800",
        "x\ud83d",
        "😀".repeat(300),
        "数".repeat(300),
        "数据".repeat(3_000),
        "a ".repeat(5_000),
        "a".repeat(1_000_000),
        "a.b".repeat(100),
        "A1".repeat(128),
        "\u0000\u0001",
        "\u200d".repeat(256),
        "database\u2028OR\u2029replica",
        "ies ees use bee",
        "AND NOT database",
        "database~2 ^5",
        "\\\\ \\\"",
        "%00 %3Cscript%3E");
  }

  @ParameterizedTest
  @MethodSource("queries")
  @Timeout(5)
  void isAnsweredTheSameOnBothSides(String query) {
    SearchAnswer here = new LocalSearch(bundle).search(query, 10);
    var there = Json.parseObject(reader.query(query, "{}"));
    assertThat(there.get("error")).isNull();
    assertThat(there.get("total")).isEqualTo(here.total());
    assertThat(there.get("corrected")).isEqualTo(here.corrected());
    assertThat(there.get("partial")).isEqualTo(here.partial());
    List<?> urls = ((List<?>) there.get("hits")).stream().map(HostileQueryTest::url).toList();
    assertThat(urls).isEqualTo(here.hits().stream().map(SearchHit::address).toList());
  }

  @Test
  void fuzzedQueriesAreAnsweredTheSameOnBothSides() {
    SplittableRandom random = new SplittableRandom(21);
    LocalSearch local = new LocalSearch(bundle);
    for (int i = 0; i < 500; i++) {
      String query = FuzzText.next(random) + (i % 3 == 0 ? " database" : "");
      var there = Json.parseObject(reader.query(query, "{}"));
      assertThat(there.get("total")).as(query).isEqualTo(local.search(query, 10).total());
    }
  }

  @Test
  void hostileOptionsFindNothing() {
    for (String filters :
        List.of("{\"__proto__\":\"x\"}", "{\"constructor\":[\"x\"]}", "{\"date\":\"2026\"}")) {
      var answer = Json.parseObject(reader.query("database", "{\"filters\":" + filters + "}"));
      assertThat(answer.get("error")).isNull();
    }
    assertThat(Json.parseObject(reader.query("database", "{\"kind\":\"nonsense\"}")).get("total"))
        .isEqualTo(0);
  }

  private static Object url(Object hit) {
    return ((java.util.Map<?, ?>) hit).get("url");
  }
}
