package dev.casebook.cli;

import dev.casebook.Casebook;
import dev.casebook.CasebookRequest;
import dev.casebook.NewDocument;
import dev.casebook.diagnostic.CasebookException;
import dev.casebook.diagnostic.CasebookException.Reason;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.draft.DraftWish;
import dev.casebook.model.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Begins a document. */
@Command(
    name = "new",
    description = "Begin a document: id, owner, policy dates and sections are filled in.")
final class NewCommand implements Callable<Integer> {

  /** What can be begun. */
  enum Choice {
    INCIDENT(Kind.INCIDENT),
    POSTMORTEM(Kind.POSTMORTEM),
    RUNBOOK(Kind.RUNBOOK),
    DRILL(Kind.DRILL),
    PATH(Kind.PATH);

    private final Kind kind;

    Choice(Kind kind) {
      this.kind = kind;
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Terminal terminal;

  @Mixin private SharedOptions shared = new SharedOptions();

  @Parameters(paramLabel = "KIND", description = "One of ${COMPLETION-CANDIDATES}.")
  private Choice choice = Choice.INCIDENT;

  @Option(names = "--title", paramLabel = "TEXT", description = "What it is called.")
  private @Nullable String title;

  @Option(names = "--severity", paramLabel = "ID", description = "How bad it is or can be.")
  private @Nullable String severity;

  @Option(
      names = "--service",
      paramLabel = "ID",
      description = "A service it is about; may be repeated.")
  private List<String> services = new ArrayList<>();

  @Option(names = "--owner", paramLabel = "WHO", description = "A team or a person.")
  private @Nullable String owner;

  @Option(names = "--id", paramLabel = "ID", description = "Instead of the next free one.")
  private @Nullable String id;

  @Option(
      names = "--started",
      paramLabel = "TIME",
      description = "When the incident began: 2026-03-30T07:11Z (default: now).")
  private @Nullable String started;

  @Option(
      names = "--incident",
      paramLabel = "ID",
      description = "The recorded incident that a postmortem is about.")
  private @Nullable String incident;

  @Option(
      names = "--alert",
      paramLabel = "NAME",
      description = "An alert that leads here; may be repeated.")
  private List<String> alerts = new ArrayList<>();

  @Option(
      names = "--runbook",
      paramLabel = "ID",
      description = "A runbook that is used, rehearsed or read; may be repeated.")
  private List<String> runbooks = new ArrayList<>();

  @Option(names = "--role", paramLabel = "NAME", description = "Who follows a path.")
  private @Nullable String role;

  @Option(names = "--date", paramLabel = "DATE", description = "The day of a drill.")
  private @Nullable LocalDate date;

  @Option(names = "--language", paramLabel = "TAG", description = "en or zh-CN.")
  private @Nullable String language;

  @Option(
      names = "--file",
      paramLabel = "PATH",
      description = "In the repository, instead of the usual place.")
  private @Nullable String file;

  @Option(names = "--dry-run", description = "Write nothing; print the file.")
  private boolean dryRun;

  NewCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (Session session = Session.open(terminal, shared, BuildOptions.DEFAULTS)) {
      session.done();
      NewQuestions questions = new NewQuestions(terminal, session.casebook());
      CasebookRequest request = shared.request(terminal, BuildOptions.DEFAULTS);
      NewDocument document =
          NewDocument.of(session.casebook(), request, wish(session.casebook(), questions), place());
      if (dryRun) {
        terminal.out().print(document.text());
        return ExitCode.OK;
      }
      List<String> done = document.write();
      if (!shared.quiet) {
        done.forEach(terminal::note);
        document.notes().forEach(note -> terminal.note("  " + note));
        terminal.note("fill in what is marked TODO, then: casebook check");
      }
      return ExitCode.OK;
    }
  }

  private DraftWish wish(Casebook casebook, NewQuestions questions) {
    Kind kind = choice.kind;
    String named = title == null ? questions.title(kind) : title;
    boolean derived = incident != null;
    boolean graded = kind != Kind.PATH && !derived;
    return new DraftWish(
        kind,
        named,
        id,
        severity == null && graded ? questions.severity() : severity,
        services.isEmpty() && !derived && kind != Kind.DRILL ? questions.services() : services,
        owner,
        Started.read(started, kind, casebook),
        incident,
        alerts,
        runbooks,
        role == null && kind == Kind.PATH ? questions.role() : role,
        date,
        language);
  }

  private @Nullable RepoPath place() {
    String wanted = file;
    if (wanted == null) {
      return null;
    }
    return RepoPath.ROOT
        .resolve(wanted)
        .filter(path -> !wanted.startsWith("/") && path.extension().equals("md"))
        .orElseThrow(
            () ->
                new CasebookException(
                    Reason.CONFIGURATION,
                    "--file '" + wanted + "' is not a path of a .md file inside the repository"));
  }
}
