package dev.casebook.alert;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.model.AlertRule;
import dev.casebook.yaml.YamlLimits;
import dev.casebook.yaml.YamlNode;
import dev.casebook.yaml.YamlNode.Mapping;
import dev.casebook.yaml.YamlNode.Scalar;
import dev.casebook.yaml.YamlNode.Sequence;
import dev.casebook.yaml.YamlReader;
import dev.casebook.yaml.YamlRules;
import dev.casebook.yaml.YamlStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the alert rules of a file: of Prometheus, Mimir and Loki, in a {@code PrometheusRule}, in a
 * list of resources, or as text in a {@code ConfigMap}. A rule is what has the keys {@code alert}
 * and {@code expr}, wherever it stands. A file that is a template of YAML is read line by line.
 * Immutable; safe from any thread.
 */
public final class RuleFileReader {

  /** A file of more rules than this is not written by people. */
  static final int MOST_RULES = 5_000;

  /**
   * What a file gave.
   *
   * @param rules in the order of their places
   */
  public record Result(List<AlertRule> rules, List<Finding> findings) {

    /** For a file that holds no rules. */
    static final Result NOTHING = new Result(List.of(), List.of());

    public Result {
      rules = List.copyOf(rules);
      findings = List.copyOf(findings);
    }
  }

  private final AlertSettings settings;

  public RuleFileReader(AlertSettings settings) {
    this.settings = settings;
  }

  /** The rules of a file; no YAML is read when the bytes hold no line that could begin one. */
  public Result read(RepoPath path, byte[] bytes) {
    if (!RuleHint.isIn(bytes)) {
      return Result.NOTHING;
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    YamlStream yaml = new YamlReader(YamlLimits.RULES).readAll(path, text);
    Search search = new Search(path, new RuleNode(settings));
    yaml.roots().forEach(root -> search.in(root, false));
    boolean refused = yaml.roots().isEmpty() && !yaml.findings().isEmpty();
    if (!refused) {
      return new Result(search.rules, List.of());
    }
    List<AlertRule> lines = new RuleLines(path, settings).read(text);
    return new Result(
        lines,
        yaml.findings().stream()
            .filter(problem -> isWorthTelling(problem, text) && !lines.isEmpty())
            .map(problem -> finding(path, problem))
            .toList());
  }

  /** Templates and anchors are no mistakes; they are only not read as YAML. */
  private static boolean isWorthTelling(Finding problem, String text) {
    return !text.contains("{{") && !problem.rule().equals(YamlRules.FEATURE);
  }

  private static Finding finding(RepoPath path, Finding problem) {
    return Finding.of(
            AlertFileRules.UNREADABLE_ALERTS,
            problem.location(),
            "the alert rules of '%s' are no valid YAML: %s"
                .formatted(path.fileName(), problem.message()))
        .withHelp("correct the file; until then its rules are read line by line");
  }

  /** One pass over the nodes of a file. Used once. */
  private static final class Search {

    private final RepoPath path;
    private final RuleNode node;
    private final List<AlertRule> rules = new ArrayList<>();

    Search(RepoPath path, RuleNode node) {
      this.path = path;
      this.node = node;
    }

    void in(YamlNode value, boolean embedded) {
      if (rules.size() >= MOST_RULES) {
        return;
      }
      if (value instanceof Mapping mapping) {
        node.rule(mapping).ifPresentOrElse(rules::add, () -> inside(mapping, embedded));
      } else if (value instanceof Sequence sequence) {
        sequence.items().forEach(item -> in(item, embedded));
      } else if (value instanceof Scalar scalar && !embedded && scalar.quoted()) {
        text(scalar);
      }
    }

    private void inside(Mapping mapping, boolean embedded) {
      mapping.entries().forEach(entry -> in(entry.value(), embedded));
    }

    /** A text that is a rule file itself, as configuration maps have them. */
    private void text(Scalar scalar) {
      if (scalar.text().indexOf('\n') < 0 || !RuleHint.isIn(scalar.text())) {
        return;
      }
      SourceLocation at = scalar.location();
      new YamlReader(YamlLimits.RULES)
          .readAll(path, scalar.text(), at.line())
          .roots()
          .forEach(root -> in(root, true));
    }
  }
}
