package dev.casebook.model;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.markdown.LinkReference;
import dev.casebook.model.Directory.Person;
import dev.casebook.model.Freshness.Evidence;
import dev.casebook.model.Provenance.Origin;
import dev.casebook.model.ResolvedLink.Missing;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a runbook leads to or names, that was there when it was last written, and that is gone
 * since: files, alerts, owners. What the runbook says of them cannot be right any more. A file that
 * has only moved is not gone.
 */
final class GoneTargets {

  private final Map<RepoPath, List<ResolvedLink>> links;
  private final FormerTree former;
  private final Set<RepoPath> moved = new HashSet<>();
  private final Map<String, LocalDate> left = new HashMap<>();
  private final Set<String> firing = new HashSet<>();
  private final Set<RepoPath> ruleFiles = new TreeSet<>();

  GoneTargets(CatalogInput input, Map<RepoPath, List<ResolvedLink>> links) {
    this.links = links;
    this.former = input.former();
    input.documents().forEach(each -> moved.addAll(each.header().history().formerPaths()));
    for (Person person : input.directory().people()) {
      if (person.left() != null) {
        left.put(person.id(), person.left());
      }
    }
    for (AlertRule rule : input.alerts().rules()) {
      firing.add(rule.name());
      ruleFiles.add(rule.location().path());
    }
  }

  /**
   * What is gone since a revision of a document; each target once, where it is first named.
   *
   * @param last the last substantive change of the document
   * @param seen the day on which somebody looked
   */
  List<Evidence> since(Revision last, Document document, LocalDate seen) {
    if (!(document instanceof Runbook runbook)) {
      return List.of();
    }
    return Stream.of(
            files(last, document, seen), alerts(last, runbook, seen), owners(last, document, seen))
        .flatMap(each -> each)
        .toList();
  }

  private Stream<Evidence> files(Revision last, Document document, LocalDate seen) {
    Set<String> told = new HashSet<>();
    return links.getOrDefault(document.path(), List.of()).stream()
        .filter(link -> link.link().kind() == LinkReference.Kind.LINK)
        .filter(link -> link.target() instanceof Missing missing && isGone(missing, last))
        .filter(link -> told.add(attempted(link)))
        .map(link -> gone(attempted(link), seen, at(link)));
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

  private static Provenance at(ResolvedLink link) {
    return Provenance.at(Origin.BODY, "link", link.link().location());
  }

  /** Alerts that front matter names, that a rule of then had, and that no rule has now. */
  private Stream<Evidence> alerts(Revision last, Runbook runbook, LocalDate seen) {
    Provenance from = runbook.header().provenance().get("alerts");
    if (from == null || from.origin() != Origin.FRONT_MATTER) {
      return Stream.empty();
    }
    return runbook.alerts().stream()
        .filter(name -> !firing.contains(name))
        .filter(name -> ruleFiles.stream().anyMatch(file -> names(last, file, name)))
        .map(name -> gone(name, seen, from));
  }

  private boolean names(Revision last, RepoPath file, String alert) {
    return Pattern.compile("(?m)\\balert: *[\"']?" + Pattern.quote(alert) + "[\"']?\\s*$")
        .matcher(former.text(last.commit(), file))
        .find();
  }

  private Stream<Evidence> owners(Revision last, Document document, LocalDate seen) {
    Provenance from = document.header().provenance().get("owner");
    return from == null
        ? Stream.empty()
        : document.header().owners().stream()
            .flatMap(
                owner -> leaving(owner, last.on(), seen).map(day -> gone(owner.id(), day, from)));
  }

  private Stream<LocalDate> leaving(Owner owner, LocalDate after, LocalDate seen) {
    return Stream.ofNullable(left.get(owner.id()))
        .filter(day -> day.isAfter(after) && !day.isAfter(seen));
  }

  private static Evidence gone(String what, LocalDate seen, Provenance from) {
    return new Evidence(Evidence.Kind.GONE, seen, what, from);
  }
}
