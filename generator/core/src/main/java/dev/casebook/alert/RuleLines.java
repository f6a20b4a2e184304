package dev.casebook.alert;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.model.AlertRule;
import dev.casebook.model.AlertRule.Reference;
import dev.casebook.model.Provenance;
import dev.casebook.model.Provenance.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads alert rules line by line from what is no YAML yet: charts and other templates. A rule
 * begins with {@code alert:} and ends where a line begins as far to the left as it did, or where
 * the next one begins. Used once.
 */
final class RuleLines {

  /** A key with its value on one line, after any number of dashes. */
  private static final Pattern ENTRY =
      Pattern.compile(
          "^([ ]{0,200}(?:-[ ]{1,20})?)([\"']?)([A-Za-z_]\\w{0,60})\\2:[ \\t]+(\\S.*)$");

  /** A key with its value inside of braces on one line. */
  private static final Pattern INLINE =
      Pattern.compile(
          "[{,][ ]{0,20}([\"']?)([A-Za-z_]\\w{0,60})\\1:[ ]{1,20}"
              + "(\"[^\"]*\"|'[^']*'|[^\"',{}\\s][^,{}]*)");

  /** What a value begins with that is no plain text on one line. */
  private static final String NOT_PLAIN = "&*[{!|>%@`";

  private final RepoPath path;
  private final AlertSettings settings;
  private final List<AlertRule> rules = new ArrayList<>();

  private @Nullable Draft draft;

  RuleLines(RepoPath path, AlertSettings settings) {
    this.path = path;
    this.settings = settings;
  }

  /** A rule whose lines are being read. */
  private static final class Draft {
    final String name;
    final int column;
    final SourceLocation location;
    @Nullable String severity;
    @Nullable Reference runbook;
    int rank = Integer.MAX_VALUE;

    Draft(String name, int column, SourceLocation location) {
      this.name = name;
      this.column = column;
      this.location = location;
    }
  }

  List<AlertRule> read(String text) {
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length && rules.size() < RuleFileReader.MOST_RULES; i++) {
      String line = lines[i].stripTrailing();
      Matcher entry = ENTRY.matcher(line);
      if (entry.find()) {
        entry(entry, i + 1);
      } else if (endsRule(line)) {
        end();
      }
    }
    end();
    return rules;
  }

  private boolean endsRule(String line) {
    String bare = line.stripLeading();
    boolean says = !bare.isEmpty() && !bare.startsWith("{{") && !bare.startsWith("#");
    return says && draft != null && line.length() - bare.length() < draft.column;
  }

  private void entry(Matcher entry, int line) {
    int column = entry.end(1);
    String key = entry.group(3);
    String value = unquoted(entry.group(4));
    SourceLocation at = new SourceLocation(path, line, entry.start(4) + 1, entry.end(4) + 1);
    boolean item = entry.group(1).contains("-");
    if (draft != null && (column < draft.column || (column == draft.column && item))) {
      end();
    }
    Draft open = draft;
    if (key.equals("alert") && isName(value)) {
      end();
      draft = new Draft(value, column, at);
    } else if (open != null && value.startsWith("{") && !value.startsWith("{{")) {
      inline(open, entry, line);
    } else if (open != null) {
      detail(open, key, value, at);
    }
  }

  private void inline(Draft rule, Matcher entry, int line) {
    Matcher each = INLINE.matcher(entry.group(4));
    while (each.find()) {
      int column = entry.start(4) + each.start(3) + 1;
      SourceLocation at = new SourceLocation(path, line, column, column + each.group(3).length());
      detail(rule, each.group(2), unquoted(each.group(3)), at);
    }
  }

  private static boolean isName(String value) {
    return !value.isBlank()
        && value.length() <= RuleNode.LONGEST_NAME
        && NOT_PLAIN.indexOf(value.charAt(0)) < 0;
  }

  private void detail(Draft rule, String key, String value, SourceLocation at) {
    int rank = settings.runbookNames().indexOf(key);
    if (rank >= 0 && rank < rule.rank && value.length() <= RuleNode.LONGEST_REFERENCE) {
      rule.runbook = new Reference(value, at);
      rule.rank = rank;
    } else if (rule.severity == null
        && settings.severityNames().contains(key)
        && value.length() <= RuleNode.LONGEST_NAME) {
      rule.severity = value;
    }
  }

  private void end() {
    Draft rule = draft;
    draft = null;
    if (rule != null) {
      rules.add(
          new AlertRule(
              rule.name,
              rule.severity,
              rule.runbook,
              Provenance.at(Origin.RULE_FILE, "line of a template of rules", rule.location)));
    }
  }

  private static String unquoted(String value) {
    char first = value.charAt(0);
    int end = first == '"' || first == '\'' ? value.indexOf(first, 1) : -1;
    int comment = value.indexOf(" #");
    return end > 0
        ? value.substring(1, end)
        : (comment < 0 ? value : value.substring(0, comment)).strip();
  }
}
