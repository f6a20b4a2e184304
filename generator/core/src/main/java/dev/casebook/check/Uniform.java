package dev.casebook.check;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.model.Document;
import java.util.List;
import java.util.function.Function;

/**
 * What is missing everywhere is a habit of the repository, not a mistake of each document: then one
 * finding says so, with the remedy for all.
 */
final class Uniform {

  /** Fewer documents may well be mended one by one. */
  private static final int MANY = 10;

  private Uniform() {}

  /**
   * A finding for each document that lacks something, or one when so many do that it is a habit.
   *
   * @param concerned the documents that should have it
   * @param lacking those of them that do not
   * @param each the finding of one document
   * @param all the message and the help for all of them
   */
  static List<Finding> of(
      List<Document> concerned,
      List<Document> lacking,
      Function<Document, Finding> each,
      Habit all) {
    boolean habit = lacking.size() * 4 >= concerned.size() * all.quarters();
    if (lacking.size() < MANY || !habit) {
      return lacking.stream().map(each).toList();
    }
    Document first = lacking.get(0);
    Finding one = each.apply(first);
    return List.of(
        Finding.of(
                one.rule(),
                SourceLocation.file(first.path()),
                all.message().formatted(lacking.size()))
            .withLabel("the first of them")
            .withHelp(all.help()));
  }

  /**
   * How one finding speaks of all documents.
   *
   * @param message with a place for their number
   * @param quarters of the documents concerned that make it a habit
   */
  record Habit(String message, String help, int quarters) {

    /** A habit of all documents. */
    Habit(String message, String help) {
      this(message, help, 4);
    }
  }
}
