package dev.casebook.yaml;

import dev.casebook.diagnostic.Finding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Says what a syntax error of the YAML library means, and what to do about it. */
final class SyntaxProblem {

  /** A part of the library's message, and the way out. */
  private static final List<Map.Entry<String, String>> HELP =
      List.of(
          Map.entry("'@'", "put the value in quotes: \"@ana\""),
          Map.entry("'`'", "put the value in quotes"),
          Map.entry("'%'", "put the value in quotes"),
          Map.entry("TAB", "indent with spaces"),
          Map.entry("'\\t'", "indent with spaces"),
          Map.entry("mapping values are not allowed", "put a value that holds ': ' in quotes"),
          Map.entry("could not find expected ':'", "write 'key: value', or put the text in quotes"),
          Map.entry("unexpected end of stream", "close the quote"),
          Map.entry("while scanning a quoted scalar", "close the quote"),
          Map.entry("but got ','", "close the bracket or the quote before it"),
          Map.entry("flow", "close each '[' and '{'"),
          Map.entry("expected <block end>", "align the line with its neighbours"),
          Map.entry("escape", "write '\\\\' for a backslash, or use single quotes"));

  private SyntaxProblem() {}

  /** Where the text ends too early, the place is the one of what was never closed. */
  static Finding of(MarkedYamlEngineException problem, TextPlaces places) {
    String message = oneLine(problem.getProblem());
    String context = oneLine(problem.getContext());
    boolean atTheEnd = message.contains("stream end") || message.contains("end of stream");
    Optional<Mark> opened = problem.getContextMark();
    Optional<Mark> place = atTheEnd && opened.isPresent() ? opened : problem.getProblemMark();
    Finding finding =
        Finding.of(
            YamlRules.SYNTAX,
            places.between(place, place),
            "this YAML cannot be read: " + (message.isEmpty() ? context : message));
    return finding.withLabel(context).withHelp(help(message + " " + context));
  }

  static String oneLine(@Nullable String text) {
    return text == null
        ? ""
        : text.strip().lines().map(String::strip).collect(Collectors.joining(" "));
  }

  private static String help(String message) {
    return HELP.stream()
        .filter(entry -> message.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("compare with the example on the page of this rule");
  }
}
