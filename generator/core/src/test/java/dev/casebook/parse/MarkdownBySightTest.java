package dev.casebook.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.diagnostic.RepoPath;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(5)
class MarkdownBySightTest {

  @ParameterizedTest
  @CsvSource({
    "2026-03-04-disk-full, true",
    "postmortems/PM2026-009 - Disk full, true",
    "postmortems/INC-1042 v1.5 and more, true",
    "2026-03-04-disk-full.md, false",
    "2026-03-04-disk-full.png, false",
    "README, false",
    "Makefile, false",
    "LICENSE, false",
    ".cache/2026-03-04, false",
  })
  void onlyNamesOfIncidentsAreWorthALook(String path, boolean expected) {
    assertThat(MarkdownBySight.mayBe(new RepoPath(path))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"# Disk full\n## Summary\n", "text\n\n## 时间线\n\n## 根因\n", "# a\n\n### Timeline\n"})
  void textWithHeadingsIsMarkdown(String text) {
    assertThat(MarkdownBySight.is(text.getBytes(StandardCharsets.UTF_8))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "text\n",
        "# Disk full\n",
        "#!/bin/sh\n# Summary\n# Timeline\n",
        "# count rows\n# then stop\n",
        "# Summary\0\n# Timeline\n",
      })
  void otherTextIsNot(String text) {
    assertThat(MarkdownBySight.is(text.getBytes(StandardCharsets.UTF_8))).isFalse();
  }

  @Test
  void bytesThatAreNoTextAreNoMarkdown() {
    byte[] latin = "# R\u00e9sum\u00e9\n## Summary\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(MarkdownBySight.is(latin)).isFalse();
  }
}
