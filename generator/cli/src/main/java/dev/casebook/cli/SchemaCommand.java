package dev.casebook.cli;

import dev.casebook.Schema;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a JSON Schema. */
@Command(
    name = "schema",
    description =
        "Print the JSON Schema of casebook.yml, of front matter, of findings or of trends.")
final class SchemaCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(paramLabel = "NAME", description = "config, front-matter, findings or trends.")
  private String name = "";

  @Spec private @Nullable CommandSpec spec;

  SchemaCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    terminal.out().print(Schema.ofLabel(name).orElseThrow(this::unknown).text());
    return ExitCode.OK;
  }

  private RuntimeException unknown() {
    return spec == null
        ? new IllegalStateException("Bug: the command has no specification")
        : new ParameterException(
            spec.commandLine(),
            "there is no schema '" + name + "': write config, front-matter, findings or trends");
  }
}
