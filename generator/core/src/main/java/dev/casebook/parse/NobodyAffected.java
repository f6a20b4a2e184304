package dev.casebook.parse;

import dev.casebook.model.IncidentFacts.IncidentKind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An event that touched nobody: the summary or the impact says so of us or of all, or the impact is
 * "none", or the title names a false alarm. That some were spared does not count.
 */
final class NobodyAffected implements Convention {

  private static final Pattern FALSE_ALARM =
      Pattern.compile("\\bfalse (?:alarm|alert|positive)\\b|\\bnot affected\\b|误报|未受影响|虚惊");
  private static final String PARTLY =
      "(?! (?:in|during|until|at (?:first|that)|for|outside|except|but|after|before))";
  private static final Pattern SENTENCE =
      Pattern.compile(
          "\\b(?:we|our (?:systems?|services?|users|customers|platform|products?|code"
              + "|infrastructure)) (?:were|was|are|is|have been|has been) (?:not|never|un)\\s?"
              + "(?:affected|impacted|vulnerable|exposed)\\b"
              + PARTLY
              + "|\\b(?:we|our \\w+) (?:were|was|are|is) (?:therefore )?(?:unaffected|not affected)\\b"
              + PARTLY
              + "|\\b(?:no|none of (?:our|the)) (?:\\w+ )?(?:users?|customers?|clients?|services?|systems?)"
              + " (?:were|was|are|is|have been|has been) (?:affected|impacted)\\b"
              + PARTLY
              + "|\\bnobody (?:was|is) (?:affected|impacted)\\b"
              + PARTLY
              + "|(?:我们|本系统|用户|客户|业务)(?:均|都)?(?:未|没有)受(?:到)?(?:任何)?影响|未造成(?:任何)?(?:用户|业务|客户)?影响");
  private static final Pattern NONE =
      Pattern.compile(
          "(?:impact: ?)?(?:none|no(?: known| user| customer| production| service)? impact|n/?a|nothing"
              + "|无(?:影响)?|没有影响)[.!。]?");
  private static final List<SectionName> WHERE = List.of(SectionName.SUMMARY, SectionName.IMPACT);

  @Override
  public String name() {
    return "event that affected nobody";
  }

  @Override
  public void read(Page page, Evidence evidence) {
    EventPassages.Passage title = EventPassages.title(page);
    if (title.line() > 0 && FALSE_ALARM.matcher(title.text()).find()) {
      claim(evidence, "title that names no real incident", title.line());
    }
    List<EventPassages.Passage> impact = EventPassages.passages(page, SectionName.IMPACT);
    if (impact.size() == 1 && NONE.matcher(impact.get(0).text()).matches()) {
      claim(evidence, "section of the impact that says 'none'", impact.get(0).line());
    }
    sentence(page)
        .ifPresent(passage -> claim(evidence, "sentence that nobody was affected", passage.line()));
  }

  private static Optional<EventPassages.Passage> sentence(Page page) {
    return WHERE.stream()
        .flatMap(section -> EventPassages.passages(page, section).stream())
        .filter(passage -> SENTENCE.matcher(passage.text()).find())
        .findFirst();
  }

  private static void claim(Evidence evidence, String rule, int line) {
    evidence.inBody(Field.INCIDENT_KIND, IncidentKind.NOT_AFFECTED, rule, line);
  }
}
