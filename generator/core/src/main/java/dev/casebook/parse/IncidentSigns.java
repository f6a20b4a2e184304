package dev.casebook.parse;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.markdown.Block;
import dev.casebook.markdown.Heading;
import dev.casebook.model.Kind;
import dev.casebook.yaml.YamlNode;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Signs that a page tells of something that happened. A folder {@code incidents/} holds general
 * pages too; those have neither a day nor times nor the sections of a record.
 */
final class IncidentSigns {

  /** Sections that are written after an incident. */
  static final Set<SectionName> AFTERWARDS =
      EnumSet.of(
          SectionName.CAUSES,
          SectionName.LESSONS,
          SectionName.ACTIONS,
          SectionName.WENT_WELL,
          SectionName.WENT_POORLY,
          SectionName.LUCKY);

  private static final Set<SectionName> OF_A_RECORD =
      EnumSet.of(
          SectionName.SUMMARY,
          SectionName.IMPACT,
          SectionName.DETECTION,
          SectionName.RESPONSE,
          SectionName.ATTENDEES);

  private static final Set<String> KEYS = keys();

  private static final String MONTH =
      "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?";
  private static final Pattern DAY =
      Pattern.compile(
          "(?<!\\d)20\\d{2}[-_./]?(0[1-9]|1[0-2])([-_./]?(0[1-9]|[12]\\d|3[01]))?(?!\\d)"
              + "|(?<!\\d)\\d{1,2}[-_./]\\d{1,2}[-_./]20\\d{2}(?!\\d)|20\\d{2} ?年 ?\\d{1,2} ?月"
              + ("|(?<![a-z])" + MONTH + "[-_ ]\\d{1,2}(st|nd|rd|th)?,?[-_ ]20\\d{2}(?!\\d)")
              + ("|(?<!\\d)\\d{1,2}(st|nd|rd|th)?[-_ ]" + MONTH + ",?[-_ ]20\\d{2}(?!\\d)"));
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![a-z])(inc|incident|pm|pir|rca|sev|outage|post-?mortem)[-_ #]{0,2}\\d{2,}");
  private static final Pattern TIME =
      Pattern.compile(
          "^[^\\p{L}\\d]{0,4}(approx(imately|\\.)? |about |ca\\.? ?|c)?"
              + "(20\\d{2,3}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}/\\d{1,2}/\\d{2,4}"
              + "|\\d{1,2}[:.h：]\\d{2}(?![\\d%])|\\d{1,2} ?[ap]m\\b|20\\d{2} ?年"
              + "|((mon|tues|wednes|thurs|fri|satur|sun)day,? )?"
              + ("(\\d{1,2}(st|nd|rd|th)? " + MONTH + "|" + MONTH + " \\d{1,2})\\b")
              + "|\\d{1,2} ?月 ?\\d{1,2} ?[日号]|(凌晨|上午|中午|下午|晚上?|当日|今日)).*");
  private static final Pattern PLACEHOLDER =
      Pattern.compile("^\\W{0,4}(yyyy|20yy|20xx|dd[/.-]mm|mm[/.-]dd|hh[:.]mm|xx:xx).*");
  private static final Pattern GENERAL_TITLE =
      Pattern.compile(
          "(how|when|what|why|where|who|writing|running|managing|conducting|about|introduction)\\b.*"
              + "|.*\\b(process|procedures?|guidelines?|guide|polic(y|ies)|checklist|handbook|workflow)"
              + "|.*\\b(best practices|templates?|training|onboarding|roles|index|archive|faq)"
              + "|.*\\b(management|playbook|runbook|documentation|overview)"
              + "|.*(流程|规范|指南|手册|制度|模板|培训|须知)");
  private static final int ENOUGH_ROWS = 2;

  private IncidentSigns() {}

  /** The keys of incidents that not every document may have. */
  private static Set<String> keys() {
    Set<String> keys = new HashSet<>(FieldNames.keys(ContentKinds.of(Kind.INCIDENT)));
    keys.removeAll(FieldNames.keys(ContentKinds.of(Kind.GUIDE)));
    keys.addAll(List.of("kind", "date", "duration", "incident_id"));
    return Set.copyOf(keys);
  }

  /** Whether something says that the page is a record of an incident. */
  static boolean in(Page page) {
    return !isGeneral(title(page))
        && (statesOne(page)
            || isDated(page)
            || page.outline().has(SectionName.TIMELINE)
            || page.outline().has(SectionName.STATS)
            || count(page, AFTERWARDS) >= 1
            || count(page, OF_A_RECORD) >= 2
            || hasTimes(page)
            || TimelinePlace.in(page.outline()).isPresent());
  }

  /** Whether the name of the file, of its folder or the title says when, or the number. */
  static boolean isDated(Page page) {
    return isDated(page.path()) || isDated(title(page));
  }

  /** Whether front matter has a key that only a record needs. */
  static boolean statesOne(Page page) {
    YamlNode.Mapping root = page.frontMatter();
    return root != null && root.entries().stream().anyMatch(entry -> KEYS.contains(entry.key()));
  }

  /** Whether a title speaks of incidents in general: {@code Incident process}. */
  static boolean isGeneral(String title) {
    return GENERAL_TITLE.matcher(title.toLowerCase(Locale.ROOT).strip()).matches();
  }

  /**
   * Whether the name of a file or of its folder has a day, a month or the number of an incident.
   */
  static boolean isDated(RepoPath path) {
    return isDated(ContentFiles.baseName(path)) || isDated(path.folder().fileName());
  }

  /** Whether a text has a day, a month or the number of an incident. */
  static boolean isDated(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return DAY.matcher(lower).find() || NUMBER.matcher(lower).find();
  }

  /** Whether at least two rows, headings or paragraphs start with a day or a time. */
  static boolean hasTimes(Page page) {
    return starts(page, TIME) == ENOUGH_ROWS;
  }

  /** Whether the timeline has only {@code HH:MM} and the like where a record has times. */
  static boolean hasOnlyPlaceholders(Page page) {
    return page.outline().has(SectionName.TIMELINE)
        && starts(page, PLACEHOLDER) == ENOUGH_ROWS
        && starts(page, TIME) == 0;
  }

  private static long starts(Page page, Pattern pattern) {
    Matcher matcher = pattern.matcher("");
    return page.outline().blocks().stream()
        .flatMap(IncidentSigns::starts)
        .filter(text -> matcher.reset(text.toLowerCase(Locale.ROOT)).matches())
        .limit(ENOUGH_ROWS)
        .count();
  }

  /** How many of these sections a page has. */
  static long count(Page page, Set<SectionName> names) {
    return names.stream().filter(page.outline()::has).count();
  }

  /** The title that a page states in front matter or in its first heading; empty without one. */
  static String title(Page page) {
    YamlNode.Mapping root = page.frontMatter();
    Stream<YamlNode> stated =
        root == null
            ? Stream.of()
            : root.entries().stream()
                .filter(entry -> entry.key().equals("title"))
                .map(YamlNode.Entry::value);
    return stated
        .flatMap(node -> node instanceof YamlNode.Scalar text ? Stream.of(text.text()) : null)
        .findFirst()
        .or(() -> firstHeading(page))
        .orElse("");
  }

  private static Optional<String> firstHeading(Page page) {
    List<Heading> headings = page.outline().headings();
    return headings.stream().filter(h -> h.level() == 1).map(Heading::text).findFirst();
  }

  private static Stream<String> starts(Block block) {
    if (block instanceof Block.HeadingBlock heading) {
      return Stream.of(heading.heading().text());
    } else if (block instanceof Block.Paragraph paragraph) {
      return paragraph.lines().stream().map(line -> line.plain());
    } else if (block instanceof Block.ItemList list) {
      return list.items().stream().map(item -> item.text().plain());
    } else if (block instanceof Block.Table table) {
      return table.rows().stream()
          .flatMap(row -> row.cells().stream().limit(1))
          .map(cell -> cell.plain());
    }
    return Stream.of();
  }
}
