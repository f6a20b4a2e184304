package dev.casebook;

import dev.casebook.check.CheckSettings;
import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.NearestName;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.model.Kind;
import dev.casebook.model.Severity;
import dev.casebook.model.Spans;
import dev.casebook.parse.ParseSettings.KindMapping;
import dev.casebook.render.SiteSettings;
import dev.casebook.yaml.YamlLimits;
import dev.casebook.yaml.YamlNode;
import dev.casebook.yaml.YamlNode.Mapping;
import dev.casebook.yaml.YamlNode.Scalar;
import dev.casebook.yaml.YamlReader;
import dev.casebook.yaml.YamlResult;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads {@code casebook.yml}; the format is described in generator/docs/configuration.md. */
final class ConfigLoader {

  /** The configuration with what was wrong in it. */
  record Loaded(CasebookConfig config, List<Finding> findings) {}

  private static final Map<Kind, Period> REVIEW_INTERVALS =
      Map.of(Kind.RUNBOOK, Period.ofMonths(6), Kind.RESOURCE, Period.ofMonths(3));

  private final Set<String> knownRules;
  private final List<Finding> findings = new ArrayList<>();

  private ConfigLoader(Set<String> knownRules) {
    this.knownRules = knownRules;
  }

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
    ConfigLoader loader = new ConfigLoader(knownRules);
    YamlResult yaml = new YamlReader(YamlLimits.FILE).read(path, text, 0);
    loader.findings.addAll(yaml.findings());
    YamlNode root = yaml.root();
    if (root != null && !(root instanceof Mapping)) {
      loader.findings.add(
          Finding.of(ConfigRules.INVALID_VALUE, root.location(), "casebook.yml is not a mapping")
              .withHelp("start with a key, for example 'site:'"));
    }
    ConfigNode node =
        new ConfigNode(
            root instanceof Mapping mapping ? mapping : null,
            SourceLocation.line(path, 1),
            loader.findings);
    CasebookConfig config = loader.config(node);
    node.finish();
    return new Loaded(config, loader.findings.stream().sorted().toList());
  }

  private CasebookConfig config(ConfigNode root) {
    ConfigNode site = root.object("site");
    Instant asOf = site.parsed("as_of", ConfigLoader::instant, "write 2026-11-02T08:00:00Z");
    SiteSettings settings = site(root, site, asOf != null);
    ConfigNode source = root.object("source");
    RepoPath folder = source.parsed("folder", ConfigLoader::folder, "write a path: docs/runbooks");
    List<String> excludes = source.texts("exclude");
    ZoneId zone = source.parsed("timezone", ConfigLoader::zone, "write an IANA zone: Europe/Paris");
    source.finish();
    List<Severity> severities = root.objects("severities", ConfigLoader::severity);
    PolicySection policies = new PolicySection(severities);
    return new CasebookConfig(
        settings,
        asOf,
        folder == null ? RepoPath.ROOT : folder,
        excludes,
        zone,
        kinds(root.object("content")),
        severities,
        policies.read(root),
        DirectorySection.read(root),
        reviewIntervals(root.object("review")),
        checks(root.object("checks")),
        root.objects("events", ConfigLoader::event));
  }

  private static SiteSettings site(ConfigNode root, ConfigNode site, boolean pinned) {
    ConfigNode repository = root.object("repository");
    SiteSettings none = SiteSettings.DEFAULTS;
    SiteSettings settings =
        new SiteSettings(
            site.text("title", none.title()),
            site.text("description", none.description()),
            site.text("language", none.language()),
            site.parsed("url", ConfigLoader::webAddress, "write https://…/"),
            repository.parsed("web", ConfigLoader::webAddress, "write https://…"),
            repository.text("branch", none.branch()),
            pinned,
            theme(root, none.theme()),
            extra(root.object("extra")));
    site.finish();
    repository.finish();
    return settings;
  }

  /** A name only: a configuration lies in the repository, and themes are code. */
  private static String theme(ConfigNode root, String otherwise) {
    String theme =
        root.parsed(
            "theme", ConfigLoader::themeName, "write a name; a folder is given with --theme");
    return theme == null ? otherwise : theme;
  }

  private static Optional<String> themeName(String text) {
    return text.matches("[a-z0-9-]+") ? Optional.of(text) : Optional.empty();
  }

  private static Map<String, String> extra(ConfigNode node) {
    Map<String, String> extra = new HashMap<>();
    node.all().forEach(entry -> extra.put(entry.key(), node.text(entry.key(), "")));
    return extra;
  }

  private static List<KindMapping> kinds(ConfigNode content) {
    List<KindMapping> kinds =
        content.objects(
            "kinds",
            node -> {
              String glob = node.required("path");
              Kind kind =
                  node.parsed("kind", Kind::ofLabel, "one of: " + String.join(", ", kindLabels()));
              return glob == null || kind == null ? null : new KindMapping(glob, kind);
            });
    content.finish();
    return kinds;
  }

  private static List<String> kindLabels() {
    return java.util.Arrays.stream(Kind.values()).map(Kind::label).toList();
  }

  private static @Nullable Severity severity(ConfigNode node) {
    String id = node.required("id");
    return id == null
        ? null
        : new Severity(
            id, node.text("name", id), node.texts("aliases"), node.text("definition", ""));
  }

  private static Map<Kind, Period> reviewIntervals(ConfigNode node) {
    Map<Kind, Period> intervals = new EnumMap<>(REVIEW_INTERVALS);
    for (Kind kind : Kind.values()) {
      Period interval = node.parsed(kind.label(), Spans::period, "write a length: 6 months");
      if (interval != null) {
        intervals.put(kind, interval);
      }
    }
    node.finish();
    return intervals;
  }

  private CheckSettings checks(ConfigNode node) {
    Map<String, Level> levels = new HashMap<>();
    Set<String> off = new HashSet<>();
    for (YamlNode.Entry entry : node.all()) {
      String rule = entry.key();
      String level = node.text(rule, "").toLowerCase(Locale.ROOT);
      if (!knownRules.isEmpty() && !knownRules.contains(rule)) {
        String help =
            NearestName.of(rule, knownRules)
                .map(near -> "did you mean '" + near + "'?")
                .orElse("see generator/docs/checks");
        node.invalid(entry.keyLocation(), "there is no rule '" + rule + "'", help);
      } else if (level.equals("off")) {
        off.add(rule);
      } else {
        level(level)
            .ifPresentOrElse(
                known -> levels.put(rule, known),
                () ->
                    node.invalid(
                        valueLocation(entry),
                        "'" + level + "' is not a level",
                        "one of: off, info, warning, error"));
      }
    }
    return new CheckSettings(levels, off);
  }

  private static SourceLocation valueLocation(YamlNode.Entry entry) {
    return entry.value() instanceof Scalar scalar ? scalar.location() : entry.keyLocation();
  }

  private static Optional<Level> level(String label) {
    return java.util.Arrays.stream(Level.values())
        .filter(level -> level.label().equals(label))
        .findFirst();
  }

  private static CasebookConfig.@Nullable Event event(ConfigNode node) {
    LocalDate date = node.parsed("date", ConfigLoader::date, "write 2026-11-02");
    String title = node.required("title");
    return date == null || title == null ? null : new CasebookConfig.Event(date, title);
  }

  static Optional<LocalDate> date(String text) {
    return tried(LocalDate::parse, text);
  }

  private static Optional<Instant> instant(String text) {
    return tried(Instant::parse, text);
  }

  private static Optional<ZoneId> zone(String text) {
    return tried(ZoneId::of, text);
  }

  private static <T> Optional<T> tried(Function<String, T> parse, String text) {
    try {
      return Optional.of(parse.apply(text.strip()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<RepoPath> folder(String text) {
    String path = text.equals(".") ? "" : text.replaceFirst("^\\./", "").replaceFirst("/+$", "");
    return RepoPath.isValid(path) ? Optional.of(new RepoPath(path)) : Optional.empty();
  }

  private static Optional<String> webAddress(String text) {
    return text.startsWith("https://") || text.startsWith("http://")
        ? Optional.of(text)
        : Optional.empty();
  }
}
