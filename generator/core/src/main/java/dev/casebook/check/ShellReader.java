package dev.casebook.check;

import dev.casebook.check.Command.Word;
import dev.casebook.check.Script.Range;
import dev.casebook.check.Script.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts the code of a passage into commands and words, as a shell does: quotes, escapes, comments,
 * continued lines, pipes and lists of commands. What a session printed is no command.
 */
final class ShellReader {

  private static final Pattern PROMPT =
      Pattern.compile(
          "(?m)^[ \\t]{0,8}(?:\\([^()\\n"
              + "]{1,30}\\) ?)?(?:\\$|[\\w.-]{1,40}@[\\w.-]{1,60}[^\\s$#]{0,60}"
              + " ?[$#]|[~/][\\w./-]{0,60} ?[$#]|sh-[\\d.]{1,6}[$#]|\\[[^\\]\\n"
              + "]{1,60}\\][$#])[ \\t]+");
  private static final Pattern HERE_DOCUMENT =
      Pattern.compile("<<-?\\s{0,3}[\"']?(?<end>\\w{1,30})[\"']?[^\\n]{0,200}\\n");
  private static final Pattern ASSIGNMENT = Pattern.compile("\\w+\\+?=.*", Pattern.DOTALL);
  private static final Pattern BLANK = Pattern.compile("<[A-Za-z][^<>|;&\\n]{0,40}>");
  private static final Set<String> IN_FRONT =
      Set.of(
          "sudo", "time", "nohup", "exec", "env", "do", "then", "else", "!", "{", "command",
          "xargs");
  private static final Set<String> WITH_VALUE = Set.of("-u", "-g", "-n", "-I", "-P", "-L", "-H");

  private final Step step;
  private final String text;
  private final int end;
  private final List<Command> commands = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private List<Word> words = new ArrayList<>();
  private int start = -1;
  private boolean quoted;
  private int at;

  private ShellReader(Step step, Range range) {
    this.step = step;
    this.text = step.text();
    this.at = range.from();
    this.end = range.to();
  }

  /** The commands of a code block, or those that a text has in backticks. */
  static List<Command> commands(Step step) {
    List<Command> all = new ArrayList<>();
    List<Range> codes = step.isShell() ? lines(step.text()) : step.codes();
    for (Range code : codes) {
      all.addAll(new ShellReader(step, code).read());
    }
    return all;
  }

  /** The commands in a quoted word, such as one for another host. */
  static List<Command> inside(Step step, Word word) {
    int last = Math.max(word.from() + 1, word.to() - 1);
    return new ShellReader(step, new Range(word.from() + 1, last)).read();
  }

  /** What a block asks to type: all of it, or what follows prompts. */
  private static List<Range> lines(String text) {
    Matcher prompt = PROMPT.matcher(text);
    List<Range> typed = new ArrayList<>();
    int from = 0;
    while (prompt.find(from)) {
      from = endOfCommand(text, prompt.end());
      typed.add(new Range(prompt.end(), from));
    }
    return typed.isEmpty() ? List.of(new Range(0, text.length())) : typed;
  }

  /** Where the line ends, with those that it goes on in. */
  private static int endOfCommand(String text, int from) {
    int feed = text.indexOf('\n', from);
    while (feed > 0 && text.substring(from, feed).stripTrailing().endsWith("\\")) {
      feed = text.indexOf('\n', feed + 1);
    }
    return feed < 0 ? text.length() : feed;
  }

  private List<Command> read() {
    while (at < end) {
      char c = text.charAt(at);
      if (c == '\'' || c == '"') {
        quotation(c);
      } else if (c == '\\' && at + 1 < end) {
        escape();
      } else if (c == '#' && start < 0) {
        at = Math.min(end, endOfLine(at));
      } else if (c == '<') {
        angle();
      } else if (c == '\n' || "|&;()`".indexOf(c) >= 0) {
        endCommand();
        at++;
      } else if (Character.isWhitespace(c)) {
        endWord();
        at++;
      } else {
        append(c);
      }
    }
    endCommand();
    return commands;
  }

  private void append(char c) {
    start = start < 0 ? at : start;
    word.append(c);
    at++;
  }

  private void quotation(char quote) {
    start = start < 0 ? at : start;
    quoted = true;
    int close = text.indexOf(quote, at + 1);
    while (close > 0 && quote == '"' && text.charAt(close - 1) == '\\') {
      close = text.indexOf(quote, close + 1);
    }
    int stop = close < 0 || close > end ? end : close;
    word.append(text, Math.min(at + 1, stop), stop);
    at = Math.min(end, stop + 1);
  }

  private void escape() {
    if (text.charAt(at + 1) == '\n' || text.charAt(at + 1) == '\r') {
      endWord();
      at += 2;
    } else {
      at++;
      append(text.charAt(at));
    }
  }

  /** A blank to fill in, a document in place, or an input. */
  private void angle() {
    Matcher blank = BLANK.matcher(text).region(at, end);
    Matcher here = HERE_DOCUMENT.matcher(text).region(at, end);
    if (blank.lookingAt()) {
      start = start < 0 ? at : start;
      word.append(blank.group());
      at = blank.end();
    } else if (here.lookingAt()) {
      endCommand();
      int close = text.indexOf("\n" + here.group("end"), here.end() - 1);
      at = close < 0 || close > end ? end : close + 1 + here.group("end").length();
    } else {
      endWord();
      at++;
    }
  }

  private int endOfLine(int from) {
    int feed = text.indexOf('\n', from);
    return feed < 0 ? text.length() : feed;
  }

  private void endWord() {
    if (start >= 0) {
      words.add(new Word(word.toString(), start, at, quoted));
    }
    word.setLength(0);
    start = -1;
    quoted = false;
  }

  private void endCommand() {
    endWord();
    int first = first(words);
    if (first < words.size()) {
      commands.add(new Command(step, words.subList(first, words.size())));
    }
    words = new ArrayList<>();
  }

  /** The index of the word that names the command. */
  private static int first(List<Word> words) {
    int first = 0;
    boolean options = false;
    while (first < words.size()) {
      String text = words.get(first).text();
      if (IN_FRONT.contains(text)) {
        options = true;
      } else if (options && text.startsWith("-")) {
        first += WITH_VALUE.contains(text) ? 1 : 0;
      } else if (!ASSIGNMENT.matcher(text).matches()) {
        break;
      }
      first++;
    }
    return Math.min(first, words.size());
  }
}
