package dev.casebook.check;

import dev.casebook.check.Script.Step;
import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.Rule;
import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.model.Runbook;
import dev.casebook.model.RunbookPart;
import dev.casebook.model.RunbookPart.Purpose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The section that should end the trouble says what to type or where to go. */
public final class MitigationWithoutCommandCheck implements Check {

  public static final Rule MITIGATION_WITHOUT_COMMAND =
      new Rule(
          "mitigation-without-command",
          Level.INFO,
          "A Mitigation section has no command and leads nowhere");

  private static final Pattern NOTHING =
      Pattern.compile(
          "(?i)nothing (?:to (?:be )?do|needs|can be)|no (?:further"
              + " )?(?:action|mitigation|steps?)\\b|(?:resolves?|recovers?|clears?|heals?)"
              + " (?:itself|automatically|on its own)|无需|自动恢复");

  @Override
  public List<Rule> rules() {
    return List.of(MITIGATION_WITHOUT_COMMAND);
  }

  @Override
  public List<Finding> run(CheckContext context) {
    List<Finding> findings = new ArrayList<>();
    for (Runbook runbook : Runbooks.of(context)) {
      List<RunbookPart> parts =
          runbook.parts().stream().filter(part -> part.purpose() == Purpose.MITIGATION).toList();
      Script script = Script.of(runbook);
      if (!parts.isEmpty() && parts.stream().noneMatch(part -> helps(script, part))) {
        finding(script, parts.get(0)).ifPresent(findings::add);
      }
    }
    return findings;
  }

  /** Code, a link, or the word that nothing is to be done. */
  private static boolean helps(Script script, RunbookPart part) {
    return script.between(part.firstLine(), part.lastLine()).stream()
            .anyMatch(
                step ->
                    step.isCode() || !step.codes().isEmpty() || NOTHING.matcher(step.text()).find())
        || script.document().body().links().stream()
            .anyMatch(link -> part.holds(link.location().line()));
  }

  private static Optional<Finding> finding(Script script, RunbookPart part) {
    List<Step> steps = script.between(part.firstLine(), part.lastLine());
    boolean headed =
        script.document().body().headings().stream()
            .anyMatch(heading -> heading.line() == part.firstLine());
    if (steps.isEmpty() && !headed) {
      return Optional.empty(); // the page is withheld
    }
    String message = steps.isEmpty() ? "'%s' is empty" : "'%s' has no command and no link";
    return Optional.of(
        Finding.of(
                MITIGATION_WITHOUT_COMMAND,
                SourceLocation.line(script.document().path(), part.firstLine()),
                message.formatted(part.heading()))
            .withHelp(
                "write the commands as they are typed, or link to the dashboard, console or runbook"
                    + " where it is done"));
  }
}
