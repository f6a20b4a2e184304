package dev.casebook.diagnostic;

import java.util.List;

/** Turns findings into text. Immutable; the text ends with a line break unless it is empty. */
public interface FindingFormatter {

  /**
   * The text for a list of findings.
   *
   * @param findings in the order to show them
   */
  String format(List<Finding> findings);
}
