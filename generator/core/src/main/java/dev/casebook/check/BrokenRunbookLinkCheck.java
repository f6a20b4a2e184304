package dev.casebook.check;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.NearestName;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.diagnostic.Rule;
import dev.casebook.markdown.Heading;
import dev.casebook.model.Alert;
import dev.casebook.model.AlertRule;
import dev.casebook.model.AlertRule.Reference;
import dev.casebook.model.Catalog;
import dev.casebook.model.ResolvedLink.ToDocument;
import dev.casebook.model.RunbookTarget;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The runbook that an alert rule names exists, and so does the heading. */
public final class BrokenRunbookLinkCheck implements Check {

  public static final Rule BROKEN_RUNBOOK_LINK =
      new Rule(
          "broken-runbook-link",
          Level.WARNING,
          "An alert rule names a runbook that does not exist");
  public static final Rule BROKEN_RUNBOOK_ANCHOR =
      new Rule(
          "broken-runbook-anchor",
          Level.WARNING,
          "An alert rule names a heading that its runbook lacks");

  @Override
  public List<Rule> rules() {
    return List.of(BROKEN_RUNBOOK_LINK, BROKEN_RUNBOOK_ANCHOR);
  }

  @Override
  public List<Finding> run(CheckContext context) {
    Catalog catalog = context.catalog();
    NearestFile nearest = NearestFile.of(catalog);
    List<Finding> findings = new ArrayList<>();
    for (List<Alert.Rule> same : byReference(catalog).values()) {
      Alert.Rule first = same.get(0);
      Reference reference = first.rule().runbook();
      if (reference == null) {
        continue;
      }
      String more = same.size() > 1 ? " (%d rules name it)".formatted(same.size()) : "";
      if (first.target() instanceof RunbookTarget.Missing missing) {
        findings.add(missing(reference, missing, more, nearest));
      } else if (first.target() instanceof RunbookTarget.Pages pages) {
        pages.pages().stream()
            .filter(page -> !page.fragmentExists())
            .forEach(page -> findings.add(anchor(reference, page, more, catalog)));
      }
    }
    return findings;
  }

  /** Rules of one file that name the same runbook make the same mistake. */
  private static Map<String, List<Alert.Rule>> byReference(Catalog catalog) {
    Map<String, List<Alert.Rule>> rules = new LinkedHashMap<>();
    catalog.alerts().all().stream()
        .flatMap(alert -> alert.rules().stream())
        .filter(each -> each.rule().runbook() != null)
        .sorted(Comparator.comparing(each -> each.rule().location()))
        .forEach(
            each -> rules.computeIfAbsent(key(each.rule()), key -> new ArrayList<>()).add(each));
    return rules;
  }

  private static String key(AlertRule rule) {
    Reference reference = rule.runbook();
    return rule.location().path() + "\n" + (reference == null ? "" : reference.text());
  }

  private static Finding missing(
      Reference reference, RunbookTarget.Missing missing, String more, NearestFile nearest) {
    RepoPath movedTo = missing.movedTo();
    Finding finding =
        Finding.of(
            BROKEN_RUNBOOK_LINK,
            reference.location(),
            "the runbook '%s' does not exist%s".formatted(reference.text(), more));
    if (movedTo != null) {
      return finding
          .withLabel("it was renamed")
          .withHelp("write '" + movedTo + "', where Git says that it is now");
    }
    return finding
        .withLabel("no such page: " + missing.attempted())
        .withHelp(
            nearest
                .path(missing.attempted())
                .map(path -> "did you mean '" + path + "'?")
                .orElse("write the runbook, or correct the path"));
  }

  private static Finding anchor(
      Reference reference, ToDocument page, String more, Catalog catalog) {
    List<String> headings =
        catalog
            .document(page.path())
            .map(document -> document.body().headings().stream().map(Heading::id).toList())
            .orElse(List.of());
    return Finding.of(
            BROKEN_RUNBOOK_ANCHOR,
            reference.location(),
            "'%s' has no heading '#%s'%s".formatted(page.path(), page.fragment(), more))
        .withHelp(
            NearestName.of(page.fragment(), headings)
                .map(id -> "did you mean '#" + id + "'?")
                .orElse("name one of its headings, or the page as a whole"));
  }
}
