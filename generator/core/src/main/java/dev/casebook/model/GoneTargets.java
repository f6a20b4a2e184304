package dev.casebook.model;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.markdown.LinkReference;
import dev.casebook.model.Freshness.Evidence;
import dev.casebook.model.Provenance.Origin;
import dev.casebook.model.ResolvedLink.Missing;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Files that a runbook leads to, that were there when it was last written, and that are gone since:
 * what the runbook says of them cannot be right any more. A file that has only moved is not gone.
 */
final class GoneTargets {

  private final Map<RepoPath, List<ResolvedLink>> links;
  private final FormerTree former;
  private final Set<RepoPath> moved = new HashSet<>();

  GoneTargets(
      Collection<Document> documents, Map<RepoPath, List<ResolvedLink>> links, FormerTree former) {
    this.links = links;
    this.former = former;
    documents.forEach(document -> moved.addAll(document.header().history().formerPaths()));
  }

  /**
   * What is gone since a revision of a document; each target once, where it is first named.
   *
   * @param last the last substantive change of the document
   * @param seen the day on which somebody looked
   */
  List<Evidence> since(Revision last, Document document, LocalDate seen) {
    if (document.kind() != Kind.RUNBOOK) {
      return List.of();
    }
    Set<String> told = new HashSet<>();
    return links.getOrDefault(document.path(), List.of()).stream()
        .filter(link -> link.link().kind() == LinkReference.Kind.LINK)
        .filter(link -> link.target() instanceof Missing missing && isGone(missing, last))
        .filter(link -> told.add(attempted(link)))
        .map(link -> evidence(link, seen))
        .toList();
  }

  private boolean isGone(Missing missing, Revision last) {
    if (!RepoPath.isValid(missing.attempted())) {
      return false;
    }
    RepoPath path = new RepoPath(missing.attempted());
    return !moved.contains(path) && former.had(last.commit(), path);
  }

  private static String attempted(ResolvedLink link) {
    return ((Missing) link.target()).attempted();
  }

  private static Evidence evidence(ResolvedLink link, LocalDate seen) {
    Provenance from = Provenance.at(Origin.BODY, "link", link.link().location());
    return new Evidence(Evidence.Kind.GONE, seen, attempted(link), from);
  }
}
