package dev.casebook.check;

import dev.casebook.check.Script.Step;
import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.Rule;
import dev.casebook.model.Runbook;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whoever comes from an alert sees that this is its runbook. */
public final class TitleUnlikeAlertCheck implements Check {

  public static final Rule TITLE_UNLIKE_ALERT =
      new Rule(
          "title-unlike-alert",
          Level.INFO,
          "Neither title nor opening of a runbook speaks of its alerts");

  private static final Pattern WORDS =
      Pattern.compile(
          "[^\\p{L}\\p{N}]+|(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

  /** What many alerts are named with, so that it tells none apart. */
  private static final Set<String> COMMON =
      Set.of(
          "alert",
          "alarm",
          "high",
          "low",
          "too",
          "many",
          "error",
          "errors",
          "down",
          "is",
          "are",
          "the",
          "of",
          "a",
          "on",
          "in",
          "for",
          "and",
          "or",
          "to",
          "not",
          "no",
          "warning",
          "critical",
          "runbook",
          "failed",
          "failure",
          "kube",
          "prod",
          "rate");

  /** Characters of the opening in which the alert may be named. */
  private static final int OPENING = 400;

  private static final int STEM = 4;

  @Override
  public List<Rule> rules() {
    return List.of(TITLE_UNLIKE_ALERT);
  }

  @Override
  public List<Finding> run(CheckContext context) {
    return Runbooks.of(context).stream()
        .filter(runbook -> !runbook.alerts().isEmpty())
        .filter(TitleUnlikeAlertCheck::isLatin)
        .filter(runbook -> runbook.alerts().stream().noneMatch(alert -> isKnown(runbook, alert)))
        .map(TitleUnlikeAlertCheck::finding)
        .toList();
  }

  /** Alerts have English names; a title in another script cannot share a word with them. */
  private static boolean isLatin(Runbook runbook) {
    return runbook
        .title()
        .codePoints()
        .filter(Character::isLetter)
        .allMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN);
  }

  private static boolean isKnown(Runbook runbook, String alert) {
    String opening = opening(runbook);
    Set<String> title = words(runbook.title());
    Set<String> about = words(opening);
    Set<String> named = words(alert);
    boolean inTitle = named.isEmpty() || named.stream().anyMatch(word -> has(title, word));
    long inOpening = named.stream().filter(word -> has(about, word)).count();
    return inTitle || inOpening * 2 >= named.size() || opening.contains(alert);
  }

  private static String opening(Runbook runbook) {
    String text =
        Script.of(runbook).steps().stream().map(Step::text).collect(Collectors.joining("\n"));
    return text.substring(0, Math.min(OPENING, text.length()));
  }

  private static Set<String> words(String text) {
    return WORDS
        .splitAsStream(text)
        .map(word -> word.toLowerCase(Locale.ROOT))
        .filter(word -> word.length() > 1 && !COMMON.contains(word))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Whether a word or one of the same beginning is among others. */
  private static boolean has(Set<String> words, String word) {
    String stem = word.substring(0, Math.min(STEM, word.length()));
    return words.stream()
        .anyMatch(
            other ->
                other.equals(word)
                    || (word.length() >= STEM
                        && other.length() >= STEM
                        && (other.startsWith(stem) || word.contains(other))));
  }

  private static Finding finding(Runbook runbook) {
    String alerts = String.join("', '", runbook.alerts());
    return Finding.of(
            TITLE_UNLIKE_ALERT,
            runbook.header().locationOf("title"),
            "'%s' shares no word with '%s'".formatted(runbook.title(), alerts))
        .withLabel("the title")
        .withHelp("use the alert's words in the title, or name the alert in the first sentence");
  }
}
