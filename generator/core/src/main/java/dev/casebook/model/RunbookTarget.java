package dev.casebook.model;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.model.ResolvedLink.ToDocument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the reference of an alert rule to its runbook leads to. */
public sealed interface RunbookTarget {

  /**
   * Documents of this repository.
   *
   * @param pages one, or those of which a label of the firing alert chooses one; never empty
   * @param byLabel whether a label chooses
   */
  record Pages(List<ToDocument> pages, boolean byLabel) implements RunbookTarget {
    public Pages {
      pages = List.copyOf(pages);
    }
  }

  /** The alert's own address on this site; its runbook is whatever document claims the alert. */
  record OwnAddress() implements RunbookTarget {}

  /** A file of the repository that is no page of the site. */
  record File(RepoPath path) implements RunbookTarget {}

  /** An address elsewhere, or one that only the monitoring system can complete. */
  record Outside(String address) implements RunbookTarget {}

  /**
   * Nothing that exists.
   *
   * @param attempted the path that was looked for; may be empty
   * @param movedTo the document that had this path before; null when none had
   */
  record Missing(String attempted, @Nullable RepoPath movedTo) implements RunbookTarget {}
}
