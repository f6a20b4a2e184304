package dev.casebook.write;

import java.util.List;

/** Puts the files of a site somewhere. */
public interface SiteWriter {

  /**
   * Writes all files, or none.
   *
   * @param files in any order; two with one path are a bug of the caller
   * @throws dev.casebook.diagnostic.CasebookException when the target cannot be written
   */
  WriteSummary write(List<OutputFile> files);
}
