package dev.casebook.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class IgnoreRulesTest {

  private static IgnoreRules rules(String text) {
    return IgnoreRules.parse(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void followsTheManual() {
    IgnoreRules rules =
        rules(
            """
            # a comment
            *.tmp
            !keep.tmp
            /top
            sub/inner
            folder/
            deep/**
            a/**/z
            \\#sharp
            \\!bang
            trailing  \s
            spaced\\\s
            """);
    assertThat(rules.ignores("x/y.tmp", false)).isTrue();
    assertThat(rules.ignores("x/keep.tmp", false)).isFalse();
    assertThat(rules.ignores("top", false)).isTrue();
    assertThat(rules.ignores("x/top", false)).isNull();
    assertThat(rules.ignores("sub/inner", true)).isTrue();
    assertThat(rules.ignores("x/sub/inner", true)).isNull();
    assertThat(rules.ignores("x/folder", true)).isTrue();
    assertThat(rules.ignores("x/folder", false)).isNull();
    assertThat(rules.ignores("deep/a/b", false)).isTrue();
    assertThat(rules.ignores("deep", true)).isNull();
    assertThat(rules.ignores("a/b/c/z", false)).isTrue();
    assertThat(rules.ignores("#sharp", false)).isTrue();
    assertThat(rules.ignores("!bang", false)).isTrue();
    assertThat(rules.ignores("trailing", false)).isTrue();
    assertThat(rules.ignores("spaced ", false)).isTrue();
    assertThat(rules.ignores("a comment", false)).isNull();
  }

  @Test
  void aMalformedLineIgnoresNothing() {
    assertThat(rules("[a\n/\n!\n\\\n").ignores("a", false)).isNull();
  }

  @Test
  @Timeout(5)
  void isFastOnHostileRules() {
    IgnoreRules rules = rules("**/*a*a*a*a*a*a*a*a*a*b\n".repeat(100_000));
    assertThat(rules.ignores("a".repeat(200), false)).isNull();
  }
}
