package dev.casebook.parse;

import dev.casebook.markdown.Heading;
import dev.casebook.model.Kind;
import java.util.List;

/**
 * The sections that only one kind has: a timeline with causes, a resolution, lessons or actions
 * makes a postmortem; meaning, diagnosis, mitigation or symptoms make a runbook.
 */
final class KindFromHeadings implements Convention {

  private static final List<SectionName> AFTER_AN_INCIDENT =
      List.of(
          SectionName.CAUSES,
          SectionName.RESPONSE,
          SectionName.LESSONS,
          SectionName.ACTIONS,
          SectionName.WENT_WELL,
          SectionName.WENT_POORLY,
          SectionName.LUCKY);
  private static final List<SectionName> IN_AN_EMERGENCY =
      List.of(
          SectionName.MEANING,
          SectionName.DIAGNOSIS,
          SectionName.MITIGATION,
          SectionName.SYMPTOMS,
          SectionName.RESOLUTION,
          SectionName.VERIFICATION,
          SectionName.ROLLBACK,
          SectionName.ESCALATION);

  @Override
  public String name() {
    return "headings";
  }

  @Override
  public void read(Page page, Evidence evidence) {
    Outline outline = page.outline();
    long after = count(outline, AFTER_AN_INCIDENT);
    if ((outline.has(SectionName.TIMELINE) && after >= 1) || after >= 3) {
      claim(outline, evidence, Kind.POSTMORTEM, AFTER_AN_INCIDENT);
    } else if (count(outline, IN_AN_EMERGENCY) >= 2) {
      claim(outline, evidence, Kind.RUNBOOK, IN_AN_EMERGENCY);
    }
  }

  private static long count(Outline outline, List<SectionName> names) {
    return names.stream().filter(outline::has).count();
  }

  private void claim(Outline outline, Evidence evidence, Kind kind, List<SectionName> names) {
    List<Heading> telling =
        outline.headings().stream()
            .filter(heading -> names.stream().anyMatch(name -> name.matches(heading.text())))
            .toList();
    String rule =
        name()
            + " '%s'"
                .formatted(
                    String.join("', '", telling.stream().map(Heading::text).distinct().toList()));
    evidence.inBody(Field.KIND, kind, rule, telling.get(0).line());
  }
}
