package dev.casebook.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SourceRulesTest {

  @Test
  void eachRuleHasItsPage() throws Exception {
    assertThat(SourceRules.all()).hasSizeGreaterThan(10).doesNotHaveDuplicates();
    for (var rule : SourceRules.all()) {
      String page = Files.readString(Path.of("../docs/checks", rule.id() + ".md"));
      assertThat(page)
          .startsWith("# " + rule.id() + "\n\nLevel: " + rule.level().label() + "\n")
          .contains("## Why", "## Bad", "## Good", "## The way out");
    }
  }
}
