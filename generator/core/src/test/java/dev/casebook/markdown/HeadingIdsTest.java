package dev.casebook.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadingIdsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "What is it?|what-is-it",
        "A & B|a--b",
        "snake_case and-dash|snake_case-and-dash",
        "1. First step|1-first-step",
        "C++ / C#|c--c",
        "Ünïcode Straße|ünïcode-straße",
        "数据库 切换|数据库-切换",
        "İstanbul|i̇stanbul",
        "a.b.c|abc",
        "v1.2.3 (beta)|v123-beta",
        "²³ ½|-",
        "tab\tin|tabin",
      })
  void idsAreThoseOfGitHub(String text, String id) {
    assertThat(new HeadingIds().next(text)).isEqualTo(id);
  }

  @Test
  void duplicatesAvoidIdsThatExist() {
    HeadingIds ids = new HeadingIds();
    assertThat(List.of(ids.next("a-1"), ids.next("a"), ids.next("A"), ids.next("a")))
        .containsExactly("a-1", "a", "a-2", "a-3");
  }

  @Test
  void aHeadingWithoutLettersHasAnId() {
    HeadingIds ids = new HeadingIds();
    assertThat(ids.next("!?")).isEqualTo("section");
    assertThat(ids.next("")).isEqualTo("section-1");
  }

  @Test
  void aLongIdIsCutBetweenCharacters() {
    String id = new HeadingIds().next("\ud840\udc00".repeat(200));
    assertThat(id.codePoints().filter(c -> c >= 0xd800 && c <= 0xdfff)).isEmpty();
    assertThat(id.length()).isLessThan(90);
  }

  @Test
  void fragmentsFindWhatGitHubWouldFind() {
    MarkdownBody body =
        new MarkdownParser()
            .parse(
                new dev.casebook.diagnostic.RepoPath("a.md"),
                "# Location\n# 数据库\n<a name=\"Old_Name\"></a>\n\n## Location\n",
                0)
            .body();
    assertThat(body.anchor("location")).contains("h-location");
    assertThat(body.anchor("location-1")).isEmpty();
    assertThat(body.anchor("数据库")).contains("数据库");
    assertThat(body.anchor("%E6%95%B0%E6%8D%AE%E5%BA%93")).contains("数据库");
    assertThat(body.anchor("Old_Name")).contains("user-content-Old_Name");
    assertThat(body.anchor("nothing")).isEmpty();
    assertThat(body.anchor("100%")).isEmpty();
  }
}
