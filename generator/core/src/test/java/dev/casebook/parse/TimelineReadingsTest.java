package dev.casebook.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.Rule;
import dev.casebook.model.EventKind;
import dev.casebook.model.Moment;
import dev.casebook.model.Timeline;
import dev.casebook.model.TimelineEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Fragments of timelines beside what is read from them: {@code src/test/resources/timelines}. A
 * fragment {@code timeline} stands below the heading {@code ## Timeline (UTC)}; a {@code document}
 * may name its path and its configured zone. A line {@code ! 3 rule} is a finding in line 3.
 */
@Timeout(20)
class TimelineReadingsTest {

  private static final Path FOLDER = Path.of("src/test/resources/timelines");
  private static final Pattern CASE =
      Pattern.compile(
          "(?m)^### (?<name>.+)\n\n~~~(?<kind>timeline|document)(?<options>.*)\n(?<text>(?s:.*?))^~~~\n"
              + "~~~expected\n(?<expected>(?s:.*?))^~~~$");
  private static final int FEWEST = 120;

  private static final Set<Rule> RULES =
      Set.of(
          ParseRules.UNREADABLE_TIME,
          ParseRules.DOUBTFUL_TIME,
          ParseRules.AMBIGUOUS_DATE,
          ParseRules.MISSING_DATE,
          ParseRules.AMBIGUOUS_ZONE,
          ParseRules.DOUBTFUL_ZONE,
          ParseRules.UNREAD_TIMELINE);

  record Fragment(String name, String document, List<String> options, String expected) {
    @Override
    public String toString() {
      return name;
    }

    Parsing parse() {
      String path = options.isEmpty() ? "postmortems/a.md" : options.get(0);
      return options.size() < 2
          ? Parsing.of(path, document)
          : Parsing.of(path, document, TimelineTest.zone(options.get(1)));
    }
  }

  static List<Fragment> fragments() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().flatMap(TimelineReadingsTest::fragments).toList();
    }
  }

  private static Stream<Fragment> fragments(Path file) {
    try {
      String text = Files.readString(file).replace("\r\n", "\n");
      return CASE.matcher(text)
          .results()
          .map(result -> CASE.matcher(result.group()))
          .filter(java.util.regex.Matcher::find)
          .map(match -> fragment(file, match));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Fragment fragment(Path file, java.util.regex.Matcher match) {
    String heading = match.group("kind").equals("timeline") ? "## Timeline (UTC)\n\n" : "";
    String options = match.group("options").strip();
    int zone = options.lastIndexOf(".md ");
    List<String> split =
        options.isEmpty()
            ? List.of()
            : zone < 0
                ? List.of(options)
                : List.of(options.substring(0, zone + 3), options.substring(zone + 4));
    return new Fragment(
        file.getFileName() + ": " + match.group("name"),
        heading + match.group("text"),
        split,
        match.group("expected").strip());
  }

  @ParameterizedTest
  @MethodSource("fragments")
  void aTimelineIsReadAsItsAuthorMeantIt(Fragment fragment) {
    Parsing page = fragment.parse();
    String read =
        Stream.concat(rows(page.facts().timeline()), page.findings().stream().flatMap(f -> line(f)))
            .reduce((a, b) -> a + "\n" + b)
            .orElse("");
    assertThat(read).isEqualTo(fragment.expected());
  }

  @Test
  void thereAreEnoughFragmentsAndTheirNamesDiffer() throws IOException {
    List<String> names = fragments().stream().map(Fragment::name).toList();
    assertThat(names).hasSizeGreaterThan(FEWEST).doesNotHaveDuplicates();
  }

  private static Stream<String> rows(Timeline timeline) {
    return timeline.isUnread()
        ? Stream.of("unread")
        : timeline.events().stream().map(TimelineReadingsTest::row);
  }

  private static String row(TimelineEvent event) {
    Moment at = event.at();
    EventKind kind = event.kind();
    return (at == null ? "?" : at.iso())
        + (kind == null ? "" : " <" + kind.label() + ">")
        + " "
        + event.text();
  }

  private static Stream<String> line(Finding finding) {
    return RULES.contains(finding.rule())
        ? Stream.of("! " + finding.location().line() + " " + finding.rule().id())
        : Stream.empty();
  }
}
