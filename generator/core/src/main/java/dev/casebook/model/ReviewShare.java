package dev.casebook.model;

import dev.casebook.edit.Stamp;
import java.util.Collection;

/**
 * How many reviews, as edits of front matter in Git tell them, changed nothing but their date.
 *
 * @param dateOnly of {@code all}
 */
public record ReviewShare(int dateOnly, int all) {

  /** The reviews of some documents. */
  public static ReviewShare of(Collection<? extends Document> documents) {
    int dateOnly = 0;
    int all = 0;
    for (Document document : documents) {
      for (Revision revision : document.header().history().revisions()) {
        dateOnly += revision.stamp() == Stamp.ALONE ? 1 : 0;
        all += revision.stamp() == Stamp.NONE ? 0 : 1;
      }
    }
    return new ReviewShare(dateOnly, all);
  }
}
