package dev.casebook.parse;

import dev.casebook.markdown.Block;
import dev.casebook.markdown.Heading;
import dev.casebook.model.RunbookPart;
import dev.casebook.model.RunbookPart.Purpose;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sections whose names tell what they are for: Meaning, Diagnosis, Mitigation, Escalation. */
final class PartsOfRunbook implements Convention {

  private static final Map<SectionName, Purpose> PURPOSES =
      new TreeMap<>(
          Map.of(
              SectionName.MEANING, Purpose.MEANING,
              SectionName.IMPACT, Purpose.IMPACT,
              SectionName.DIAGNOSIS, Purpose.DIAGNOSIS,
              SectionName.MITIGATION, Purpose.MITIGATION,
              SectionName.RESOLUTION, Purpose.MITIGATION,
              SectionName.RESPONSE, Purpose.MITIGATION,
              SectionName.VERIFICATION, Purpose.VERIFICATION,
              SectionName.ROLLBACK, Purpose.ROLLBACK,
              SectionName.ESCALATION, Purpose.ESCALATION));

  @Override
  public String name() {
    return "names of sections";
  }

  @Override
  public void read(Page page, Evidence evidence) {
    List<Heading> headings = new ArrayList<>();
    for (Block block : page.outline().blocks()) {
      if (block instanceof Block.HeadingBlock heading) {
        headings.add(heading.heading());
      }
    }
    List<RunbookPart> parts = new ArrayList<>();
    for (int i = 0; i < headings.size(); i++) {
      Heading heading = headings.get(i);
      int last = lastLine(headings, i);
      SectionName.of(heading.text()).stream()
          .map(PURPOSES::get)
          .filter(purpose -> purpose != null)
          .distinct()
          .map(purpose -> new RunbookPart(purpose, heading.text(), heading.line(), last))
          .forEach(parts::add);
    }
    if (!parts.isEmpty()) {
      evidence.inBody(Field.SECTIONS, List.copyOf(parts), name(), parts.get(0).firstLine());
    }
  }

  private static int lastLine(List<Heading> headings, int of) {
    for (Heading next : headings.subList(of + 1, headings.size())) {
      if (next.level() <= headings.get(of).level()) {
        return next.line() - 1;
      }
    }
    return Integer.MAX_VALUE;
  }
}
