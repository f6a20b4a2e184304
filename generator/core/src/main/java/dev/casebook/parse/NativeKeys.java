package dev.casebook.parse;

import dev.casebook.model.Kind;
import dev.casebook.yaml.YamlNode;
import java.util.Set;

/**
 * Tells front matter that was written for Casebook from that of other tools. A native one states a
 * {@code kind} of ours, or has a key that only Casebook has and none that only other tools have; in
 * it, an unknown key is a mistake.
 */
final class NativeKeys {

  private static final Set<String> OURS =
      Set.of(
          "acknowledged",
          "actions",
          "alerts",
          "announced",
          "audience",
          "backup_owner",
          "declared",
          "detected",
          "detected_by",
          "factors",
          "follow_ups",
          "impacts",
          "incident",
          "incident_kind",
          "last_reviewed_on",
          "mitigated",
          "owner",
          "params",
          "participants",
          "planned",
          "responders",
          "review_in",
          "reviews",
          "risk",
          "roles",
          "runbooks",
          "scenario",
          "services",
          "severities",
          "start_confidence",
          "started",
          "translations");

  private static final Set<String> THEIRS =
      Set.of(
          "authors",
          "bookCollapseSection",
          "bookFlatSection",
          "bookHidden",
          "categories",
          "draft",
          "grand_parent",
          "has_children",
          "informational",
          "layout",
          "menu",
          "nav_order",
          "parent",
          "permalink",
          "resolvedWhen",
          "section",
          "sidebar_label",
          "sidebar_position",
          "slug",
          "template",
          "weight");

  private NativeKeys() {}

  static boolean isNative(YamlNode.Mapping root) {
    return statesKind(root)
        || (root.entries().stream().anyMatch(entry -> OURS.contains(entry.key()))
            && root.entries().stream().noneMatch(entry -> THEIRS.contains(entry.key())));
  }

  private static boolean statesKind(YamlNode.Mapping root) {
    return root.entries().stream()
        .anyMatch(
            entry ->
                entry.key().equals("kind")
                    && entry.value() instanceof YamlNode.Scalar scalar
                    && Kind.ofLabel(scalar.text()).isPresent());
  }
}
