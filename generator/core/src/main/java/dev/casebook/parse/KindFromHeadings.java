package dev.casebook.parse;

import dev.casebook.markdown.Heading;
import dev.casebook.model.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The sections that only one kind has: a timeline with causes, a resolution, lessons or actions
 * makes a postmortem; meaning, diagnosis, mitigation or symptoms make a runbook.
 */
final class KindFromHeadings implements Convention {

  private static final Set<SectionName> OF_AN_INCIDENT =
      EnumSet.of(
          SectionName.TIMELINE,
          SectionName.SUMMARY,
          SectionName.IMPACT,
          SectionName.DETECTION,
          SectionName.RESPONSE);
  private static final Set<SectionName> OF_AN_ALERT =
      EnumSet.of(
          SectionName.MEANING, SectionName.DIAGNOSIS, SectionName.MITIGATION, SectionName.SYMPTOMS);
  private static final Set<SectionName> IN_AN_EMERGENCY =
      EnumSet.of(
          SectionName.MEANING,
          SectionName.DIAGNOSIS,
          SectionName.MITIGATION,
          SectionName.SYMPTOMS,
          SectionName.RESOLUTION,
          SectionName.ROLLBACK,
          SectionName.ESCALATION);

  @Override
  public String name() {
    return "headings";
  }

  @Override
  public void read(Page page, Evidence evidence) {
    Outline outline = page.outline();
    if (isPostmortem(page)) {
      claim(outline, evidence, Kind.POSTMORTEM, union(OF_AN_INCIDENT, IncidentSigns.AFTERWARDS));
    } else if (outline.has(SectionName.TIMELINE) && IncidentSigns.hasTimes(page)) {
      claim(outline, evidence, Kind.INCIDENT, OF_AN_INCIDENT);
    } else if (isRunbook(page)) {
      claim(outline, evidence, Kind.RUNBOOK, union(IN_AN_EMERGENCY, Set.of(SectionName.IMPACT)));
    }
  }

  /** Whether the sections are those of a record that is written afterwards. */
  static boolean isPostmortem(Page page) {
    if (IncidentSigns.isGeneral(IncidentSigns.title(page))) {
      return false;
    }
    long after = IncidentSigns.count(page, IncidentSigns.AFTERWARDS);
    Outline outline = page.outline();
    boolean resolved = outline.has(SectionName.RESPONSE);
    boolean dated = IncidentSigns.isDated(page) || IncidentSigns.hasTimes(page);
    return (outline.has(SectionName.TIMELINE) && (after >= 1 || resolved))
        || after >= 3
        || (dated && after >= 1 && IncidentSigns.count(page, OF_AN_INCIDENT) >= 1);
  }

  private static boolean isRunbook(Page page) {
    boolean alert =
        page.outline().has(SectionName.IMPACT) && IncidentSigns.count(page, OF_AN_ALERT) >= 1;
    return alert || IncidentSigns.count(page, IN_AN_EMERGENCY) >= 2;
  }

  private static Set<SectionName> union(Set<SectionName> some, Set<SectionName> more) {
    EnumSet<SectionName> all = EnumSet.copyOf(some);
    all.addAll(more);
    return all;
  }

  private void claim(Outline outline, Evidence evidence, Kind kind, Set<SectionName> names) {
    List<Heading> telling = outline.headings(names);
    List<String> texts = telling.stream().map(Heading::text).distinct().limit(5).toList();
    String rule = name() + " '" + String.join("', '", texts) + "'";
    evidence.inBody(Field.KIND, kind, rule, telling.get(0).line());
  }
}
