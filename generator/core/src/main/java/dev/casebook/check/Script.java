package dev.casebook.check;

import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.markdown.Heading;
import dev.casebook.markdown.MarkdownBody;
import dev.casebook.markdown.Passage;
import dev.casebook.markdown.Section;
import dev.casebook.model.Document;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A document as the person on call goes through it: its passages in order, each below its headings.
 */
record Script(Document document, List<Step> steps) {

  private static final Set<String> SHELLS =
      Set.of(
          "",
          "sh",
          "bash",
          "shell",
          "zsh",
          "console",
          "terminal",
          "shell-session",
          "shellsession",
          "session",
          "fish",
          "powershell",
          "pwsh",
          "command",
          "cmd",
          "text",
          "txt",
          "plaintext");
  private static final Set<String> DATABASES =
      Set.of("sql", "mysql", "postgresql", "postgres", "psql", "plsql", "tsql", "redis", "mongo");

  /** The last line of what announces an output. */
  private static final Pattern OUTPUT =
      Pattern.compile("(?i)(?:\\boutputs?\\b|\\bprints\\b|输出)[^\\n]{0,100}[:：]$");

  Script {
    steps = List.copyOf(steps);
  }

  /**
   * A passage.
   *
   * @param index its position in the script
   * @param headings ids of the headings above it, the outermost first
   * @param text without markup
   */
  record Step(int index, List<String> headings, String heading, Passage passage, String text) {

    boolean isCode() {
      return passage.kind() == Passage.Kind.CODE;
    }

    /** Whether it may hold commands of a shell. */
    boolean isShell() {
      return isCode() && SHELLS.contains(passage.language());
    }

    /** Whether it may hold statements of a database. */
    boolean isDatabase() {
      return isCode() && DATABASES.contains(passage.language());
    }

    SourceLocation at(int from, int to) {
      return passage.places().of(from, to);
    }

    /** Where it starts. */
    int line() {
      return at(0, 0).line();
    }

    /** Whether it lies below all headings that another one lies below, or below the same. */
    boolean isUnder(Step other) {
      return headings.size() >= other.headings.size()
          && headings.subList(0, other.headings.size()).equals(other.headings);
    }

    /** The text without what stands in backticks. */
    String prose() {
      StringBuilder prose = new StringBuilder(text);
      for (int i = 0; i < text.length(); i++) {
        if (passage.places().isCode(i)) {
          prose.setCharAt(i, ' ');
        }
      }
      return isCode() ? "" : prose.toString();
    }

    /** The parts in backticks, as ranges of the text. */
    List<Range> codes() {
      List<Range> codes = new ArrayList<>();
      int from = -1;
      for (int i = 0; i <= text.length() && !isCode(); i++) {
        boolean code = i < text.length() && passage.places().isCode(i);
        if (code && from < 0) {
          from = i;
        } else if (!code && from >= 0) {
          codes.add(new Range(from, from + text.substring(from, i).stripTrailing().length()));
          from = -1;
        }
      }
      return codes;
    }
  }

  /** Characters of a text, the last one not included. */
  record Range(int from, int to) {}

  static Script of(Document document) {
    MarkdownBody body = document.body();
    Map<String, Heading> headings = new HashMap<>();
    body.headings().forEach(heading -> headings.putIfAbsent(heading.id(), heading));
    List<Heading> above = new ArrayList<>();
    List<Step> steps = new ArrayList<>();
    for (Section section : body.sections()) {
      enter(headings.get(section.headingId()), above);
      List<String> ids = above.stream().map(Heading::id).toList();
      for (Passage passage : section.passages()) {
        String text = section.text().substring(passage.from(), passage.to());
        steps.add(new Step(steps.size(), ids, section.heading(), passage, text));
      }
    }
    return new Script(document, steps);
  }

  private static void enter(@Nullable Heading heading, List<Heading> above) {
    if (heading != null) {
      above.removeIf(other -> other.level() >= heading.level());
      above.add(heading);
    }
  }

  /** The steps between two lines, both included. */
  List<Step> between(int first, int last) {
    return steps.stream().filter(step -> step.line() >= first && step.line() <= last).toList();
  }

  /** Whether it is a block of no language that the text before it announces as an output. */
  boolean isOutput(Step step) {
    return step.isCode()
        && step.passage().language().isEmpty()
        && step.index() > 0
        && OUTPUT.matcher(steps.get(step.index() - 1).text().stripTrailing()).find();
  }

  List<Step> after(Step step) {
    return steps.subList(step.index() + 1, steps.size());
  }

  List<Step> before(Step step) {
    return steps.subList(0, step.index());
  }
}
