package dev.casebook.check;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.Rule;
import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.model.Document;
import dev.casebook.model.Provenance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The keys of front matter stand in the order in which people look for them. */
public final class FrontMatterOrderCheck implements Check {

  public static final Rule FRONT_MATTER_ORDER =
      Rule.offByDefault(
          "front-matter-order", Level.INFO, "The keys of front matter are not in the usual order");

  /** What it is, how bad, when, who, and then the lists. */
  public static final List<String> ORDER =
      List.of(
          "id",
          "kind",
          "incident",
          "title",
          "language",
          "translations",
          "status",
          "incident_kind",
          "severity",
          "services",
          "date",
          "planned",
          "scenario",
          "started",
          "start_confidence",
          "detected",
          "detected_by",
          "acknowledged",
          "declared",
          "announced",
          "mitigated",
          "resolved",
          "impacts",
          "timezone",
          "trigger",
          "factors",
          "roles",
          "responders",
          "impact",
          "owner",
          "backup_owner",
          "contact",
          "audience",
          "tags",
          "aliases",
          "alerts",
          "severities",
          "risk",
          "params",
          "runbooks",
          "participants",
          "outcome",
          "last_reviewed_on",
          "review_in",
          "reviews",
          "role",
          "documents",
          "actions",
          "follow_ups");

  /** A key where it stands. */
  private record Key(String name, SourceLocation location) {
    int rank() {
      return ORDER.indexOf(name);
    }
  }

  @Override
  public List<Rule> rules() {
    return List.of(FRONT_MATTER_ORDER);
  }

  @Override
  public List<Finding> run(CheckContext context) {
    return context.catalog().documents().stream()
        .flatMap(document -> first(document).stream())
        .toList();
  }

  private static Optional<Finding> first(Document document) {
    List<Key> keys = new ArrayList<>();
    for (Map.Entry<String, Provenance> field : document.header().provenance().entrySet()) {
      Provenance from = field.getValue();
      boolean stated =
          from.origin() == Provenance.Origin.FRONT_MATTER
              && from.location() != null
              && from.rule().equals("front matter '" + field.getKey() + "'");
      if (stated && ORDER.contains(field.getKey())) {
        keys.add(new Key(field.getKey(), Objects.requireNonNull(from.location())));
      }
    }
    keys.sort(Comparator.comparing(Key::location));
    for (int i = 1; i < keys.size(); i++) {
      if (keys.get(i).rank() < keys.get(i - 1).rank()) {
        return Optional.of(finding(keys.get(i), keys.get(i - 1)));
      }
    }
    return Optional.empty();
  }

  private static Finding finding(Key late, Key before) {
    return Finding.of(
            FRONT_MATTER_ORDER,
            late.location(),
            "'%s' stands behind '%s'".formatted(late.name(), before.name()))
        .withHelp("put it first; 'casebook check --fix' sorts the keys");
  }
}
