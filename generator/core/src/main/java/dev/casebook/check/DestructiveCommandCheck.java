package dev.casebook.check;

import dev.casebook.check.Script.Step;
import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.Rule;
import dev.casebook.model.Runbook;
import dev.casebook.model.RunbookPart;
import dev.casebook.model.RunbookPart.Purpose;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What cannot be taken back is announced before, and looked at afterwards. */
public final class DestructiveCommandCheck implements Check {

  public static final Rule DESTRUCTIVE_COMMAND =
      new Rule(
          "destructive-command",
          Level.WARNING,
          "A command that destroys something has no warning before it or no verification after it");

  private static final Set<String> NOTICES = Set.of("warning", "caution", "important");

  private static final Pattern WARNING =
      Pattern.compile(
          "(?i)\\b(?:warning|caution|careful(?:ly)?|take"
              + " care|danger\\w*|beware|destructive|irrevers\\w+|important|(?:cannot|can't|can"
              + " not|can never|not) be (?:undone|taken back|reverted|reversed|recovered)|data"
              + " loss|los(?:e|es|ing|t)\\b|permanent\\w*|forever|deletes?|deleting|removes?|removing|destroys?|wipes?|erases?|back"
              + " ?up|snapshot|only (?:if|when|after|once)|never|do not|don't|unless|make sure|be"
              + " sure|ensure|confirm|double[- ]check|verify|approv\\w+|safe(?:ly)?)\\b"
              + "|警告|注意|小心|谨慎|危险|务必|不可(?:逆|恢复)|无法恢复|丢失|删除|清空|备份|快照|确认|切勿|禁止|只有|仅在");

  private static final Pattern VERIFICATION =
      Pattern.compile(
          "(?i)\\b(?:verif\\w+|validat\\w+|check(?:s|ed|ing)?|confirm\\w*|make"
              + " sure|ensure|expect\\w*|should|until|wait(?:s|ing)? (?:for|until)|once"
              + " (?:\\S{1,40}"
              + " ){1,5}?(?:is|are|has|have)|watch\\w*|monitor\\w*|recover\\w*|returns?|comes?"
              + " back|observe|see(?:ing)? (?:if|that|whether)|is (?:gone|empty|back)|no longer)\\b"
              + "|验证|确认|检查|观察|查看|等待|应(?:该|当|为|有)|恢复正常|直到");

  private static final Pattern LOOKS =
      Pattern.compile(
          "(?i)^(?:(?:kubectl|oc) (?:\\S{1,60}"
              + " ){0,6}?(?:get|describe|logs|top|rollout|wait)\\b|(?:ls|df|du|stat|cat|ps|tail)\\b|git"
              + " (?:log|status|ls-remote)|curl"
              + " (?!.*DELETE)|(?:select|show|count|explain)\\b|\\S{1,60} (?:\\S{1,60}"
              + " ){0,6}?(?:list|ls|status|describe|show|get|info|dbsize)\\b)");

  /** Passages before and after a command that are looked at. */
  private static final int NEAR = 200;

  private static final String HELP_WARNING = "say above it what it destroys and when not to run it";
  private static final String HELP_VERIFICATION = "add the command or the sign that it worked";

  @Override
  public List<Rule> rules() {
    return List.of(DESTRUCTIVE_COMMAND);
  }

  @Override
  public List<Finding> run(CheckContext context) {
    List<Finding> findings = new ArrayList<>();
    for (Runbook runbook : Runbooks.of(context)) {
      Script script = Script.of(runbook);
      Map<List<String>, List<Destruction>> bySection = new LinkedHashMap<>();
      script.steps().stream()
          .filter(step -> !script.isOutput(step))
          .flatMap(step -> Destruction.in(step).stream())
          .forEach(
              each ->
                  bySection
                      .computeIfAbsent(each.step().headings(), headings -> new ArrayList<>())
                      .add(each));
      bySection.values().forEach(found -> judge(runbook, script, found, findings));
    }
    return findings;
  }

