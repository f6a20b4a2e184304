package dev.casebook.source;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.yaml.YamlLimits;
import dev.casebook.yaml.YamlNode;
import dev.casebook.yaml.YamlNode.Entry;
import dev.casebook.yaml.YamlNode.Mapping;
import dev.casebook.yaml.YamlNode.Scalar;
import dev.casebook.yaml.YamlNode.Sequence;
import dev.casebook.yaml.YamlReader;
import dev.casebook.yaml.YamlResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The OWNERS files of a repository as Kubernetes uses them: the nearest folder wins, approvers
 * before reviewers; names that OWNERS_ALIASES explains are replaced by what they stand for.
 */
public final class OwnersFiles {

  static final String NAME = "OWNERS";

  static final String ALIASES = "OWNERS_ALIASES";

  /** Those who answer, in the order in which they are asked. */
  private static final List<String> LISTS = List.of("approvers", "reviewers");

  private final Map<RepoPath, FolderOwners> folders = new HashMap<>();
  private final FindingLog log = new FindingLog();

  /** What a file says of paths that its filter finds. */
  private record Filtered(OwnerFilter filter, OwnerMatch match) {}

  /**
   * What one file says.
   *
   * @param match null when it names nobody for all of its folder
   * @param filtered what it says of some paths
   * @param isLast whether folders above do not count
   */
  private record FolderOwners(
      RepoPath folder,
      @Nullable OwnerMatch match,
      List<Filtered> filtered,
      List<String> emeritus,
      boolean isLast) {

    /** All filters that find the path count; the first tells the place. */
    Optional<OwnerMatch> of(RepoPath path) {
      if (match != null) {
        return Optional.of(match);
      }
      String inside = path.within(folder).value();
      List<OwnerMatch> found =
          filtered.stream()
              .filter(each -> each.filter().matches(inside))
              .map(Filtered::match)
              .toList();
      return found.stream()
          .findFirst()
          .map(
              first ->
                  new OwnerMatch(
                      found.stream().flatMap(each -> each.owners().stream()).distinct().toList(),
                      first.file(),
                      first.line(),
                      first.pattern(),
                      found.stream().allMatch(OwnerMatch::weak)));
    }
  }

  private OwnersFiles() {}

  /**
   * Reads files; what cannot be read is a finding.
   *
   * @param texts of OWNERS files and of OWNERS_ALIASES, by their paths
   */
  public static OwnersFiles parse(SortedMap<RepoPath, String> texts) {
    OwnersFiles owners = new OwnersFiles();
    Map<String, List<String>> aliases = new HashMap<>();
    texts.forEach(
        (path, text) -> {
          if (path.fileName().equals(ALIASES)) {
            owners.readAliases(path, text, aliases);
          }
        });
    texts.forEach(
        (path, text) -> {
          if (path.fileName().equals(NAME)) {
            owners.readOwners(path, text, aliases);
          }
        });
    return owners;
  }

  /** What cannot be read, in order. */
  public List<Finding> findings() {
    return log.sorted();
  }

  /** Who answers for a path. */
  public Optional<OwnerMatch> of(RepoPath path) {
    return nearest(path).flatMap(owners -> owners.of(path));
  }

  /** Who answered for a path in former times, by the file that says who does now. */
  public List<String> emeritus(RepoPath path) {
    return nearest(path).map(FolderOwners::emeritus).orElse(List.of());
  }

  /** Who answered for something in former times, and answers for nothing now; in order. */
  public List<String> emeritus() {
    Set<String> active = new HashSet<>();
    Set<String> former = new TreeSet<>();
    for (FolderOwners owners : folders.values()) {
      former.addAll(owners.emeritus());
      if (owners.match() != null) {
        active.addAll(owners.match().owners());
      }
      owners.filtered().forEach(each -> active.addAll(each.match().owners()));
    }
    former.removeAll(active);
    return List.copyOf(former);
  }

  private Optional<FolderOwners> nearest(RepoPath path) {
    for (RepoPath folder = path.folder(); ; folder = folder.folder()) {
      @Nullable FolderOwners owners = folders.get(folder);
      if (owners != null && owners.of(path).isPresent()) {
        return Optional.of(owners);
      }
      if (folder.equals(RepoPath.ROOT) || (owners != null && owners.isLast())) {
        return Optional.empty();
      }
    }
  }

  private void readAliases(RepoPath path, String text, Map<String, List<String>> aliases) {
    for (Entry entry : entries(path, text)) {
      if (entry.key().equals("aliases") && entry.value() instanceof Mapping mapping) {
        for (Entry alias : mapping.entries()) {
          aliases.put(alias.key().toLowerCase(Locale.ROOT), texts(names(alias.value())));
        }
      }
    }
  }

