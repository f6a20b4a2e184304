package dev.casebook.source;

import dev.casebook.diagnostic.CasebookException;
import dev.casebook.diagnostic.CasebookException.Reason;
import dev.casebook.diagnostic.RepoPath;
import java.util.Locale;

/** Counts documents and says when there are too many. */
final class DocumentCount {

  private final SourceLimits limits;
  private int documents;

  DocumentCount(SourceLimits limits) {
    this.limits = limits;
  }

  void add(RepoPath path) {
    if (SourceLimits.isDocument(path) && ++documents > limits.documents()) {
      throw new CasebookException(
          Reason.INPUT,
          String.format(
              Locale.ROOT,
              "The source folder has more than %,d Markdown files. Name a folder with"
                  + " `source.folder`, or leave some out with `source.exclude`",
              limits.documents()));
    }
  }
}
