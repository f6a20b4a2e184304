package dev.casebook.explore;

import dev.casebook.diagnostic.Finding;
import dev.casebook.model.Catalog;
import dev.casebook.model.Document;
import dev.casebook.model.IncidentDocument;
import dev.casebook.model.IncidentRecord;
import dev.casebook.model.Kind;
import dev.casebook.model.Milestone;
import dev.casebook.model.Milestones;
import dev.casebook.model.Moment;
import dev.casebook.model.Owner;
import dev.casebook.model.Provenance;
import dev.casebook.model.TimelineEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Counts what a catalog holds. */
public final class Explorer {

  /** The fields whose rules are worth a line. */
  private static final List<String> FIELDS =
      List.of(
          "kind",
          "title",
          "owner",
          "severity",
          "services",
          "timeline",
          "started",
          "detected",
          "acknowledged",
          "mitigated",
          "resolved",
          "actions",
          "alerts",
          "last_reviewed_on");

  /** What is particular to one document in the name of a rule. */
  private static final Pattern PARTICULAR = Pattern.compile("\\s*'[^']*',?|\\s*\\(.*");

  private final Catalog catalog;

  private Explorer(Catalog catalog) {
    this.catalog = catalog;
  }

  /**
   * Counts what was read.
   *
   * @param findings all of them, of all stages
   * @param name of the repository, where its README has no title
   */
  public static Exploration explore(Catalog catalog, List<Finding> findings, String name) {
    return new Explorer(catalog).explore(findings, name);
  }

  private Exploration explore(List<Finding> findings, String name) {
    Tallies kinds = new Tallies();
    Tallies languages = new Tallies();
    Tallies services = new Tallies();
    Tallies owners = new Tallies();
    for (Document document : catalog.documents()) {
      kinds.add(document.kind().label(), document.path().value());
      languages.add(document.header().language(), "");
      document.header().services().forEach(each -> services.add(each, ""));
      String rule = rule(document.header().provenance().get("owner"));
      document.header().owners().stream().map(Owner::id).forEach(each -> owners.add(each, rule));
    }
    List<Tally> spoken = languages.sorted();
    return new Exploration(
        title(name),
        spoken.isEmpty() ? "en" : spoken.get(0).name(),
        catalog.documents().size(),
        kinds.sorted(),
        rules(),
        incidents(),
        zones(),
        severities(),
        services.sorted(),
        owners.sorted(),
        unowned(),
        problems(findings));
  }

  /** The README nearest to the root names the repository. */
  private String title(String name) {
    return catalog.documents().stream()
        .filter(each -> each.path().fileName().toLowerCase(Locale.ROOT).startsWith("readme"))
        .filter(each -> each.path().folder().value().isEmpty())
        .map(Document::title)
        .filter(title -> !title.equalsIgnoreCase("readme"))
        .findFirst()
        .orElse(name);
  }

  private Map<String, List<Tally>> rules() {
    Map<String, List<Tally>> rules = new LinkedHashMap<>();
    for (String field : FIELDS) {
      Tallies tallies = new Tallies();
      for (Document document : catalog.documents()) {
        Provenance from = document.header().provenance().get(field);
        if (from != null) {
          tallies.add(rule(from), document.path().value());
        }
      }
      if (!tallies.sorted().isEmpty()) {
        rules.put(field, tallies.sorted());
      }
    }
    return rules;
  }

  private static String rule(@Nullable Provenance from) {
    if (from == null) {
      return "";
    }
    return from.origin() == Provenance.Origin.FRONT_MATTER
        ? from.rule()
        : PARTICULAR.matcher(from.rule()).replaceFirst("");
  }

  private Exploration.Incidents incidents() {
    Tallies out = new Tallies();
    int started = 0;
    int ended = 0;
    int measured = 0;
    for (IncidentRecord record : catalog.incidents()) {
      Milestones milestones = record.facts().milestones();
      boolean start = milestones.get(Milestone.STARTED).isPresent();
      boolean end = end(milestones).isPresent();
      started += start ? 1 : 0;
      ended += end ? 1 : 0;
      measured += start && end ? 1 : 0;
      String because = record.notCountedBecause();
      if (because != null) {
        out.add(because, record.main().path().value());
      }
    }
    return new Exploration.Incidents(
        catalog.incidents().size(), started, ended, measured, out.sorted());
  }

  private static Optional<Moment> end(Milestones milestones) {
    return milestones.get(Milestone.RESOLVED).or(() -> milestones.get(Milestone.MITIGATED));
  }

  /** One per document and offset. */
  private List<Tally> zones() {
    Tallies zones = new Tallies();
    for (Document document : catalog.documents()) {
      if (document instanceof IncidentDocument incident) {
        TreeSet<String> met = new TreeSet<>();
        incident.facts().milestones().moments().values().forEach(each -> addZone(met, each));
        incident.facts().timeline().events().stream()
            .map(TimelineEvent::at)
            .filter(Objects::nonNull)
            .forEach(each -> addZone(met, each));
        met.forEach(each -> zones.add(each, document.path().value()));
      }
    }
    return zones.sorted();
  }

  private static void addZone(Set<String> met, Moment at) {
    if (at.time() != null) {
      met.add(at.offset() == null ? "none" : "UTC" + at.offset().getId().replace("Z", ""));
    }
  }

  private List<Tally> severities() {
    Tallies severities = new Tallies();
    for (IncidentRecord record : catalog.incidents()) {
      String severity = record.facts().severity();
      if (severity != null && !severity.isBlank()) {
        severities.add(severity, record.main().path().value());
      }
    }
    return severities.sorted();
  }

  private int unowned() {
    return (int)
        catalog.documents().stream()
            .filter(each -> each.kind() == Kind.RUNBOOK && each.header().owners().isEmpty())
            .count();
  }

  private static List<Exploration.Problem> problems(List<Finding> findings) {
    Map<String, List<Finding>> byRule = new LinkedHashMap<>();
    for (Finding finding : findings) {
      byRule.computeIfAbsent(finding.rule().id(), rule -> new ArrayList<>()).add(finding);
    }
    List<Exploration.Problem> problems = new ArrayList<>();
    byRule.forEach(
        (rule, all) -> {
          Finding first = all.get(0);
          problems.add(
              new Exploration.Problem(
                  rule,
                  first.level().label(),
                  all.size(),
                  first.location().toString(),
                  first.help()));
        });
    problems.sort(
        Comparator.comparingInt(Exploration.Problem::count)
            .reversed()
            .thenComparing(Exploration.Problem::rule));
    return problems;
  }
}
