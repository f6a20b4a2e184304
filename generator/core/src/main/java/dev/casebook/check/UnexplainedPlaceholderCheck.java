package dev.casebook.check;

import dev.casebook.check.Script.Step;
import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.Rule;
import dev.casebook.model.Runbook;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whoever copies a command knows what to put in place of its blanks. */
public final class UnexplainedPlaceholderCheck implements Check {

  public static final Rule UNEXPLAINED_PLACEHOLDER =
      new Rule(
          "unexplained-placeholder",
          Level.INFO,
          "A command has a blank of which nothing says what goes there");

  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "(?<![<\\w])<(?<angle>[A-Za-z][A-Za-z0-9 _.-]{0,40})>|\\{\\{"
              + " ?(?<curly>[A-Za-z_][A-Za-z0-9_-]{0,60}) ?\\}\\}"
              + "|(?<!\\\\)\\$\\{(?<brace>[A-Z][A-Z0-9_]{1,40})\\}|(?<!\\\\)\\$(?<bare>[A-Z][A-Z0-9_]{1,40})(?![\\w({])");

  /** Where a name gets its value: assigned, read, looped over. */
  private static final Pattern ASSIGNED =
      Pattern.compile(
          "(?:^|[\\s;&(\"'])(?:(?:export|local|declare|set|setenv|readonly) +(?:-\\w+"
              + " +)?)?(?<name>\\w{1,60})=(?![=~])|\\bread +(?:-\\w+ +(?:[\"'][^\"']{0,60}[\"']"
              + " +)?)*(?<read>\\w{1,60})|\\bfor +(?<loop>\\w{1,60})"
              + " +in\\b|\\$env:(?<env>\\w{1,60}) *=|\\bset +(?:-\\w+ +)?(?<fish>\\w{1,60}) ",
          Pattern.MULTILINE);

  private static final Set<String> ENVIRONMENT =
      Set.of(
          ("HOME PATH PWD USER SHELL HOSTNAME RANDOM UID EUID PPID IFS OLDPWD LOGNAME EDITOR"
                  + " TMPDIR LINENO SECONDS BASH_SOURCE PIPESTATUS KUBECONFIG NF NR FS OFS RS LANG"
                  + " TERM PAGER DISPLAY")
              .split(" "));

  /** What the reader of a command knows anyway. */
  private static final Set<String> PLAIN =
      Set.of(
          ("namespace ns pod pods node name container deployment service username user password"
                  + " host hostname ip url file filename path none details summary id yes no unknown"
                  + " date timestamp port env environment your my value the of a an from to in command"
                  + " args cluster email version invalid nil new old current target source output"
                  + " region zone fqdn uid uuid key nodename podname iface interface internal external"
                  + " domain object end else number num n tag index db")
              .split(" "));

  /** So many words explain themselves. */
  private static final int SENTENCE = 3;

  /** Different blanks of a document that are looked at. */
  private static final int MOST = 300;

  private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})");

  @Override
  public List<Rule> rules() {
    return List.of(UNEXPLAINED_PLACEHOLDER);
  }

  @Override
  public List<Finding> run(CheckContext context) {
    List<Finding> findings = new ArrayList<>();
    for (Runbook runbook : Runbooks.of(context)) {
      Script script = Script.of(runbook);
      if (script.steps().stream().noneMatch(UnexplainedPlaceholderCheck::hasBlank)) {
        continue;
      }
      Known known = Known.of(runbook, script);
      Set<String> told = new HashSet<>();
      for (Step step : script.steps()) {
        ShellReader.commands(step).stream()
            .filter(command -> step.isShell() && command.isTyped())
            .forEach(command -> blanks(command, known, told, findings));
      }
    }
    return findings;
  }

  private static boolean hasBlank(Step step) {
    return step.isShell() && PLACEHOLDER.matcher(step.text()).find();
  }

  private static void blanks(
      Command command, Known known, Set<String> told, List<Finding> findings) {
    Step step = command.step();
    Matcher blank = PLACEHOLDER.matcher(step.text()).region(command.from(), command.to());
    blank.useTransparentBounds(true);
    while (blank.find()) {
      String name = name(blank);
      boolean variable = blank.group("angle") == null && blank.group("curly") == null;
      boolean first = told.size() < MOST && told.add(name.replaceFirst("\\d+$", ""));
      if (first && !known.isVariable(name) && !known.isExplained(name)) {
        findings.add(
            Finding.of(
                    UNEXPLAINED_PLACEHOLDER,
                    step.at(blank.start(), blank.end()),
                    "nothing says what goes in place of '%s'".formatted(blank.group()))
                .withHelp(
                    variable
                        ? "assign it in the line before, with the command or the value that it"
                            + " takes"
                        : "declare it under 'params' in the front matter, or say in the text where"
                            + " to find it"));
      }
    }
  }

  private static String name(Matcher blank) {
    for (String group : List.of("angle", "curly", "brace", "bare")) {
      if (blank.group(group) != null) {
        return blank.group(group);
      }
    }
    throw new IllegalStateException("Bug: a blank without a name");
  }

  /**
   * What a runbook explains.
   *
   * @param names declared parameters and assigned variables, folded
   * @param words of its text and of its commands, without the blanks
   * @param squeezed its text, letters and digits alone
   */
  private record Known(Set<String> names, Set<String> words, String prose, String squeezed) {

    static Known of(Runbook runbook, Script script) {
      Set<String> names = new TreeSet<>();
      runbook.parameters().forEach(parameter -> names.add(folded(parameter.name())));
      StringBuilder text = new StringBuilder(runbook.title()).append('\n');
      runbook.body().headings().forEach(heading -> text.append(heading.text()).append('\n'));
      StringBuilder commands = new StringBuilder();
      for (Step step : script.steps()) {
        assigned(step.text(), names);
        if (step.isCode()) {
          commands.append(PLACEHOLDER.matcher(step.text()).replaceAll(" ")).append('\n');
          step.text().lines().filter(line -> line.contains("# ")).forEach(text::append);
        } else {
          text.append(step.text()).append('\n');
        }
      }
      Set<String> words = new HashSet<>();
      Stream.of(text, commands).flatMap(WORDS::splitAsStream).map(Known::stem).forEach(words::add);
      return new Known(names, words, text.toString(), folded(text.toString()));
    }

    private static void assigned(String text, Set<String> names) {
      Matcher assigned = ASSIGNED.matcher(text);
      while (assigned.find()) {
        for (String group : List.of("name", "read", "loop", "env", "fish")) {
          if (assigned.group(group) != null) {
            names.add(folded(assigned.group(group)));
          }
        }
      }
    }

    boolean isVariable(String name) {
      return ENVIRONMENT.contains(name) || names.contains(folded(name));
    }

    /** Whether the text speaks of it, or its words say enough. */
    boolean isExplained(String name) {
      List<String> parts = WORDS.splitAsStream(name).toList();
      return parts.size() > SENTENCE
          || prose.contains(name)
          || squeezed.contains(folded(name))
          || parts.stream().anyMatch(this::isKnown);
    }

    private boolean isKnown(String word) {
      String stem = stem(word);
      String kind = stem(stem.replaceFirst("^my|(?:name|id|uid|ip)$", ""));
      return stem.matches("\\d+")
          || PLAIN.contains(stem)
          || words.contains(stem)
          || words.contains(kind);
    }

    private static String folded(String name) {
      return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static String stem(String word) {
      String lower = word.toLowerCase(Locale.ROOT);
      return lower.length() > 3 && lower.endsWith("s")
          ? lower.substring(0, lower.length() - 1)
          : lower;
    }
  }
}
