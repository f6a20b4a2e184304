package dev.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.yaml.YamlRules;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RepeatedFindingsTest {

  private static List<Finding> unknown(String key, int files) {
    return IntStream.range(0, files)
        .mapToObj(
            i ->
                Finding.of(
                        YamlRules.UNKNOWN_KEY,
                        SourceLocation.line(new RepoPath("a/%03d.md".formatted(i)), 2),
                        "unknown key '" + key + "'")
                    .withHelp("known are: …"))
        .toList();
  }

  @Test
  void aKeyThatManyFilesHaveIsOneFinding() {
    List<Finding> folded = RepeatedFindings.folded(unknown("slack", 12));
    assertThat(folded).hasSize(1);
    assertThat(folded.get(0).message())
        .isEqualTo("unknown key 'slack', here and in 11 more places");
    assertThat(folded.get(0).location().path().value()).isEqualTo("a/000.md");
    assertThat(folded.get(0).help()).contains("content.fields");
  }

  @Test
  void aFewStayAsTheyAre() {
    assertThat(RepeatedFindings.folded(unknown("slack", 3))).isEqualTo(unknown("slack", 3));
  }
}
