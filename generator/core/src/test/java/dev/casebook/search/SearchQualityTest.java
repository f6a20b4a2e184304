package dev.casebook.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.Casebook;
import dev.casebook.CasebookRequest;
import dev.casebook.Progress;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.search.GeneratedQueries.Half;
import dev.casebook.search.GeneratedQueries.Kind;
import dev.casebook.search.GeneratedQueries.Question;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How well the search answers questions made from the pages. The demo must meet the bars in every
 * build; {@code -Dcasebook.quality=FOLDER:FOLDER} prints the same figures for other repositories,
 * together as one site each.
 */
final class SearchQualityTest {

  private static final int MOST = Integer.getInteger("casebook.quality.questions", 150);
  private static final int TOP = 10;
  private static final long SEED = 202_611;

  /** What became of the questions of one kind. */
  private static final class Tally {
    int asked;
    int first;
    double reciprocal;
    double recall;
    double precision;

    void add(Question question, List<RepoPath> hits) {
      asked++;
      int place = 0;
      while (place < hits.size() && !question.answers().contains(hits.get(place))) {
        place++;
      }
      first += place == 0 && !hits.isEmpty() ? 1 : 0;
      reciprocal += place < Math.min(TOP, hits.size()) ? 1.0 / (place + 1) : 0;
      Set<RepoPath> right = new HashSet<>(hits);
      right.retainAll(question.answers());
      recall += right.size() / (double) question.answers().size();
      precision += hits.isEmpty() ? 0 : right.size() / (double) hits.size();
    }

    double rank() {
      return reciprocal / asked;
    }
  }

  @Test
  void theDemoIsFoundByTitlesHeadingsIdentifiersAndPiecesOfChinese() throws IOException {
    Map<Kind, Tally> tallies = measure(Path.of("..", "..", "content"), false).get(Half.JUDGING);
    assertThat(tallies).containsOnlyKeys(Kind.values());
    assertThat(tallies.get(Kind.TITLE).rank()).isGreaterThanOrEqualTo(0.99);
    assertThat(tallies.get(Kind.TYPO).rank()).isGreaterThanOrEqualTo(0.90);
    assertThat(tallies.get(Kind.HEADING).rank()).isGreaterThanOrEqualTo(0.95);
    assertThat(tallies.get(Kind.CHINESE_HEADING).rank()).isGreaterThanOrEqualTo(0.80);
    Tally identifiers = tallies.get(Kind.IDENTIFIER);
    assertThat(identifiers.first / (double) identifiers.asked).isGreaterThanOrEqualTo(0.94);
    assertThat(identifiers.recall).isEqualTo(identifiers.asked);
    assertThat(tallies.get(Kind.CHINESE_SUBSTRING).recall)
        .isEqualTo(tallies.get(Kind.CHINESE_SUBSTRING).asked);
    Tally quoted = tallies.get(Kind.CHINESE_QUOTED);
    assertThat(quoted.recall).isEqualTo(quoted.asked);
    assertThat(quoted.precision).isEqualTo(quoted.asked);
  }

  @Test
  @EnabledIfSystemProperty(named = "casebook.quality", matches = ".+")
  void printsFiguresOfOtherRepositories() throws IOException {
    for (String folder : System.getProperty("casebook.quality").split(File.pathSeparator)) {
      Map<Half, Map<Kind, Tally>> measured = measure(Path.of(folder), true);
      measured.forEach((half, tallies) -> print(folder + ": " + half, tallies, System.out));
    }
  }

  private static Map<Half, Map<Kind, Tally>> measure(Path folder, boolean tell) throws IOException {
    CasebookRequest request =
        new CasebookRequest(
            folder, null, null, null, null, Instant.parse("2026-11-01T00:00:00Z"), null, null, 1);
    Map<Half, Map<Kind, Tally>> measured = new EnumMap<>(Half.class);
    try (Casebook casebook = Casebook.open(request, Progress.NONE)) {
      SearchBundle bundle = casebook.search();
      for (Half half : Half.values()) {
        measured.put(half, ask(bundle, half, tell));
      }
    }
    return measured;
  }

  private static Map<Kind, Tally> ask(SearchBundle bundle, Half half, boolean tell)
      throws IOException {
    UnitSearch search = new UnitSearch(bundle);
    Map<Kind, Tally> tallies = new EnumMap<>(Kind.class);
    for (Question question :
        GeneratedQueries.of(bundle.units().pages(), half, MOST, SEED + half.ordinal())) {
      UnitSearch.Found found = search.find(question.query(), false, bundle.reader().maxDoc());
      List<RepoPath> hits = pages(bundle.units(), found);
      tallies.computeIfAbsent(question.kind(), k -> new Tally()).add(question, hits);
      if (tell) {
        tell(question, found, hits);
      }
    }
    return tallies;
  }

  private static List<RepoPath> pages(SearchUnits units, UnitSearch.Found found) {
    return Stream.of(found.top().scoreDocs)
        .map(hit -> units.pages().get(units.units().get(hit.doc).page()).path())
        .distinct()
        .toList();
  }

  private static void tell(Question question, UnitSearch.Found answer, List<RepoPath> hits) {
    if (hits.isEmpty() || !question.answers().contains(hits.get(0))) {
      System.out.printf(
          "MISS %s %s -> %s; %d hits %s; corrected '%s' %s%n",
          question.kind(),
          question.query(),
          question.answers().stream().limit(3).toList(),
          hits.size(),
          hits.stream().limit(3).toList(),
          answer.corrected(),
          answer.partial() ? "partial" : "");
    }
  }

  private static void print(String of, Map<Kind, Tally> tallies, PrintStream out) {
    out.println("== " + of);
    tallies.forEach(
        (kind, t) ->
            out.printf(
                Locale.ROOT,
                "%-18s n %3d  MRR@10 %.3f  first %.3f  recall %.3f  precision %.3f%n",
                kind.name().toLowerCase(Locale.ROOT),
                t.asked,
                t.rank(),
                t.first / (double) t.asked,
                t.recall / t.asked,
                t.precision / t.asked));
  }
}
