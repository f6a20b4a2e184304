package dev.casebook.parse;

import dev.casebook.markdown.MarkdownBody;
import dev.casebook.model.Document;
import dev.casebook.model.DocumentHeader;
import dev.casebook.model.Drill;
import dev.casebook.model.Kind;
import dev.casebook.yaml.YamlValue;
import java.util.List;

/** Exercises, held or planned. */
final class DrillContent implements ContentKind {

  @Override
  public Kind kind() {
    return Kind.DRILL;
  }

  @Override
  public void read(Keys keys) {
    Values values = keys.values();
    keys.read(Field.DATE, Values::date);
    keys.read(Field.PLANNED, Values::truth);
    keys.read(Field.SCENARIO, YamlValue::text);
    keys.read(Field.SEVERITY, values::severity);
    keys.read(Field.RUNBOOKS, values::runbooks);
    keys.read(Field.PARTICIPANTS, values::owners);
    keys.read(Field.OUTCOME, value -> Values.oneOf(value, Drill.Outcome.class));
    keys.read(Field.FOLLOW_UPS, values::actions);
  }

  @Override
  public List<Convention> conventions() {
    return List.of(new ActionsInSection(Field.FOLLOW_UPS));
  }

  @Override
  public Document build(DocumentHeader header, MarkdownBody body, Claims claims) {
    return new Drill(
        header,
        body,
        claims.get(Field.DATE),
        claims.get(Field.PLANNED, false),
        claims.get(Field.SCENARIO),
        claims.get(Field.SEVERITY),
        claims.get(Field.RUNBOOKS, List.of()),
        claims.get(Field.PARTICIPANTS, List.of()),
        claims.get(Field.OUTCOME),
        claims.get(Field.FOLLOW_UPS, List.of()));
  }
}
