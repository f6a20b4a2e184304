package dev.casebook.edit;

/** Whether an edit says something new of its subject, and if not, what it was instead. */
public enum Weight {
  /** The text says something else than before, or is new. */
  SUBSTANTIVE,
  /** The file got another name or place, and nothing else. */
  MOVE,
  /** White space, line breaks, indentation, emphasis, heading levels, capitals, punctuation. */
  LAYOUT,
  /** Only the front matter. */
  FRONT_MATTER,
  /** Only addresses that the text links to. */
  LINKS,
  /** A few words became nearly the same words. */
  TYPO,
  /** The commit changed many documents in the same way. */
  MASS_EDIT,
  /** A merge that only puts together what its branches changed. */
  MERGE,
  /** {@code .git-blame-ignore-revs} names the commit. */
  IGNORED,
  /** An older edit than the last substantive one, or one whose texts cannot be read. */
  NOT_JUDGED
}
