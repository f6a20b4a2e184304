package dev.casebook.search;

/** What a page is to a reader who searches: the page itself, or a way to it. */
public enum Standing {
  /** Says something itself. */
  PAGE(8),
  /** Mostly lists other pages, and so holds the words of all of them. */
  LISTING(4),
  /** Says only where another page is, or that it is there no more. */
  POINTER(1);

  /** Eighths of a score that count; eighths are exact in floats. */
  private final int eighths;

  Standing(int eighths) {
    this.eighths = eighths;
  }

  int eighths() {
    return eighths;
  }
}
