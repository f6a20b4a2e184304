package dev.casebook.source;

/** A place that documents come from. */
public interface ContentSource {

  /**
   * Reads the list of files and their history, once.
   *
   * @throws dev.casebook.diagnostic.CasebookException when the source cannot be used
   */
  SourceSnapshot open();
}
