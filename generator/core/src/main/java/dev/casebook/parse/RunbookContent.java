package dev.casebook.parse;

import dev.casebook.markdown.MarkdownBody;
import dev.casebook.model.Document;
import dev.casebook.model.DocumentHeader;
import dev.casebook.model.Kind;
import dev.casebook.model.Runbook;
import dev.casebook.yaml.Parsed;
import dev.casebook.yaml.YamlFields;
import dev.casebook.yaml.YamlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Written scripts for an emergency. */
final class RunbookContent implements ContentKind {

  @Override
  public Kind kind() {
    return Kind.RUNBOOK;
  }

  @Override
  public void read(Keys keys) {
    Values values = keys.values();
    keys.read(Field.ALERTS, YamlValue::texts, "alert");
    keys.read(Field.SEVERITIES, value -> value.texts().stream().map(values::severity).toList());
    keys.read(Field.PARAMS, RunbookContent::parameters);
    keys.read(Field.RISK, value -> Values.oneOf(value, Runbook.Risk.class));
  }

  private static List<Runbook.Parameter> parameters(YamlValue value) {
    List<Runbook.Parameter> parameters = new ArrayList<>();
    for (YamlValue item : value.items()) {
      YamlFields fields = item.fields();
      String name = fields == null ? null : Values.required(item, fields, "name");
      if (fields != null && name != null) {
        parameters.add(
            new Runbook.Parameter(
                name,
                fields.parsed("pattern", RunbookContent::pattern),
                fields.text("example"),
                fields.text("description")));
        fields.reportUnknown();
      }
    }
    return parameters;
  }

  /** The browser runs the pattern; here it only has to be one. */
  private static Parsed<String> pattern(String text) {
    try {
      Pattern.compile(text);
      return Parsed.of(text);
    } catch (PatternSyntaxException e) {
      return Parsed.problem("is no regular expression", "correct it: " + e.getDescription());
    }
  }

  @Override
  public List<Convention> conventions() {
    return List.of(new AlertFromFileName(), new PartsOfRunbook());
  }

  @Override
  public Document build(DocumentHeader header, MarkdownBody body, Claims claims) {
    return new Runbook(
        header,
        body,
        claims.get(Field.ALERTS, List.of()),
        claims.get(Field.SEVERITIES, List.of()),
        claims.get(Field.PARAMS, List.of()),
        claims.get(Field.RISK),
        claims.get(Field.SECTIONS, List.of()));
  }
}
