package dev.casebook.search;

import java.util.List;

/** One thing that a unit must or should contain. */
sealed interface Need {

  /**
   * A word, its other forms, and what it begins.
   *
   * @param spelled whether a near word may stand for it when there is none
   * @param weak whether it is let go when there is none: too short for a beginning
   */
  record Word(String term, boolean prefix, boolean spelled, boolean weak) implements Need {
    @Override
    public String key() {
      return term + (prefix ? "*" : "");
    }
  }

  /** Words at consecutive positions. */
  record Phrase(List<String> terms) implements Need {
    public Phrase {
      terms = List.copyOf(terms);
    }

    @Override
    public String key() {
      return '"' + String.join(" ", terms);
    }
  }

  /**
   * A term as it is, no other form of it, in one of some fields; for what a text is as a whole see
   * {@link WholeText}.
   */
  record Whole(String term, List<TextField> fields) implements Need {
    public Whole {
      fields = List.copyOf(fields);
    }

    Whole(String term, TextField field) {
      this(term, List.of(field));
    }

    @Override
    public String key() {
      return fields + term;
    }
  }

  /** Equal for needs that find the same. */
  String key();
}
