package dev.casebook.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the reader does when files are not what its manifest says. */
final class ReaderFailureTest {

  @Test
  void afterADeploymentItFetchesTheNewManifestAndAsksAgain() {
    List<SearchPage> pages = SyntheticCorpus.pages(8, 30, 800);
    List<SearchPage> more = new ArrayList<>(ReaderTest.pages());
    more.addAll(pages);
    try (BrowserReader reader = new BrowserReader(SearchIndexer.index(pages).files())) {
      assertThat(answer(reader, "replica").get("total")).isNotNull();
      reader.put(SearchIndexer.index(more).files());
      Map<String, Object> answer = answer(reader, "\"orders cluster\"");
      assertThat(answer.get("error")).isNull();
      assertThat(answer.get("total")).isEqualTo(1);
    }
  }

  @Test
  void aFileThatIsMissingForGoodIsSaidOnce() {
    try (BrowserReader reader =
        new BrowserReader(SearchIndexer.index(ReaderTest.pages()).files())) {
      assertThat(answer(reader, "type:incident").get("total")).isEqualTo(1);
      reader.files().keySet().removeIf(name -> name.startsWith("t"));
      assertThat(answer(reader, "database").get("code")).isEqualTo("missing");
    }
  }

  @Test
  void withoutAnyIndexTheErrorSaysMissing() {
    try (BrowserReader reader = new BrowserReader(List.of())) {
      assertThat(answer(reader, "database").get("code")).isEqualTo("missing");
      reader.put(SearchIndexer.index(ReaderTest.pages()).files());
      assertThat(answer(reader, "database").get("total")).as("once there is one").isEqualTo(2);
    }
  }

  @Test
  void lengthsAndNamesThatFailOnceAreAskedForAgain() {
    for (String kind : List.of("n", "h")) {
      try (BrowserReader reader =
          new BrowserReader(SearchIndexer.index(ReaderTest.pages()).files())) {
        reader.files().keySet().removeIf(name -> name.startsWith(kind));
        assertThat(answer(reader, "database").get("code")).as(kind).isEqualTo("missing");
        reader.put(SearchIndexer.index(ReaderTest.pages()).files());
        assertThat(answer(reader, "database").get("total")).as(kind).isEqualTo(2);
      }
    }
  }

  @Test
  void aPageInThePlaceOfAMissingFileIsMissing() {
    try (BrowserReader reader =
        new BrowserReader(SearchIndexer.index(ReaderTest.pages()).files())) {
      reader
          .files()
          .replaceAll((name, text) -> name.startsWith("t") ? "var html = 'not found';" : text);
      assertThat(answer(reader, "database").get("code")).isEqualTo("missing");
    }
  }

  @Test
  void anIndexOfAnotherFormatIsRefused() {
    try (BrowserReader reader =
        new BrowserReader(SearchIndexer.index(ReaderTest.pages()).files())) {
      reader
          .files()
          .computeIfPresent(
              "m", (n, text) -> text.replaceFirst("\"version\":\\d+", "\"version\":1"));
      assertThat(answer(reader, "database").get("code")).isEqualTo("version");
    }
  }

  @Test
  void anIndexCutIntoBlocksIsRefusedByAReaderThatKnowsNone() {
    try (BrowserReader reader =
        new BrowserReader(SearchIndexer.index(ReaderTest.pages()).files())) {
      reader.files().computeIfPresent("m", (n, text) -> text.replace("\"large\":0", "\"large\":1"));
      assertThat(answer(reader, "database").get("code")).isEqualTo("version");
    }
  }

  private static Map<String, Object> answer(BrowserReader reader, String query) {
    return Json.parseObject(reader.query(query, "{}"));
  }
}
