package dev.casebook.search;

import dev.casebook.diagnostic.NearestName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The words that an unknown word may have meant. */
final class SpellingList {

  /**
   * @param log the logarithm of its documents, base 2, rounded down
   */
  private record Word(String text, int documents, int log) {}

  private static final int MOST = 20_000;
  private static final int SHORTEST = 4;
  private static final int LONGEST = 32;
  private static final int LONG = 8;

  private final List<Word> words;

  private SpellingList(List<Word> words) {
    this.words = List.copyOf(words);
  }

  /** Words of small letters that two units hold, or a title: typos of writers are rare. */
  static SpellingList of(List<TermPostings> fields, List<TermEntry> terms) {
    List<Word> words = new ArrayList<>();
    for (TermEntry entry : terms) {
      int documents = entry.documents(fields);
      boolean inTitle = entry.place(TextField.TITLE.column()) >= 0;
      if (isWord(entry.term()) && (documents > 1 || inTitle)) {
        int log = 31 - Integer.numberOfLeadingZeros(documents);
        words.add(new Word(entry.term(), documents, log));
      }
    }
    if (words.size() > MOST) {
      words.sort(Comparator.comparingInt(Word::documents).reversed().thenComparing(Word::text));
      words.subList(MOST, words.size()).clear();
      words.sort(Comparator.comparing(Word::text));
    }
    return new SpellingList(words);
  }

  private static boolean isWord(String term) {
    return term.length() >= SHORTEST
        && term.length() <= LONGEST
        && term.chars().allMatch(c -> c >= 'a' && c <= 'z');
  }

  List<Object> payload() {
    FrontCoding texts = new FrontCoding();
    Vlq logs = new Vlq();
    for (Word word : words) {
      texts.add(word.text());
      logs.add(word.log());
    }
    return List.of(texts.shared(), texts.suffixes(), logs.toString());
  }

  /** The nearest word: one edit for a short term, two for a long one; frequent words are nearer. */
  Optional<String> nearest(String term) {
    int limit = term.length() < LONG ? 1 : 2;
    String best = null;
    int cost = Integer.MAX_VALUE;
    for (Word word : words) {
      if (Math.abs(word.text().length() - term.length()) <= limit) {
        int distance = NearestName.distance(term, word.text(), limit);
        int sameStart = word.text().charAt(0) == term.charAt(0) ? 20 : 0;
        int here = 100 * distance - sameStart - 2 * word.log();
        if (distance <= limit && here < cost) {
          cost = here;
          best = word.text();
        }
      }
    }
    return Optional.ofNullable(best);
  }
}
