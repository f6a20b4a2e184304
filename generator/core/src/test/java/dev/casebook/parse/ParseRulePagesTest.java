package dev.casebook.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.diagnostic.Rule;
import dev.casebook.yaml.YamlRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ParseRulePagesTest {

  static Stream<Rule> rules() {
    return Stream.concat(ParseRules.all().stream(), YamlRules.all().stream());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void eachRuleHasItsPage(Rule rule) throws IOException {
    String page = Files.readString(Path.of("../docs/checks", rule.id() + ".md"));
    assertThat(page)
        .startsWith("# " + rule.id() + "\n")
        .contains("Level: " + rule.level().name().toLowerCase(Locale.ROOT))
        .contains("## Bad", "## Good", "## The way out");
  }
}
