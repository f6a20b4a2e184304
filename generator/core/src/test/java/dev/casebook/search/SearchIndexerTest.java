package dev.casebook.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.casebook.diagnostic.RepoPath;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class SearchIndexerTest {

  private static final List<SearchPage> PAGES = SyntheticCorpus.pages(3, 200, 1_500);

  @Test
  void theSamePagesInAnyOrderGiveTheSameBytes() {
    List<SearchPage> shuffled = new ArrayList<>(PAGES);
    Collections.shuffle(shuffled, new Random(4));
    Locale before = Locale.getDefault();
    Map<String, String> first = contents(SearchIndexer.index(PAGES));
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(contents(SearchIndexer.index(shuffled))).isEqualTo(first);
    } finally {
      Locale.setDefault(before);
    }
    assertThat(first).hasSizeGreaterThan(PAGES.size());
  }

  @Test
  void filesAreSortedSafeNamesBelowTheFolder() {
    List<String> paths = SearchIndexer.index(PAGES).files().stream().map(SearchFile::path).toList();
    assertThat(paths)
        .isSorted()
        .doesNotHaveDuplicates()
        .contains("search/m.js", "search/reader.js");
    assertThat(paths).allMatch(path -> path.matches("search/[a-z][a-z0-9]*\\.js"));
  }

  @Test
  void aChangedSentenceLeavesMostFilesAlone() {
    SearchPage old = PAGES.get(7);
    List<SearchPart> parts = new ArrayList<>(old.parts());
    parts.add(new SearchPart("h-new", "", "The cache was not warm."));
    List<SearchPage> changed = new ArrayList<>(PAGES);
    changed.set(7, withParts(old, parts));
    Set<String> before = contents(SearchIndexer.index(PAGES)).keySet();
    Set<String> after = new TreeSet<>(contents(SearchIndexer.index(changed)).keySet());
    after.removeAll(before);
    assertThat(after).filteredOn(path -> path.startsWith("search/f")).hasSize(1);
    assertThat(after).filteredOn(path -> path.startsWith("search/t")).hasSizeBetween(1, 7);
  }

  @Test
  void aFileNamedAfterItsContentNeverChanges() {
    Map<String, String> one = contents(SearchIndexer.index(PAGES));
    Map<String, String> other = contents(SearchIndexer.index(PAGES.subList(0, 150)));
    other.keySet().retainAll(one.keySet());
    other.remove("search/m.js");
    assertThat(one).containsAllEntriesOf(other);
    assertThat(other).hasSizeGreaterThan(100);
  }

  @Test
  void scriptsCannotEndTheElementThatLoadsThem() {
    String nasty = "</script><script>alert(1)</script>\u2028\ud800\"\\<!--";
    SearchPage page = withParts(PAGES.get(0), List.of(new SearchPart(nasty, nasty, nasty)));
    contents(SearchIndexer.index(List.of(page)))
        .forEach(
            (path, text) -> {
              if (!path.endsWith("reader.js")) {
                assertThat(text)
                    .doesNotContain("<", "\u2028", "\ufffd")
                    .startsWith("casebookSearch(");
              }
            });
  }

  @Test
  void theReaderIsSmall() throws Exception {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
      out.write(ReaderScript.text().getBytes(StandardCharsets.UTF_8));
    }
    assertThat(zipped.size()).isLessThanOrEqualTo(10_000);
    assertThat(ReaderScript.text())
        .doesNotContain("eval(", "innerHTML", "Function(", "import ", "/**");
  }

  @Test
  void aFacetNeedsAPlainName() {
    assertThatThrownBy(() -> withFacet("kind")).hasMessageContaining("not a name for a facet");
    assertThatThrownBy(() -> withFacet("Über")).hasMessageContaining("not a name for a facet");
    assertThat(withFacet("constructor").facets()).containsKey("constructor");
  }

  @Test
  void aLongPageIsSeveralUnitsAndStillOnePage() {
    String filler = "lorem ipsum ".repeat(400);
    List<SearchPart> parts = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      parts.add(new SearchPart("h-" + i, "Part " + i, filler + (i == 4 ? "needle" : "")));
    }
    parts.add(new SearchPart("h-long", "Long", "数据".repeat(20_000) + "😀"));
    SearchBundle bundle = SearchIndexer.index(List.of(withParts(PAGES.get(0), parts)));
    assertThat(bundle.units().units()).hasSizeGreaterThan(10);
    SearchAnswer answer = new LocalSearch(bundle).search("lorem", 10);
    assertThat(answer.total()).isOne();
    assertThat(new LocalSearch(bundle).search("needle", 10).hits().get(0).anchor())
        .isEqualTo("h-4");
  }

  @Test
  @Timeout(20)
  void aHostilePageIsIndexedInTime() {
    List<SearchPart> parts = new ArrayList<>();
    for (String piece :
        List.of("_", "-", "a.", "\u200d", "\u0301", "😀", "A1", "'s", "\ud800", "ก")) {
      parts.add(new SearchPart("", piece.repeat(500), piece.repeat(40_000)));
    }
    SearchBundle bundle = SearchIndexer.index(List.of(withParts(PAGES.get(0), parts)));
    assertThat(bundle.files()).isNotEmpty();
  }

  private static SearchPage withFacet(String key) {
    SearchPage old = PAGES.get(0);
    return new SearchPage(
        new RepoPath("a.md"),
        "a/index.html",
        "A",
        old.kind(),
        null,
        "en",
        new TreeMap<>(Map.of(key, List.of("x"))),
        List.of(),
        List.of());
  }

  private static SearchPage withParts(SearchPage old, List<SearchPart> parts) {
    return new SearchPage(
        old.path(),
        old.address(),
        old.title(),
        old.kind(),
        old.date(),
        old.language(),
        old.facets(),
        old.keywords(),
        parts);
  }

  private static Map<String, String> contents(SearchBundle bundle) {
    Map<String, String> contents = new TreeMap<>();
    for (SearchFile file : bundle.files()) {
      contents.put(file.path(), new String(file.content().get(), StandardCharsets.UTF_8));
    }
    return contents;
  }
}
