package dev.casebook.edit;

/** Whether an edit of a document says that somebody reviewed it. */
public enum Stamp {
  /** It sets no date of a review. */
  NONE,
  /** It sets the date of a review, and changes nothing else. */
  ALONE,
  /** It sets the date of a review, and changes something else. */
  WITH_CHANGE
}
