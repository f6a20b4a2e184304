package dev.casebook.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.diagnostic.RepoPath;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a page is, and how new, decides between pages that hold the same words. */
final class StandingTest {

  @Test
  void aListingComesAfterThePageThatItLists() {
    assertThat(
            found(
                page("a/README.md", "Disk space, disks", Standing.LISTING, null),
                page("b/disk.md", "Cleaning a disk by hand when it is full", Standing.PAGE, null),
                page("c/other.md", "Another", Standing.PAGE, null)))
        .containsExactly("b/disk.md", "a/README.md");
  }

  @Test
  void aPointerComesLast() {
    assertThat(
            found(
                page("a/old-disk.md", "Disk", Standing.POINTER, null),
                page(
                    "b/README.md",
                    "Disk space, memory and other resources",
                    Standing.LISTING,
                    null),
                page("c/x.md", "Cleaning a disk by hand when it is full", Standing.PAGE, null),
                page("d/other.md", "Another", Standing.PAGE, null)))
        .containsExactly("c/x.md", "b/README.md", "a/old-disk.md");
  }

  @Test
  void ofTwoRecordsTheNewerComesFirst() {
    assertThat(
            found(
                page("incidents/1.md", "Disk full", Standing.PAGE, LocalDate.of(2021, 5, 1)),
                page("incidents/2.md", "Disk full", Standing.PAGE, LocalDate.of(2026, 5, 1)),
                page("incidents/3.md", "Disk full", Standing.PAGE, null)))
        .containsExactly("incidents/2.md", "incidents/1.md", "incidents/3.md");
  }

  @Test
  void theDateOfAPageThatIsNoRecordDoesNotCount() {
    SearchPage drill = page("drills/1.md", "Disk full", Standing.PAGE, LocalDate.of(2026, 5, 1));
    assertThat(found(page("checks/1.md", "Disk full", Standing.PAGE, null), drill))
        .containsExactly("checks/1.md", "drills/1.md");
  }

  @Test
  void aRecordFromBeforeTheEpochIsFoundToo() {
    assertThat(found(page("incidents/v.md", "Disk", Standing.PAGE, LocalDate.of(1628, 8, 10))))
        .hasSize(1);
  }

  private static List<String> found(SearchPage... pages) {
    return new LocalSearch(SearchIndexer.index(List.of(pages)))
        .search("disk", 10).hits().stream().map(hit -> hit.path().value()).toList();
  }

  private static SearchPage page(
      String path, String title, Standing standing, @Nullable LocalDate date) {
    String kind = path.startsWith("incidents") ? "incident" : "guide";
    SearchPart part = new SearchPart("", "", "Some words that all of them have.");
    return new SearchPage(
        new RepoPath(path),
        path.replace(".md", "/index.html"),
        title,
        kind,
        date,
        "en",
        new TreeMap<>(),
        List.of(),
        List.of(part),
        standing);
  }
}
