package dev.casebook.diagnostic;

import dev.casebook.json.Json;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Findings as SARIF 2.1.0, which GitHub and other forges show beside the code. At most 25,000
 * results, the worst first: GitHub refuses files with more.
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">the standard</a>
 */
public final class SarifFormatter implements FindingFormatter {

  private static final int MOST_RESULTS = 25_000;
  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
  private static final String ROOT = "SRCROOT";

  private final String version;

  /**
   * A formatter.
   *
   * @param version of this program
   */
  public SarifFormatter(String version) {
    this.version = version;
  }

  @SuppressWarnings("MemberName") // the name is the standard's
  private record Log(String $schema, String version, List<Run> runs) {}

  private record Run(Tool tool, String columnKind, List<Result> results) {}

  private record Tool(Driver driver) {}

  private record Driver(String name, String semanticVersion, List<Descriptor> rules) {}

  private record Descriptor(String id, Text shortDescription, Configuration defaultConfiguration) {}

  private record Configuration(String level) {}

  private record Text(String text) {}

  private record Result(
      String ruleId,
      int ruleIndex,
      String level,
      Text message,
      List<Location> locations,
      Map<String, String> partialFingerprints) {}

  private record Location(Physical physicalLocation) {}

  private record Physical(Artifact artifactLocation, Region region) {}

  private record Artifact(String uri, String uriBaseId) {}

  private record Region(int startLine, int startColumn, @Nullable Integer endColumn) {}

  @Override
  public String format(List<Finding> findings) {
    List<String> prints = Fingerprints.of(findings);
    Map<String, Rule> rules = new TreeMap<>();
    findings.forEach(finding -> rules.put(finding.rule().id(), finding.rule()));
    List<String> ids = List.copyOf(rules.keySet());
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < findings.size(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparing((Integer i) -> findings.get(i).level()).reversed());
    List<Result> results =
        order.stream()
            .limit(MOST_RESULTS)
            .map(i -> result(findings.get(i), ids, prints.get(i)))
            .toList();
    List<Descriptor> descriptors = rules.values().stream().map(SarifFormatter::rule).toList();
    Tool tool = new Tool(new Driver("Casebook", version, descriptors));
    Log log = new Log(SCHEMA, "2.1.0", List.of(new Run(tool, "utf16CodeUnits", results)));
    return Json.sparse(log) + "\n";
  }

  private static Descriptor rule(Rule rule) {
    return new Descriptor(
        rule.id(), new Text(rule.summary()), new Configuration(level(rule.level())));
  }

  private static Result result(Finding finding, List<String> rules, String print) {
    SourceLocation at = finding.location();
    String help = finding.help().isEmpty() ? "" : ". " + finding.help();
    return new Result(
        finding.rule().id(),
        rules.indexOf(finding.rule().id()),
        level(finding.level()),
        new Text(finding.message() + help),
        List.of(new Location(new Physical(new Artifact(uri(at.path()), ROOT), region(at)))),
        Map.of("casebook/v1", print));
  }

  /** GitHub shows only results that name a line: for the file as a whole that is the first. */
  private static Region region(SourceLocation at) {
    boolean marked = at.endColumn() > at.column();
    return at.line() == 0
        ? new Region(1, 1, null)
        : new Region(at.line(), at.column(), marked ? at.endColumn() : null);
  }

  private static String uri(RepoPath path) {
    try {
      // a path with a colon in its first segment would be read as a scheme
      return new URI(null, null, "/" + path.value(), null).toASCIIString().substring(1);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("Bug: no address for " + path, e);
    }
  }

  private static String level(Level level) {
    return level == Level.INFO ? "note" : level.label();
  }
}
