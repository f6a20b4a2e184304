package dev.casebook.check;

import dev.casebook.check.Command.Word;
import dev.casebook.check.Script.Step;
import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.Rule;
import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.model.Runbook;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Commands name the host of the day by a parameter, not the one of the day they were written. */
public final class HardCodedHostCheck implements Check {

  public static final Rule HARD_CODED_HOST =
      new Rule("hard-coded-host", Level.INFO, "A command names one host or one address");

  private static final String DECIMAL = "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)";
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?<![\\w.-])(?<host>" + DECIMAL + "(?:\\." + DECIMAL + "){3})(?![\\w.-]|/\\d)");

  /** A name of one machine: a number in its first part, and a domain. */
  private static final Pattern MACHINE =
      Pattern.compile(
          "(?<![\\w./-])(?<host>(?!ip-|v\\d)[a-z][a-z0-9-]{0,40}[a-z]-?\\d{1,4}[a-z]?(?:-[a-z0-9]{1,20}){0,4}"
              + "(?:\\.[a-z0-9-]{1,40}){1,5}\\.[a-z]{2,10})(?![\\w-]|\\.\\w|/)");

  /** Local, reserved for documentation, of a cloud's metadata, or of a public resolver. */
  private static final Pattern HARMLESS =
      Pattern.compile(
          "127\\..*|0\\.0\\.0\\.0|255\\..*|169\\.254\\..*|8\\.8\\.(?:8\\.8|4\\.4)|1\\.[01]\\.[01]\\.1|9\\.9\\.9\\.9"
              + "|192\\.0\\.2\\..*|198\\.51\\.100\\..*|203\\.0\\.113\\..*|1\\.2\\.3\\.4"
              + "|(?:s3|ec2|r53|k8s|utf8|oauth2|route53|md5|sha\\d+|log4j|python\\d|lib\\w*)[.-].*"
              + "|.*\\.(?:log|json|ya?ml|txt|gz|tar|zip|sh|py|rb|md|conf|cfg|service|sql|svc|local|deb|rpm|go|io|com/.*)");

  private static final Set<String> REMOTE =
      Set.of("ssh", "scp", "ping", "telnet", "nc", "mosh", "sftp", "rsync", "traceroute", "mtr");
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?:[\\w.-]{1,30}@)?(?<host>[a-z][a-z0-9]{0,30}(?:-[a-z0-9]{1,20}){0,5}-\\d{1,4})(?::.*)?");

  @Override
  public List<Rule> rules() {
    return List.of(HARD_CODED_HOST);
  }

  @Override
  public List<Finding> run(CheckContext context) {
    List<Finding> findings = new ArrayList<>();
    for (Runbook runbook : Runbooks.of(context)) {
      Set<String> told = new HashSet<>();
      for (Step step : Script.of(runbook).steps()) {
        for (Command command : ShellReader.commands(step)) {
          hosts(runbook, command, told, findings);
        }
      }
    }
    return findings;
  }

  private static void hosts(
      Runbook runbook, Command command, Set<String> told, List<Finding> findings) {
    if (!command.isTyped() || command.words().size() < 2) {
      return;
    }
    for (Word word : command.words().subList(1, command.words().size())) {
      String source = command.step().text().substring(word.from(), word.to());
      Matcher host = host(command, source);
      if (host != null && !isAbout(runbook, host.group("host")) && told.add(host.group("host"))) {
        SourceLocation at =
            command.step().at(word.from() + host.start("host"), word.from() + host.end("host"));
        findings.add(finding(host.group("host"), at));
      }
    }
  }

  private static @Nullable Matcher host(Command command, String word) {
    for (Pattern pattern : List.of(ADDRESS, MACHINE)) {
      Matcher matcher = pattern.matcher(word);
      while (matcher.find()) {
        if (matcher.group("host") != null && !HARMLESS.matcher(matcher.group("host")).matches()) {
          return matcher;
        }
      }
    }
    Matcher numbered = NUMBERED.matcher(word);
    return REMOTE.contains(command.name()) && numbered.matches() ? numbered : null;
  }

  /** A runbook for one machine names it in its title. */
  private static boolean isAbout(Runbook runbook, String host) {
    String first = host.split("\\.", 2)[0].toLowerCase(Locale.ROOT);
    return (runbook.title() + " " + runbook.id()).toLowerCase(Locale.ROOT).contains(first);
  }

  private static Finding finding(String host, SourceLocation at) {
    return Finding.of(
            HARD_CODED_HOST, at, "'%s' is one host; the next incident has another".formatted(host))
        .withHelp(
            "write a parameter, {{host}}, declare it under 'params', and say how to find the one"
                + " that is meant");
  }
}
