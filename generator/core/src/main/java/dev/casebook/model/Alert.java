package dev.casebook.model;

import dev.casebook.diagnostic.RepoPath;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A name under which monitoring rules fire, with what is known of it.
 *
 * @param rules in the order of their places; empty when only documents speak of the alert
 * @param pages the documents that it leads to, each once for each heading, in the order of evidence
 * @param incidents ids of the incidents in which it fired, newest first
 */
public record Alert(String name, List<Rule> rules, List<Page> pages, List<String> incidents) {

  /**
   * A rule with what its reference leads to.
   *
   * @param target null when the rule names no runbook
   */
  public record Rule(AlertRule rule, @Nullable RunbookTarget target) {}

  /**
   * A document that the alert leads to.
   *
   * @param fragment the id of an existing heading; empty for the page
   * @param byLabel whether it is one of several, of which a label of the firing alert chooses one
   * @param because who says so
   */
  public record Page(RepoPath document, String fragment, boolean byLabel, Provenance because) {}

  public Alert {
    rules = List.copyOf(rules);
    pages = List.copyOf(pages);
    incidents = List.copyOf(incidents);
  }

  /** The severities of its rules, each once, in the order of the rules. */
  public List<String> severities() {
    return rules.stream()
        .map(each -> each.rule().severity())
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  /** The addresses outside of the site that its rules name, each once. */
  public List<String> outside() {
    return rules.stream()
        .map(Rule::target)
        .filter(RunbookTarget.Outside.class::isInstance)
        .map(target -> ((RunbookTarget.Outside) target).address())
        .distinct()
        .toList();
  }

  /** Whether it leads to a document whatever its labels are. */
  public boolean isAbout(RepoPath document) {
    return pages.stream().anyMatch(page -> page.document().equals(document) && !page.byLabel());
  }

  /** Whether somebody who is woken by it finds a runbook, here or elsewhere. */
  public boolean hasRunbook() {
    return !pages.isEmpty()
        || rules.stream()
            .anyMatch(
                each ->
                    each.target() instanceof RunbookTarget.Outside
                        || each.target() instanceof RunbookTarget.File);
  }
}
