package dev.casebook.parse;

import dev.casebook.diagnostic.NearestName;
import dev.casebook.model.Kind;
import dev.casebook.yaml.YamlNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells front matter that was written for Casebook from that of other tools. A native one states a
 * {@code kind} of ours, or has a key that only Casebook has, none that only other tools have, and
 * few that nobody here knows; in it, an unknown key is a mistake.
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
          "_build",
          "author",
          "authors",
          "bookCollapseSection",
          "bookFlatSection",
          "bookHidden",
          "cascade",
          "categories",
          "category",
          "comments",
          "created",
          "date_created",
          "draft",
          "grand_parent",
          "has_children",
          "hide",
          "hide_title",
          "important",
          "keywords",
          "lastmod",
          "informational",
          "layout",
          "menu",
          "modified",
          "nav_order",
          "parent",
          "permalink",
          "resolvedWhen",
          "pagination_next",
          "published",
          "related",
          "section",
          "sidebar_label",
          "sidebar_position",
          "slug",
          "summary",
          "template",
          "toc",
          "type",
          "updated",
          "version",
          "weight");

  private NativeKeys() {}

  private static final Set<String> KNOWN = known();

  private static Set<String> known() {
    Set<String> known = new HashSet<>(DocumentParser.BESIDE);
    ContentKinds.all().forEach(kind -> known.addAll(FieldNames.keys(kind)));
    return Set.copyOf(known);
  }

  static boolean isNative(YamlNode.Mapping root) {
    List<String> keys = root.entries().stream().map(YamlNode.Entry::key).toList();
    return statesKind(root)
        || (keys.stream().anyMatch(OURS::contains)
            && keys.stream().noneMatch(THEIRS::contains)
            && isMostlyKnown(keys));
  }

  /** At most one key in three may be known to nobody; one that is nearly ours is misspelt. */
  private static boolean isMostlyKnown(List<String> keys) {
    long strange =
        keys.stream()
            .filter(key -> !KNOWN.contains(key) && NearestName.of(key, KNOWN).isEmpty())
            .count();
    return strange <= Math.max(1, keys.size() / 3);
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
