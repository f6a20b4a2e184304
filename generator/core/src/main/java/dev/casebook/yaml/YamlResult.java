package dev.casebook.yaml;

import dev.casebook.diagnostic.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a YAML text gave.
 *
 * @param root null when the text is empty or was refused; a refusal has a finding
 * @param findings in the order of their places
 */
public record YamlResult(@Nullable YamlNode root, List<Finding> findings) {

  public YamlResult {
    findings = findings.stream().sorted().toList();
  }
}
