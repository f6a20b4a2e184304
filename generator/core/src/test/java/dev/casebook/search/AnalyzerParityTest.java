package dev.casebook.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The script makes the same words of a text as Lucene does. */
final class AnalyzerParityTest {

  private static final int FUZZED = 20_000;
  private static final List<SearchPage> PAGES = SyntheticCorpus.pages(5, 300, 1_500);

  private static BrowserReader reader;

  @BeforeAll
  static void start() {
    reader = new BrowserReader();
  }

  @AfterAll
  static void stop() {
    reader.close();
  }

  @Test
  void ofEveryTextOfTheCorpus() {
    int tokens = 0;
    for (SearchPage page : PAGES) {
      for (SearchPart part : page.parts()) {
        String expected = ofLucene(part.text());
        assertThat(reader.terms(part.text())).isEqualTo(expected);
        tokens += expected.split("\u0002").length;
      }
    }
    assertThat(tokens).isGreaterThan(60_000);
  }

  @Test
  void ofFuzzedTexts() {
    SplittableRandom random = new SplittableRandom(11);
    List<String> different = new ArrayList<>();
    for (int i = 0; i < FUZZED; i++) {
      String text = FuzzText.next(random);
      if (!reader.terms(text).equals(ofLucene(text))) {
        different.add(escaped(text));
      }
    }
    assertThat(different).isEmpty();
  }

  @Test
  void ofStems() {
    TreeSet<String> words = new TreeSet<>();
    SplittableRandom random = new SplittableRandom(12);
    for (SearchPage page : PAGES) {
      page.parts()
          .forEach(part -> QueryAnalysis.terms(part.text()).forEach(t -> words.add(t.text())));
    }
    for (int i = 0; i < 20_000; i++) {
      words.add(word(random));
    }
    words.removeIf(word -> !EnglishStem.isWord(word));
    EnglishStem stem = new EnglishStem();
    assertThat(words.size()).isGreaterThan(15_000);
    for (String word : words) {
      assertThat(reader.stem(word)).as(word).isEqualTo(stem.stem(word));
    }
  }

  private static String word(SplittableRandom random) {
    String[] ends = {
      "s", "es", "ies", "sses", "ed", "eed", "ing", "y", "ational", "tional", "enci", "izer", "bli",
      "alli", "entli", "eli", "ousli", "ization", "ation", "alism", "iveness", "fulness", "biliti",
      "logi", "icate", "ative", "alize", "iciti", "ical", "ful", "ness", "al", "ance", "er", "ic",
      "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism", "ate", "iti", "ous", "ive",
      "ize", "e", "ll", "lle", ""
    };
    StringBuilder word = new StringBuilder();
    int length = random.nextInt(7);
    for (int i = 0; i < length; i++) {
      word.append("abcdeiilostuyyz".charAt(random.nextInt(15)));
    }
    return word + ends[random.nextInt(ends.length)] + ends[random.nextInt(ends.length)];
  }

  private static String ofLucene(String text) {
    List<String> terms = new ArrayList<>();
    for (QueryAnalysis.Term term : QueryAnalysis.terms(text)) {
      String kind =
          switch (term.type()) {
            case IdentifierSplitFilter.PART -> "part";
            case "<SINGLE>" -> "one";
            case "<DOUBLE>" -> "two";
            default -> "";
          };
      terms.add(kind + '\u0001' + term.text());
    }
    return String.join("\u0002", terms);
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.chars().forEach(c -> escaped.append(String.format(java.util.Locale.ROOT, "\\u%04x", c)));
    return escaped.toString();
  }
}
