package dev.casebook.edit;

import dev.casebook.diagnostic.NearestName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What differs between two states of a Markdown text, by its words. Immutable.
 *
 * <p>Words are counted, not aligned, so the work grows with the length of the texts and no more;
 * that words changed their order is seen, not where.
 */
public final class Edit {

  /** More words than this are no slip of the pen. */
  private static final int MOST_TYPOS = 2;

  private static final int SHORTEST_TYPO = 4;

  /** From this length on two letters may differ, below it one. */
  private static final int LONG_WORD = 7;

  private final List<Word> removed;
  private final List<Word> added;
  private final boolean reordered;
  private final boolean frontMatter;
  private final ReviewLines reviews;

  private Edit(
      List<Word> removed,
      List<Word> added,
      boolean reordered,
      boolean frontMatter,
      ReviewLines reviews) {
    this.removed = removed;
    this.added = added;
    this.reordered = reordered;
    this.frontMatter = frontMatter;
    this.reviews = reviews;
  }

  /** Compares two states of a text. */
  public static Edit between(String before, String after) {
    Lines.Pair texts = Lines.between(before, after);
    Lines old = texts.before();
    Lines young = texts.after();
    List<Word> gone = Words.of(more(old.body(), young.body()));
    List<Word> come = Words.of(more(young.body(), old.body()));
    List<Word> removed = more(gone, come);
    List<Word> added = more(come, gone);
    boolean reordered =
        removed.isEmpty() && added.isEmpty() && isReordered(old.body(), young.body());
    return new Edit(
        removed,
        added,
        reordered,
        !old.frontMatter().equals(young.frontMatter()),
        ReviewLines.between(old.frontMatter(), young.frontMatter()));
  }

  /** What one list has more often than another, each as often as that, in order. */
  private static <T> List<T> more(List<T> list, List<T> other) {
    Map<T, Integer> left = new HashMap<>();
    other.forEach(element -> left.merge(element, 1, Integer::sum));
    return list.stream().filter(element -> left.merge(element, -1, Integer::sum) < 0).toList();
  }

  /** Whether texts of the same words have them in another order. */
  private static boolean isReordered(List<Line> old, List<Line> young) {
    int same = sameAtStart(old, young);
    int end = sameAtEnd(old, young, same);
    return !Words.of(old.subList(same, old.size() - end))
        .equals(Words.of(young.subList(same, young.size() - end)));
  }

  private static int sameAtStart(List<Line> old, List<Line> young) {
    int most = Math.min(old.size(), young.size());
    int same = 0;
    while (same < most && old.get(same).equals(young.get(same))) {
      same++;
    }
    return same;
  }

  private static int sameAtEnd(List<Line> old, List<Line> young, int start) {
    int most = Math.min(old.size(), young.size()) - start;
    int same = 0;
    while (same < most
        && old.get(old.size() - 1 - same).equals(young.get(young.size() - 1 - same))) {
      same++;
    }
    return same;
  }

  /**
   * Whether a merged text only puts together what its branches hold: each of its lines is in one of
   * them, and no line is gone that all of them have.
   */
  public static boolean isJoin(List<String> branches, String merged) {
    Set<String> kept = lines(merged);
    Set<String> inAny = new HashSet<>();
    Set<String> inAll = lines(branches.get(0));
    for (String branch : branches) {
      Set<String> lines = lines(branch);
      inAny.addAll(lines);
      inAll.retainAll(lines);
    }
    return inAny.containsAll(kept) && kept.containsAll(inAll);
  }

  private static Set<String> lines(String text) {
    return text.lines().map(String::strip).collect(Collectors.toCollection(HashSet::new));
  }

  /** What the edit is when nothing else of its commit is known. */
  public Weight weight() {
    if (reordered || differs(Word.Kind.CODE)) {
      return Weight.SUBSTANTIVE;
    }
    if (differs(Word.Kind.PROSE)) {
      return isTypo() ? Weight.TYPO : Weight.SUBSTANTIVE;
    }
    if (differs(Word.Kind.ADDRESS)) {
      return Weight.LINKS;
    }
    return frontMatter ? Weight.FRONT_MATTER : Weight.LAYOUT;
  }

  /** Whether the document kept a date of a review before or after the edit. */
  public boolean keepsReviews() {
    return reviews.kept();
  }

  /** Whether the edit sets the date of a review, and whether it does anything else. */
  public Stamp stamp() {
    if (!reviews.set()) {
      return Stamp.NONE;
    }
    boolean alone = weight() == Weight.FRONT_MATTER && !reviews.others();
    return alone ? Stamp.ALONE : Stamp.WITH_CHANGE;
  }

  /**
   * The words that came and went, each once and marked; equal marks in many documents of a commit
   * make a mass edit. Empty when the edit changes code or an order: that is never one of a mass.
   */
  public Set<String> marks() {
    Set<String> marks = new HashSet<>();
    if (reordered || differs(Word.Kind.CODE)) {
      return marks;
    }
    removed.forEach(word -> marks.add("-" + word.text()));
    added.forEach(word -> marks.add("+" + word.text()));
    return marks;
  }

  /** How many words of prose and code came. */
  public int wordsAdded() {
    return count(added);
  }

  /** How many words of prose and code went. */
  public int wordsRemoved() {
    return count(removed);
  }

  private static int count(List<Word> words) {
    return (int) words.stream().filter(word -> word.kind() != Word.Kind.ADDRESS).count();
  }

  private boolean differs(Word.Kind kind) {
    return removed.stream().anyMatch(word -> word.kind() == kind)
        || added.stream().anyMatch(word -> word.kind() == kind);
  }

  /** Whether each word that went came back with other letters. */
  private boolean isTypo() {
    List<Word> gone = prose(removed);
    List<Word> come = prose(added);
    if (gone.size() != come.size() || gone.size() > MOST_TYPOS) {
      return false;
    }
    for (int i = 0; i < gone.size(); i++) {
      if (!isSlip(gone.get(i).text(), come.get(i).text())) {
        return false;
      }
    }
    return true;
  }

  private static List<Word> prose(List<Word> words) {
    return words.stream().filter(word -> word.kind() == Word.Kind.PROSE).toList();
  }

  /** A number is never a slip: it is the one thing that a reader takes from a step. */
  private static boolean isSlip(String before, String after) {
    int shorter = Math.min(before.length(), after.length());
    int letters = shorter < LONG_WORD ? 1 : 2;
    return shorter >= SHORTEST_TYPO
        && before.chars().noneMatch(Character::isDigit)
        && after.chars().noneMatch(Character::isDigit)
        && NearestName.distance(before, after, letters) <= letters;
  }
}
