package dev.casebook.model;

import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.markdown.MarkdownBody;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a role reads, in order.
 *
 * @param role for example {@code engineer}; null when not stated
 */
public record LearningPath(
    DocumentHeader header, MarkdownBody body, @Nullable String role, List<Stop> stops)
    implements Document {

  /**
   * A document on the path.
   *
   * @param ref the id or the path of a document
   */
  public record Stop(
      String ref, @Nullable String note, List<Question> questions, SourceLocation location) {
    public Stop {
      questions = List.copyOf(questions);
    }
  }

  /** A question with its answer, both plain text. */
  public record Question(String question, String answer) {}

  public LearningPath {
    stops = List.copyOf(stops);
  }

  @Override
  public Document with(DocumentHeader header) {
    return new LearningPath(header, body, role, stops);
  }

  @Override
  public Kind kind() {
    return Kind.PATH;
  }
}
