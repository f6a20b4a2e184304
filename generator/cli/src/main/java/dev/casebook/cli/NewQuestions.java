package dev.casebook.cli;

import dev.casebook.Casebook;
import dev.casebook.diagnostic.CasebookException;
import dev.casebook.diagnostic.CasebookException.Reason;
import dev.casebook.model.Directory;
import dev.casebook.model.Kind;
import dev.casebook.model.Severity;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks at a terminal for what no option told; without one, only the title has to be told. */
final class NewQuestions {

  private static final int MOST_NAMES = 20;

  private final Terminal terminal;
  private final Casebook casebook;

  NewQuestions(Terminal terminal, Casebook casebook) {
    this.terminal = terminal;
    this.casebook = casebook;
  }

  String title(Kind kind) {
    String answer = terminal.ask("title of the " + kind.label() + ": ");
    if (answer == null || answer.isEmpty()) {
      throw new CasebookException(Reason.CONFIGURATION, "a title is needed: --title TEXT");
    }
    return answer;
  }

  @Nullable String severity() {
    List<String> ids = casebook.config().severities().stream().map(Severity::id).toList();
    return ids.isEmpty() ? null : choice("severity", ids);
  }

  List<String> services() {
    List<String> ids =
        casebook.read().catalog().directory().services().stream()
            .map(Directory.Service::id)
            .limit(MOST_NAMES)
            .toList();
    String answer = ids.isEmpty() ? null : choice("services", ids);
    return answer == null
        ? List.of()
        : Stream.of(answer.split("[,\\s]+")).filter(each -> !each.isEmpty()).toList();
  }

  @Nullable String role() {
    String answer = terminal.ask("role: ");
    return answer == null || answer.isEmpty() ? null : answer;
  }

  private @Nullable String choice(String what, List<String> ids) {
    String answer = terminal.ask(what + " (" + String.join(", ", ids) + "; empty: later): ");
    return answer == null || answer.isEmpty() ? null : answer;
  }
}
