package dev.casebook.parse;

import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.model.IncidentFacts.IncidentKind;
import dev.casebook.model.Provenance;
import dev.casebook.model.Provenance.Origin;
import dev.casebook.yaml.YamlNode;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A notice of planned work: front matter that says so, or a title that names maintenance, an
 * upgrade or a migration, or other work that the text announces. A title that names trouble is
 * none, and neither is a page that looks for causes or lessons.
 */
final class PlannedWork implements Convention {

  private static final Set<String> KEYS =
      Set.of("type", "incident_type", "impact", "category", "state");
  private static final Set<String> WORDS =
      Set.of("maintenance", "planned maintenance", "scheduled maintenance", "维护", "计划维护");
  private static final Pattern MAINTENANCE =
      Pattern.compile(
          "\\bmaintenance\\b|\\b(?:planned|scheduled) (?:downtime|outage|work|interruption)\\b"
              + "|维护(?:公告|通知|窗口)?|停机公告|计划(?:停机|维护)");
  private static final Pattern WORK =
      Pattern.compile(
          "\\b(?:updat(?:e|es|ing)|upgrad(?:e|es|ing)|migrat(?:e|ion|ing)|restart|reboot|relocation"
              + "|decommission\\w*|brownout|rollover|operation on|switchover)\\b|升级|迁移|割接|扩容");
  private static final Pattern CHANGE =
      Pattern.compile(
          "\\b(?:migration|upgrade|version update|upgraded to|migrated to|migrating (?:to|from))\\b"
              + "|\\bupdate\\b.{0,80}\\bto (?:v?\\d|version)|升级至|迁移至");
  private static final Pattern TROUBLE =
      Pattern.compile(
          "\\b(?:incidents?|outage|issues?(?!\\.)|problems?|fail\\w*|errors?|broken?|breaks?|not"
              + "|down|unavailable|unreachable|slow\\w*|degrad\\w*|disrupt\\w*|stuck|blocked|caus\\w+"
              + "|due to|after|since|during|los(?:s|t)|missing|wrong|high|wedged|post-?mortem|rca|emergency|unplanned|unscheduled|compromis\\w*)\\b"
              + "|故障|异常|失败|事故|中断|不可用|导致|复盘");
  private static final Pattern ANNOUNCED =
      Pattern.compile(
          "\\bmaintenance\\b|\\b(?:planned|scheduled)\\b|\\b(?:will|are going to|is going to|shall)"
              + " (?:be |\\w+ )?(?:unavailable|down|upgrad|updat|migrat|perform|restart|offline|put"
              + "|tak|mov|happen|replac|switch|occur)|\\bduring (?:this|the) (?:operation|update|upgrade"
              + "|migration|restart|window)\\b|将(?:于|在|进行)|计划");

  @Override
  public String name() {
    return "notice of planned work";
  }

  @Override
  public void read(Page page, Evidence evidence) {
    YamlNode.Mapping root = page.frontMatter();
    if (root != null) {
      root.entries().forEach(entry -> read(entry, evidence));
    }
    EventPassages.Passage title = EventPassages.title(page);
    boolean review =
        page.outline().has(SectionName.CAUSES) || page.outline().has(SectionName.LESSONS);
    if (review || TROUBLE.matcher(title.text()).find()) {
      return;
    }
    if (MAINTENANCE.matcher(title.text()).find()) {
      claim(page, evidence, title, "title that names maintenance");
    } else if (CHANGE.matcher(title.text()).find()) {
      claim(page, evidence, title, "title that names a change and no trouble");
    } else if (WORK.matcher(title.text()).find() && isAnnounced(page)) {
      claim(page, evidence, title, "title that names planned work, which the text announces");
    }
  }

  private static boolean isAnnounced(Page page) {
    return EventPassages.passages(page, null).stream()
        .anyMatch(passage -> ANNOUNCED.matcher(passage.text()).find());
  }

  private static void read(YamlNode.Entry entry, Evidence evidence) {
    boolean says =
        KEYS.contains(entry.key())
            && entry.value() instanceof YamlNode.Scalar scalar
            && WORDS.contains(scalar.text().strip().toLowerCase(Locale.ROOT));
    boolean flag =
        entry.key().equals("maintenance")
            && entry.value() instanceof YamlNode.Scalar scalar
            && scalar.text().equalsIgnoreCase("true");
    if (says || flag) {
      evidence.claim(
          Field.INCIDENT_KIND,
          IncidentKind.MAINTENANCE,
          Provenance.at(
              Origin.FRONT_MATTER, "front matter '" + entry.key() + "'", entry.keyLocation()));
    }
  }

  private static void claim(
      Page page, Evidence evidence, EventPassages.Passage title, String rule) {
    evidence.claim(
        Field.INCIDENT_KIND,
        IncidentKind.MAINTENANCE,
        Provenance.at(
            title.line() == 0 ? Origin.FILE_NAME : Origin.BODY,
            rule,
            title.line() == 0
                ? SourceLocation.file(page.path())
                : SourceLocation.line(page.path(), title.line())));
  }
}
