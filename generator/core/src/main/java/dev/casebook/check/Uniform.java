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
   * A finding for each document that lacks something, or one when all of many do.
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
    return lacking.size() < concerned.size()
        ? lacking.stream().map(each).toList()
        : mostly(concerned, lacking, each, all);
  }

  /**
   * A finding for each document that lacks something, or one when at least a quarter of many do.
   */
  static List<Finding> mostly(
      List<Document> concerned,
      List<Document> lacking,
      Function<Document, Finding> each,
      Habit all) {
    if (lacking.size() < MANY || lacking.size() * 4 < concerned.size()) {
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
   */
  record Habit(String message, String help) {}
}
