package dev.casebook.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.diagnostic.RepoPath;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Pages that are called what was typed, and options of commands, come first. */
final class WholeTextTest {

  private static final String OFTEN = "Redis service, redis service: a service for redis. ";

  @Test
  void thePageCalledSoComesBeforePagesThatSayTheWordsMoreOften() {
    assertThat(
            first(
                "redis service",
                page("a.md", "Redis service memory of the redis service", OFTEN.repeat(5)),
                page("b.md", "Redis service", "What it is.")))
        .isEqualTo("b.md");
  }

  @Test
  void orderAndFormsOfTheWordsDoNotMatter() {
    assertThat(
            first(
                "services redis",
                page("a.md", "Redis service memory of the redis service", OFTEN.repeat(5)),
                page("b.md", "Redis service", "What it is.")))
        .isEqualTo("b.md");
  }

  @Test
  void aHeadingOfTheseWordsComesBeforeTextsThatHaveThem() {
    assertThat(
            first(
                "rotate the keys",
                page("a.md", "Keys", "Rotate the keys, rotate the keys. ".repeat(9)),
                pageWith("b.md", "Vault", new SearchPart("h", "Rotate the keys", "Run it."))))
        .isEqualTo("b.md");
  }

  @Test
  void anOptionOfACommandComesBeforeTheWord() {
    assertThat(
            first(
                "--wait",
                page("a.md", "Wait for it", "Wait, wait and wait. ".repeat(9)),
                page("b.md", "Promote", "Run pg_ctl promote --wait now.")))
        .isEqualTo("b.md");
  }

  @Test
  void anOptionOfSeveralWordsComesBeforeItsWordsInOrder() {
    assertThat(
            first(
                "--all-pods",
                page("a.md", "About all pods", "All pods, all pods and all pods. ".repeat(9)),
                page("b.md", "Logs", "Run oc logs --all-pods now."),
                pageWith("c.md", "Pods", new SearchPart("h", "All of the pods", "Run it."))))
        .isEqualTo("b.md");
    assertThat(
            first(
                "--all-pods",
                page("a.md", "Pods", "All pods, all pods and all pods. ".repeat(9)),
                pageWith("b.md", "Logs", new SearchPart("h", "Logs with --all-pods", "Run it."))))
        .isEqualTo("b.md");
  }

  @Test
  void anIdentifierComesBeforeItsOtherFormsAndItsPartsInAHeading() {
    assertThat(
            first(
                "ConfigMaps",
                page("a.md", "About ConfigMap", "A ConfigMap, the ConfigMap. ".repeat(9)),
                pageWith("b.md", "Config", new SearchPart("h", "Config maps", "Config maps.")),
                page("c.md", "Volumes", "They may come from Secrets and ConfigMaps.")))
        .isEqualTo("c.md");
  }

  @Test
  void anIdentifierIsFoundBetweenPointsAndColons() {
    for (String text :
        List.of("::Gitlab::DiskFree.update!", "job:disk_free:ratio", "disk_free.sh")) {
      String query = text.contains("_") ? "disk_free" : "DiskFree";
      assertThat(
              first(
                  query,
                  page("a.md", "Free the disk", "Free disk and disk free. ".repeat(9)),
                  page("b.md", "Other", "Use " + text + " here.")))
          .as(text)
          .isEqualTo("b.md");
    }
  }

  @Test
  void wordsOfALongIdentifierKeepTheirOrder() {
    LocalSearch search =
        new LocalSearch(
            SearchIndexer.index(List.of(page("a.md", "Rules", "See job:disk_free:ratio here."))));
    assertThat(search.search("\"job disk free ratio here\"", 5).total()).isOne();
    assertThat(search.search("\"disk ratio\"", 5).hits()).isEmpty();
  }

  @Test
  void wholeTextsAreNeitherWordsNorLengths() {
    SearchBundle bundle = SearchIndexer.index(List.of(page("a.md", "Redis", "It is --fast.")));
    LocalSearch search = new LocalSearch(bundle);
    assertThat(search.search("\"is fast\"", 5).total()).isOne();
    assertThat(search.explain("redis", "a.md").orElseThrow())
        .contains("dl, length of field", "1.0");
  }

  private static String first(String query, SearchPage... pages) {
    return new LocalSearch(SearchIndexer.index(List.of(pages)))
        .search(query, 5)
        .hits()
        .get(0)
        .path()
        .value();
  }

  private static SearchPage page(String path, String title, String text) {
    return pageWith(path, title, new SearchPart("", "", text));
  }

  private static SearchPage pageWith(String path, String title, SearchPart part) {
    return new SearchPage(
        new RepoPath(path),
        path.replace(".md", "/index.html"),
        title,
        "runbook",
        null,
        "en",
        new TreeMap<>(),
        List.of(),
        List.of(part));
  }
}
