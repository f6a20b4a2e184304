package dev.casebook.check;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A command of a shell, as its words.
 *
 * @param step the passage that it stands in
 * @param words without prompt, {@code sudo} and variables in front; never empty
 */
record Command(Script.Step step, List<Word> words) {

  /**
   * A word without its quotes.
   *
   * @param from its first character in the text of the step
   * @param to the index after its last character, quotes included
   */
  record Word(String text, int from, int to, boolean quoted) {}

  private static final Pattern NAME = Pattern.compile("[./~]{0,2}[a-z][\\w.+/-]*");

  Command {
    words = List.copyOf(words);
  }

  String name() {
    String first = words.get(0).text();
    return first.substring(first.lastIndexOf('/') + 1);
  }

  /** Whether its name can be one; a line of output rarely begins like this. */
  boolean isTyped() {
    return !words.get(0).quoted() && NAME.matcher(words.get(0).text()).matches();
  }

  int from() {
    return words.get(0).from();
  }

  int to() {
    return words.get(words.size() - 1).to();
  }

  /** The words as plain texts. */
  List<String> texts() {
    return words.stream().map(Word::text).toList();
  }
}
