package dev.casebook;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.health.ReviewSchedule;
import dev.casebook.links.LinkFilter;
import dev.casebook.model.Kind;
import dev.casebook.model.Severity;
import dev.casebook.secret.Secrets;
import dev.casebook.yaml.YamlFields;
import dev.casebook.yaml.YamlLimits;
import dev.casebook.yaml.YamlNode;
import dev.casebook.yaml.YamlNode.Mapping;
import dev.casebook.yaml.YamlProblems;
import dev.casebook.yaml.YamlReader;
import dev.casebook.yaml.YamlResult;
import dev.casebook.yaml.YamlValue;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code casebook.yml}; the format is described in generator/docs/configuration.md and in
 * {@link Schema#CONFIG}, which a test compares with what is read here.
 */
final class ConfigLoader {

  /** The configuration with what was wrong in it. */
  record Loaded(CasebookConfig config, List<Finding> findings) {}

  private static final Map<Kind, Period> REVIEW_INTERVALS =
      Map.of(Kind.RUNBOOK, Period.ofMonths(6), Kind.RESOURCE, Period.ofMonths(3));

  private ConfigLoader() {}

  /** What holds where there is no {@code casebook.yml}. */
  static Loaded defaults() {
    return load(new RepoPath("casebook.yml"), "", Set.of());
  }

  /**
   * Reads a configuration. What cannot be read is a finding, and its default holds.
   *
   * @param knownRules the ids that {@code checks} may name
   */
  static Loaded load(RepoPath path, String text, Set<String> knownRules) {
    YamlProblems problems =
        new YamlProblems(Level.ERROR, ConfigRules.UNKNOWN_KEY, ConfigRules.INVALID_VALUE);
    YamlResult yaml = new YamlReader(YamlLimits.FILE).read(path, text, 0);
    yaml.findings().forEach(problems::add);
    YamlFields root = new YamlFields(mapping(yaml.root(), path, problems), problems);
    CasebookConfig config = config(root, knownRules);
    root.reportUnknown();
    return new Loaded(config, problems.findings().stream().sorted().toList());
  }

  static Mapping mapping(@Nullable YamlNode root, RepoPath path, YamlProblems problems) {
    if (root instanceof Mapping mapping) {
      return mapping;
    }
    if (root != null) {
      problems.add(
          Finding.of(
                  ConfigRules.INVALID_VALUE, root.location(), path.fileName() + " is not a mapping")
              .withHelp("start with a key and a colon"));
    }
    return new Mapping(List.of(), SourceLocation.line(path, 1));
  }

  private static CasebookConfig config(YamlFields root, Set<String> knownRules) {
    SiteSection site = SiteSection.read(root);
    SourceSection source = SourceSection.read(root.fields("source"));
    ContentSection content = ContentSection.read(root.fields("content"));
    List<Severity> severities = DirectorySection.named(root, "severities", ConfigLoader::severity);
    return new CasebookConfig(
        site.settings(),
        site.asOf(),
        source.folder(),
        source.excludes(),
        source.zone(),
        content.kinds(),
        content.mapping(),
        severities,
        new PolicySection(severities).read(root),
        DirectorySection.read(root),
        reviewIntervals(root.fields("review")),
        reviewLimits(root.fields("review_plan")),
        CheckSection.read(root, knownRules),
        root.each("events", ConfigLoader::event),
        secrets(root.fields("secrets")),
        SearchSection.read(root.fields("search")),
        AlertSection.read(root.fields("alerts")),
        HistorySection.read(root.fields("history")),
        links(root.fields("external_links")));
  }

  private static LinkFilter links(YamlFields fields) {
    LinkFilter filter = new LinkFilter(fields.texts("only"), fields.texts("ignore"));
    fields.reportUnknown();
    return filter;
  }

  private static Secrets secrets(YamlFields fields) {
    Set<String> hashes = new HashSet<>();
    for (YamlValue each : fields.find("allow").map(YamlValue::items).orElse(List.of())) {
      String hash = each.parsed(ConfigValues::sha256);
      if (hash != null) {
        hashes.add(hash);
      }
    }
    fields.reportUnknown();
    return new Secrets(hashes);
  }

  private static Severity severity(YamlFields fields, String id) {
    return new Severity(
        id, fields.text("name", id), fields.texts("aliases"), fields.text("definition", ""));
  }

  private static Map<Kind, Period> reviewIntervals(YamlFields fields) {
    Map<Kind, Period> intervals = new EnumMap<>(REVIEW_INTERVALS);
    for (Kind kind : Kind.values()) {
      Period interval = fields.parsed(kind.label(), ConfigValues::period);
      if (interval != null) {
        intervals.put(kind, interval);
      }
    }
    fields.reportUnknown();
    return intervals;
  }

  private static ReviewSchedule.Limits reviewLimits(YamlFields fields) {
    ReviewSchedule.Limits none = ReviewSchedule.Limits.DEFAULT;
    Integer most = fields.parsed("per_team_and_week", text -> ConfigValues.count(text, 1000));
    Integer weeks = fields.parsed("weeks", text -> ConfigValues.count(text, 104));
    fields.reportUnknown();
    return new ReviewSchedule.Limits(
        most == null ? none.perTeamAndWeek() : most, weeks == null ? none.weeks() : weeks);
  }

  private static CasebookConfig.@Nullable Event event(YamlFields fields) {
    LocalDate date =
        fields.required("date") == null ? null : fields.parsed("date", ConfigValues::date);
    String title = fields.required("title");
    return date == null || title == null ? null : new CasebookConfig.Event(date, title);
  }
}
