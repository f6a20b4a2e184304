package dev.casebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the first screen shows is what the tool says. */
class ReadmeTest {

  private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();

  @Test
  void theTranscriptIsTrue() throws Exception {
    String readme = Files.readString(ROOT.resolve("README.md"));
    String console = readme.substring(readme.indexOf("```console\n") + 11);
    String transcript = console.substring(0, console.indexOf("```"));
    List<String> lines = transcript.lines().toList();
    assertThat(lines.get(0)).isEqualTo("$ casebook check --source content");
    Run run = Run.of("check", "--source", ROOT.resolve("content").toString());
    String said = plain(run.err() + run.out());
    assertThat(said).contains(lines.get(1));
    String findings = String.join("\n", lines.subList(2, lines.size()));
    assertThat(Arrays.asList(findings.split("\n\n")))
        .hasSizeGreaterThanOrEqualTo(2)
        .allSatisfy(finding -> assertThat(said).contains(plain(finding.strip())));
  }

  /** Without the path of the repository's folder, which a copy without Git does not know. */
  private static String plain(String text) {
    return text.replace("content/", "");
  }

  @Test
  void everyPageItNamesExists() throws Exception {
    String readme = Files.readString(ROOT.resolve("README.md"));
    List<String> links =
        java.util.regex.Pattern.compile("\\]\\(([a-zA-Z][^)#:]*)\\)")
            .matcher(readme)
            .results()
            .map(match -> match.group(1))
            .toList();
    assertThat(links).hasSizeGreaterThan(6);
    assertThat(links).allSatisfy(link -> assertThat(ROOT.resolve(link)).exists());
  }
}
