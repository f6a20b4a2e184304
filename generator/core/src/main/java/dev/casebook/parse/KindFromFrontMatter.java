package dev.casebook.parse;

import dev.casebook.model.Kind;
import dev.casebook.model.Provenance;
import dev.casebook.yaml.YamlNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Front matter of other tools: {@code resolvedWhen} beside {@code date} on status pages, or a key
 * such as {@code type: postmortem} that names the kind.
 */
final class KindFromFrontMatter implements Convention {

  private static final Set<String> END = Set.of("resolvedWhen", "end_time", "endtime");
  private static final Set<String> BEGIN = Set.of("date", "start_time", "starttime", "started_at");
  private static final List<String> NAMING =
      List.of(
          "type",
          "layout",
          "doc_type",
          "document_type",
          "content_type",
          "category",
          "categories",
          "tags");
  private static final Pattern SPACE = Pattern.compile("[-_ ]+");
  private static final Map<String, Kind> WORDS =
      Map.ofEntries(
          Map.entry("runbook", Kind.RUNBOOK),
          Map.entry("playbook", Kind.RUNBOOK),
          Map.entry("sop", Kind.RUNBOOK),
          Map.entry("运行手册", Kind.RUNBOOK),
          Map.entry("incident", Kind.INCIDENT),
          Map.entry("outage", Kind.INCIDENT),
          Map.entry("postmortem", Kind.POSTMORTEM),
          Map.entry("incidentreport", Kind.POSTMORTEM),
          Map.entry("incidentreview", Kind.POSTMORTEM),
          Map.entry("rca", Kind.POSTMORTEM),
          Map.entry("故障报告", Kind.POSTMORTEM),
          Map.entry("复盘", Kind.POSTMORTEM),
          Map.entry("drill", Kind.DRILL),
          Map.entry("gameday", Kind.DRILL),
          Map.entry("演练", Kind.DRILL));

  @Override
  public String name() {
    return "start and end in front matter";
  }

  @Override
  public void read(Page page, Evidence evidence) {
    YamlNode.Mapping root = page.frontMatter();
    if (root == null) {
      return;
    }
    boolean begins = root.entries().stream().anyMatch(entry -> BEGIN.contains(entry.key()));
    root.entries().stream()
        .filter(entry -> begins && END.contains(entry.key()))
        .findFirst()
        .ifPresent(entry -> claim(evidence, Kind.INCIDENT, name(), entry));
    NAMING.stream()
        .flatMap(key -> root.entries().stream().filter(entry -> entry.key().equals(key)))
        .forEach(entry -> named(entry, page, evidence));
  }

  /** The index of a folder has the category of what it lists. */
  private static void named(YamlNode.Entry entry, Page page, Evidence evidence) {
    Optional<Kind> kind =
        texts(entry.value())
            .map(KindFromFrontMatter::kind)
            .flatMap(Optional::stream)
            .filter(each -> !TitleFromFileName.isIndex(page.path()))
            .filter(each -> each != Kind.INCIDENT || !entry.key().equals("tags"))
            .filter(each -> !each.isIncidentRecord() || !general(page))
            .findFirst();
    kind.ifPresent(found -> claim(evidence, found, "front matter '" + entry.key() + "'", entry));
  }

  private static boolean general(Page page) {
    return IncidentSigns.isGeneral(IncidentSigns.title(page));
  }

  private static Optional<Kind> kind(String text) {
    String word = SPACE.matcher(text.strip().toLowerCase(Locale.ROOT)).replaceAll("");
    Kind kind = WORDS.get(word);
    boolean plural = kind == null && word.endsWith("s");
    return Optional.ofNullable(plural ? WORDS.get(word.substring(0, word.length() - 1)) : kind);
  }

  private static Stream<String> texts(YamlNode node) {
    if (node instanceof YamlNode.Scalar scalar) {
      return Stream.of(scalar.text());
    }
    return node instanceof YamlNode.Sequence sequence
        ? sequence.items().stream().flatMap(KindFromFrontMatter::texts)
        : Stream.of();
  }

  private static void claim(Evidence evidence, Kind kind, String rule, YamlNode.Entry entry) {
    evidence.claim(
        Field.KIND, kind, Provenance.at(Provenance.Origin.FRONT_MATTER, rule, entry.keyLocation()));
  }
}
