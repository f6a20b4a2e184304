package dev.casebook.explore;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An exploration as text for a terminal of eighty columns. */
public final class ExplorationText {

  private static final int SHOWN = 8;
  private static final int PROBLEMS = 10;

  private final StringBuilder text = new StringBuilder();

  private ExplorationText() {}

  /** The report; plain text that may hold names from the repository. */
  public static String of(Exploration found) {
    ExplorationText report = new ExplorationText();
    report.line("%s: %s".formatted(found.title(), count(found.documents(), "document")));
    report.kinds(found.kinds());
    report.incidents(found);
    report.list("severities", found.severities());
    report.list("services", found.services());
    report.owners(found);
    report.rules(found.rules());
    report.problems(found.problems());
    return report.text.toString();
  }

  private void line(String line) {
    text.append(line.stripTrailing()).append('\n');
  }

  private void kinds(List<Tally> kinds) {
    line("");
    line("kinds");
    for (Tally kind : kinds) {
      line("  %6d  %-12s such as %s".formatted(kind.count(), kind.name(), kind.example()));
    }
  }

  private void incidents(Exploration found) {
    Exploration.Incidents incidents = found.incidents();
    if (incidents.total() == 0) {
      return;
    }
    line("");
    line("incidents");
    line(
        "  %6d  with a start, %d with an end, %d with both, of %d"
            .formatted(
                incidents.started(), incidents.ended(), incidents.measured(), incidents.total()));
    for (Tally because : incidents.notCounted()) {
      line("  %6d  not in the numbers: %s".formatted(because.count(), because.name()));
    }
    for (Tally zone : found.zones().subList(0, Math.min(SHOWN, found.zones().size()))) {
      String name = zone.name().equals("none") ? "without a zone" : "in " + zone.name();
      line("  %6d  with times %s".formatted(zone.count(), name));
    }
  }

  private void list(String title, List<Tally> tallies) {
    if (tallies.isEmpty()) {
      return;
    }
    line("");
    line(title);
    for (Tally each : tallies.subList(0, Math.min(SHOWN, tallies.size()))) {
      line("  %6d  %s".formatted(each.count(), each.name()));
    }
    more(tallies.size() - SHOWN);
  }

  private void more(int more) {
    if (more > 0) {
      line("          and %d more".formatted(more));
    }
  }

  private void owners(Exploration found) {
    if (found.owners().isEmpty() && found.unowned() == 0) {
      return;
    }
    line("");
    line("owners");
    for (Tally owner : found.owners().subList(0, Math.min(SHOWN, found.owners().size()))) {
      line("  %6d  %-24s %s".formatted(owner.count(), owner.name(), owner.example()));
    }
    more(found.owners().size() - SHOWN);
    if (found.unowned() > 0) {
      line("  %6d  runbooks that nobody owns".formatted(found.unowned()));
    }
  }

  private void rules(Map<String, List<Tally>> rules) {
    line("");
    line("how it was read");
    rules.forEach(
        (field, tallies) ->
            line(
                "  %-17s %s"
                    .formatted(
                        field,
                        tallies.stream()
                            .limit(SHOWN)
                            .map(each -> each.name() + " " + each.count())
                            .collect(Collectors.joining(", ")))));
  }

  private void problems(List<Exploration.Problem> problems) {
    line("");
    if (problems.isEmpty()) {
      line("nothing to mend");
      return;
    }
    line("to mend");
    for (Exploration.Problem problem : problems.subList(0, Math.min(PROBLEMS, problems.size()))) {
      line(
          "  %6d  %s[%s], first at %s"
              .formatted(problem.count(), problem.level(), problem.rule(), problem.place()));
      if (!problem.help().isEmpty()) {
        line("          " + problem.help());
      }
    }
    more(problems.size() - PROBLEMS);
  }

  private static String count(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