  private static void judge(
      Runbook runbook, Script script, List<Destruction> found, List<Finding> findings) {
    Destruction first = found.get(0);
    Destruction last = found.get(found.size() - 1);
    boolean warned = isWarned(runbook, script, first);
    boolean verified = isVerified(runbook, script, last);
    if (warned && verified) {
      return;
    }
    String lacks =
        warned
            ? "nothing after it tells whether it worked"
            : verified
                ? "no warning stands before it"
                : "there is neither a warning before it nor a check after it";
    Destruction shown = warned ? last : first;
    String more = found.size() > 1 ? "; %d more in this section".formatted(found.size() - 1) : "";
    findings.add(
        Finding.of(
                DESTRUCTIVE_COMMAND,
                shown.step().at(shown.from(), shown.to()),
                "'%s' cannot be taken back, and %s".formatted(shown.what(), lacks))
            .withLabel("destroys" + more)
            .withHelp(
                warned
                    ? HELP_VERIFICATION
                    : verified ? HELP_WARNING : HELP_WARNING + ", and " + HELP_VERIFICATION));
  }

  private static boolean isWarned(Runbook runbook, Script script, Destruction first) {
    Step step = first.step();
    if (runbook.risk() == Runbook.Risk.DESTRUCTIVE || warns(step.heading())) {
      return true;
    }
    String before = step.isCode() ? comments(step.text().substring(0, first.to())) : step.prose();
    return warns(before)
        || (step.isCode() && looksBefore(step.text().substring(0, first.from()), first))
        || script.before(step).stream()
            .skip(Math.max(0, step.index() - NEAR))
            .filter(step::isUnder)
            .anyMatch(
                other ->
                    NOTICES.contains(other.passage().notice())
                        || warns(other.isCode() ? comments(other.text()) : other.text())
                        || (other.isCode() && looksBefore(other.text(), first)));
  }

  /** A statement that shows what the next one would delete. */
  private static boolean looksBefore(String code, Destruction first) {
    return first.what().startsWith("DELETE") && code.toLowerCase(Locale.ROOT).contains("select ");
  }

  private static boolean warns(String text) {
    return WARNING.matcher(text).find();
  }

  /** The comments of a code block. */
  private static String comments(String code) {
    StringBuilder comments = new StringBuilder();
    for (String line : code.split("\n", -1)) {
      int at = Math.max(line.indexOf('#'), line.indexOf("-- "));
      comments.append(at < 0 ? "" : line.substring(at)).append('\n');
    }
    return comments.toString();
  }

  private static boolean isVerified(Runbook runbook, Script script, Destruction last) {
    Step step = last.step();
    String rest = step.text().substring(Math.min(last.to(), step.text().length()));
    if (step.isCode() ? looks(rest) || verifies(comments(rest)) : verifies(step.prose())) {
      return true;
    }
    return script.after(step).stream()
        .limit(NEAR)
        .anyMatch(
            other ->
                (shareHeading(step, other) || isVerification(runbook, other.line()))
                    && (other.isCode() ? looks(other.text()) : verifies(other.text())));
  }

  /** Whether both lie in one section of the second level, or of the first that there is. */
  private static boolean shareHeading(Step step, Step other) {
    int depth = Math.min(2, Math.min(step.headings().size(), other.headings().size()));
    return step.headings().subList(0, depth).equals(other.headings().subList(0, depth))
        && depth == Math.min(2, step.headings().size());
  }

  private static boolean isVerification(Runbook runbook, int line) {
    for (RunbookPart part : runbook.parts()) {
      if (part.purpose() == Purpose.VERIFICATION && part.holds(line)) {
        return true;
      }
    }
    return false;
  }

  private static boolean verifies(String text) {
    return VERIFICATION.matcher(text).find();
  }

  private static boolean looks(String code) {
    return code.lines()
        .map(line -> line.strip().replaceFirst("^[$#>] ", ""))
        .anyMatch(line -> LOOKS.matcher(line).find());
  }
}
