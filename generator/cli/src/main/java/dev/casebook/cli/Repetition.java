package dev.casebook.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The command that shows a reader of a pipeline's log the same at home. */
final class Repetition {

  /** What only the pipeline wants. */
  private static final Set<String> WITH_VALUE = Set.of("--format", "--report");

  private static final Pattern PLAIN = Pattern.compile("[\\w./:@=+,%^~-]+");

  private Repetition() {}

  /**
   * A command line for a shell.
   *
   * @param arguments as they were given
   */
  static String of(List<String> arguments) {
    List<String> kept = new ArrayList<>(List.of("casebook"));
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      String name = argument.replaceFirst("=.*", "");
      if (WITH_VALUE.contains(name)) {
        i += name.equals(argument) ? 1 : 0;
      } else if (!argument.equals("--no-color")) {
        kept.add(argument);
      }
    }
    return kept.stream().map(Repetition::quoted).collect(Collectors.joining(" "));
  }

  private static String quoted(String argument) {
    return PLAIN.matcher(argument).matches()
        ? argument
        : "'" + argument.replace("'", "'\\''") + "'";
  }
}
