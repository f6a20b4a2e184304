package dev.casebook.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutputPathTest {

  @ParameterizedTest
  @CsvSource({
    "index.html, a/b/index.html, a/b/index.html",
    "a/b/index.html, index.html, ../../index.html",
    "a/b/index.html, a/c/index.html, ../c/index.html",
    "a/index.html, a/x.css, x.css",
    "a/index.html, a/index.html, index.html"
  })
  void leadsFromOneFileToAnother(String from, String to, String reference) {
    assertThat(new OutputPath(from).relativeTo(new OutputPath(to))).isEqualTo(reference);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "/a", "a/", "a//b", "..", "a/../b", "a/.", "é", "a b", "a\\b", "C:", "a%2e"})
  void refusesWhatCouldLeaveTheFolder(String path) {
    assertThatThrownBy(() -> new OutputPath(path)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void keepsHiddenAndDottedNames() {
    assertThat(new OutputPath(".well-known/a.b-c_d+e.min.js").value()).startsWith(".well-known");
  }
}
