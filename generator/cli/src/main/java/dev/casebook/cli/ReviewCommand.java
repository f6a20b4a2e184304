package dev.casebook.cli;

import dev.casebook.ReviewEdit;
import dev.casebook.model.Review;
import dev.casebook.parse.ReviewMark;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Marks a document as reviewed. */
@Command(name = "review", description = "Mark a document as reviewed, in its front matter.")
final class ReviewCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private SharedOptions shared = new SharedOptions();

  @Parameters(paramLabel = "PATH", description = "A document, by its path or its id.")
  private String path = "";

  @Option(
      names = "--how",
      required = true,
      description = "How somebody convinced themselves: ${COMPLETION-CANDIDATES}.")
  private Review.How how = Review.How.READ;

  @Option(names = "--outcome", description = "What came of it: ${COMPLETION-CANDIDATES}.")
  private Review.@Nullable Outcome outcome;

  @Option(names = "--by", paramLabel = "WHO", description = "A person or a team: @ana.")
  private @Nullable String by;

  @Option(names = "--on", paramLabel = "DATE", description = "The day (default: today in UTC).")
  private @Nullable LocalDate on;

  @Option(
      names = "--for",
      paramLabel = "REFERENCE",
      description = "The incident, drill or issue it belongs to.")
  private @Nullable String reference;

  @Option(names = "--dry-run", description = "Write nothing; print the file as it would be.")
  private boolean dryRun;

  ReviewCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (Session session = Session.open(terminal, shared, BuildOptions.DEFAULTS)) {
      LocalDate day =
          on == null ? session.casebook().asOf().atZone(ZoneOffset.UTC).toLocalDate() : on;
      ReviewEdit edit =
          ReviewEdit.of(
              session.casebook(),
              shared.request(terminal, BuildOptions.DEFAULTS),
              path,
              new ReviewMark.Entry(day, by, how, outcome, reference));
      session.done();
      if (dryRun) {
        terminal.out().print(edit.text());
      } else if (!edit.changes()) {
        terminal.note(edit.path() + ": this review of " + day + " is already there");
      } else {
        edit.write();
        terminal.note(edit.path() + ": reviewed on " + day);
      }
      return ExitCode.OK;
    }
  }
}
