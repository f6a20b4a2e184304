package dev.casebook.yaml;

import dev.casebook.diagnostic.Finding;
import java.util.List;

/**
 * What a text of several YAML documents gave.
 *
 * @param roots of the documents that are not empty; none when the text was refused, which has a
 *     finding
 * @param findings in the order of their places
 */
public record YamlStream(List<YamlNode> roots, List<Finding> findings) {

  public YamlStream {
    roots = List.copyOf(roots);
    findings = findings.stream().sorted().toList();
  }

  static YamlStream refused(Finding finding) {
    return new YamlStream(List.of(), List.of(finding));
  }

  /** The only document. */
  YamlResult single() {
    return new YamlResult(roots.isEmpty() ? null : roots.get(0), findings);
  }
}
