package dev.casebook.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command of all commands. */
@Command(
    name = "casebook",
    description = "Runbooks, incidents and postmortems in Git, checked and published.",
    mixinStandardHelpOptions = true,
    versionProvider = CasebookCommand.Versions.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      InitCommand.class,
      BuildCommand.class,
      CheckCommand.class,
      ServeCommand.class,
      ListCommand.class,
      ExportCommand.class,
      ExplainCommand.class,
      NewCommand.class,
      ReviewCommand.class,
      SearchCommand.class,
      TrendsCommand.class,
      SchemaCommand.class,
      VersionCommand.class,
      HelpCommand.class
    },
    footer = {
      "",
      "Exit codes: 0 fine, 1 findings, 2 usage or configuration, 3 unusable input,",
      "4 input/output, 70 internal error, 130 interrupted."
    })
final class CasebookCommand implements Runnable {

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    if (spec != null) {
      throw new ParameterException(spec.commandLine(), "which command?");
    }
  }

  /** Gives {@code --version} its text. */
  static final class Versions implements picocli.CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {Version.text()};
    }
  }
}
