package dev.casebook.parse;

import dev.casebook.markdown.MarkdownBody;
import dev.casebook.model.Document;
import dev.casebook.model.DocumentHeader;
import dev.casebook.model.Kind;
import dev.casebook.model.LearningPath;
import dev.casebook.yaml.YamlFields;
import dev.casebook.yaml.YamlNode;
import dev.casebook.yaml.YamlValue;
import java.util.ArrayList;
import java.util.List;

/** What a role reads, in order. */
final class PathContent implements ContentKind {

  @Override
  public Kind kind() {
    return Kind.PATH;
  }

  @Override
  public void read(Keys keys) {
    keys.read(Field.ROLE, YamlValue::text);
    keys.read(Field.DOCUMENTS, PathContent::stops);
  }

  private static List<LearningPath.Stop> stops(YamlValue value) {
    List<LearningPath.Stop> stops = new ArrayList<>();
    for (YamlValue item : value.items()) {
      if (item.node() instanceof YamlNode.Scalar) {
        String ref = item.text();
        if (ref != null) {
          stops.add(new LearningPath.Stop(ref, null, List.of(), item.location()));
        }
        continue;
      }
      YamlFields fields = item.fields();
      String ref = fields == null ? null : Values.required(item, fields, "ref");
      if (fields != null && ref != null) {
        List<LearningPath.Question> questions =
            fields.find("questions").map(PathContent::questions).orElse(List.of());
        stops.add(new LearningPath.Stop(ref, fields.text("note"), questions, item.location()));
        fields.reportUnknown();
      }
    }
    return stops;
  }

  private static List<LearningPath.Question> questions(YamlValue value) {
    List<LearningPath.Question> questions = new ArrayList<>();
    for (YamlValue item : value.items()) {
      YamlFields fields = item.fields();
      String question = fields == null ? null : Values.required(item, fields, "question");
      String answer = fields == null ? null : Values.required(item, fields, "answer");
      if (fields != null) {
        fields.reportUnknown();
      }
      if (question != null && answer != null) {
        questions.add(new LearningPath.Question(question, answer));
      }
    }
    return questions;
  }

  @Override
  public List<Convention> conventions() {
    return List.of();
  }

  @Override
  public Document build(DocumentHeader header, MarkdownBody body, Claims claims) {
    return new LearningPath(
        header, body, claims.get(Field.ROLE), claims.get(Field.DOCUMENTS, List.of()));
  }
}