  private void readOwners(RepoPath path, String text, Map<String, List<String>> aliases) {
    Map<String, YamlNode> values = values(entries(path, text));
    @Nullable OwnerMatch match = match(path, values, aliases);
    List<Filtered> filtered = new ArrayList<>();
    if (match == null && values.get("filters") instanceof Mapping filters) {
      for (Entry filter : filters.entries()) {
        filtered(path, filter, aliases).ifPresent(filtered::add);
      }
    }
    List<String> emeritus = texts(names(values.get("emeritus_approvers")));
    folders.put(
        path.folder(),
        new FolderOwners(path.folder(), match, filtered, emeritus, isLast(values.get("options"))));
  }

  private static Map<String, YamlNode> values(List<Entry> entries) {
    Map<String, YamlNode> values = new HashMap<>();
    entries.forEach(entry -> values.put(entry.key(), entry.value()));
    return values;
  }

  /** Approvers, or reviewers where there are none; null where there is nobody. */
  private @Nullable OwnerMatch match(
      RepoPath path, Map<String, YamlNode> values, Map<String, List<String>> aliases) {
    @Nullable OwnerMatch match = null;
    for (String list : LISTS) {
      List<Scalar> names = names(values.get(list));
      if (match == null && !names.isEmpty()) {
        int line = names.get(0).location().line();
        boolean weak = path.folder().equals(RepoPath.ROOT);
        match = new OwnerMatch(expand(texts(names), aliases), path, line, list, weak);
      }
    }
    return match;
  }

  private Optional<Filtered> filtered(
      RepoPath path, Entry filter, Map<String, List<String>> aliases) {
    Optional<OwnerFilter> pattern = OwnerFilter.of(filter.key());
    if (pattern.isEmpty()) {
      log.add(
          Finding.of(
                  SourceRules.MALFORMED_OWNERS,
                  filter.keyLocation(),
                  "This is no regular expression that is used")
              .withHelp("Write a short one that Go and Java understand: '\\\\.md$'"));
    }
    @Nullable OwnerMatch match =
        filter.value() instanceof Mapping lists
            ? match(path, values(lists.entries()), aliases)
            : null;
    if (pattern.isEmpty() || match == null) {
      return Optional.empty();
    }
    boolean weak = match.weak() && filter.key().equals(".*");
    return Optional.of(
        new Filtered(
            pattern.get(),
            new OwnerMatch(match.owners(), path, match.line(), match.pattern(), weak)));
  }

  private static boolean isLast(@Nullable YamlNode options) {
    return options instanceof Mapping mapping
        && mapping.entries().stream()
            .anyMatch(
                entry ->
                    entry.key().equals("no_parent_owners")
                        && entry.value() instanceof Scalar scalar
                        && scalar.text().equals("true"));
  }

  private static List<String> expand(List<String> names, Map<String, List<String>> aliases) {
    Set<String> people = new LinkedHashSet<>();
    for (String name : names) {
      people.addAll(aliases.getOrDefault(name.toLowerCase(Locale.ROOT), List.of(name)));
    }
    return List.copyOf(people);
  }

  private List<Entry> entries(RepoPath path, String text) {
    YamlResult result = new YamlReader(YamlLimits.FILE).read(path, text, 0);
    result.findings().forEach(finding -> log.add(finding.withLevel(Level.WARNING)));
    if (result.root() instanceof Mapping mapping) {
      return mapping.entries();
    }
    if (result.findings().isEmpty()) {
      log.add(
          Finding.of(
                  SourceRules.MALFORMED_OWNERS,
                  SourceLocation.line(path, 1),
                  "This does not say who approves or reviews")
              .withHelp("List names under `approvers:` and `reviewers:`"));
    }
    return List.of();
  }

  private List<Scalar> names(@Nullable YamlNode node) {
    List<Scalar> names = new ArrayList<>();
    if (node instanceof Sequence sequence) {
      for (YamlNode item : sequence.items()) {
        if (item instanceof Scalar scalar && !scalar.isNull()) {
          names.add(scalar);
        } else {
          notAName(item);
        }
      }
    } else if (node != null && !(node instanceof Scalar scalar && scalar.isNull())) {
      notAName(node);
    }
    return names;
  }

  private void notAName(YamlNode node) {
    log.add(
        Finding.of(
                SourceRules.MALFORMED_OWNERS, node.location(), "A list of names was expected here")
            .withHelp("Write one name per line, each after `- `"));
  }

  private static List<String> texts(List<Scalar> names) {
    return names.stream().map(Scalar::text).map(CommitText::clean).toList();
  }
}
