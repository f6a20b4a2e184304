package dev.casebook.render.page;

import dev.casebook.model.Document;
import dev.casebook.model.LearningPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The learning paths: the list of them, and each with its stops. */
final class LearnPages {

  private final PageContext context;
  private final Words words;
  private final Rows rows;

  LearnPages(PageContext context, Words words) {
    this.context = context;
    this.words = words;
    this.rows = new Rows(context, words);
  }

  Map<String, Object> list() {
    List<Map<String, Object>> paths = new ArrayList<>();
    for (LearningPath path : context.relations().paths()) {
      int questions = path.stops().stream().mapToInt(stop -> stop.questions().size()).sum();
      paths.add(
          rows.link(path)
              .put("role", path.role())
              .put("stops", words.text("path.stops", path.stops().size()))
              .put("questions", words.text("path.questions", questions))
              .put("first", path.stops().stream().limit(3).map(stop -> title(stop.ref())).toList())
              .map());
    }
    return Fields.of("paths", paths).map();
  }

  private String title(String reference) {
    return context.catalog().document(reference).map(Document::title).orElse(reference);
  }

  Map<String, Object> document(LearningPath path) {
    List<Map<String, Object>> stops = new ArrayList<>();
    for (LearningPath.Stop stop : path.stops()) {
      Fields fields =
          context
              .catalog()
              .document(stop.ref())
              .map(rows::link)
              .orElseGet(() -> Fields.of("title", stop.ref()));
      List<Map<String, Object>> questions = new ArrayList<>();
      for (LearningPath.Question question : stop.questions()) {
        questions.add(
            Fields.of("question", question.question()).put("answer", question.answer()).map());
      }
      stops.add(
          fields.put("ref", stop.ref()).put("note", stop.note()).put("questions", questions).map());
    }
    return new DocumentParts(context, words)
        .whole(path)
        .put("role", path.role())
        .put("stops", stops)
        .put("stopsText", words.text("path.stops", stops.size()))
        .map();
  }
}
