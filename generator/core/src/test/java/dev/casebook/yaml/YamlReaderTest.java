package dev.casebook.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.RepoPath;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(5)
class YamlReaderTest {

  private static final RepoPath PATH = new RepoPath("a.md");

  private static YamlResult read(String text) {
    return new YamlReader(YamlLimits.FRONT_MATTER).read(PATH, text, 0);
  }

  private static YamlNode.Mapping mapping(String text) {
    YamlResult result = read(text);
    assertThat(result.findings()).isEmpty();
    assertThat(result.root()).isInstanceOf(YamlNode.Mapping.class);
    return (YamlNode.Mapping) result.root();
  }

  private static String value(String text, String key) {
    return mapping(text).entries().stream()
        .filter(entry -> entry.key().equals(key))
        .map(entry -> ((YamlNode.Scalar) entry.value()).text())
        .findFirst()
        .orElseThrow();
  }

  private static Finding onlyFinding(String text) {
    YamlResult result = read(text);
    assertThat(result.findings()).hasSize(1);
    return result.findings().get(0);
  }

  @Test
  void scalarsStayText() {
    String text =
        """
        owner: NO
        version: 1.10
        time: 12:30
        id: 012
        date: 2024-01-01
        """;
    assertThat(value(text, "owner")).isEqualTo("NO");
    assertThat(value(text, "version")).isEqualTo("1.10");
    assertThat(value(text, "time")).isEqualTo("12:30");
    assertThat(value(text, "id")).isEqualTo("012");
    assertThat(value(text, "date")).isEqualTo("2024-01-01");
  }

  @Test
  void placesCountTheLinesBefore() {
    YamlResult result =
        new YamlReader(YamlLimits.FRONT_MATTER).read(PATH, "a: 1\nlist: [x, {y: zz}]\n", 1);
    YamlNode.Mapping root = (YamlNode.Mapping) result.root();
    YamlNode.Entry list = root.entries().get(1);
    assertThat(list.keyLocation()).hasToString("a.md:3:1");
    assertThat(list.value().location()).hasToString("a.md:3:7");
    assertThat(list.value().location().endColumn()).isEqualTo(19);
    YamlNode.Mapping inner = (YamlNode.Mapping) ((YamlNode.Sequence) list.value()).items().get(1);
    assertThat(inner.entries().get(0).value().location()).hasToString("a.md:3:15");
    assertThat(inner.entries().get(0).value().location().endColumn()).isEqualTo(17);
  }

  @Test
  void columnsCountUtf16CodeUnits() {
    YamlNode.Mapping root = mapping("{\"\uD83D\uDE00\": x}");
    assertThat(root.entries().get(0).value().location().column()).isEqualTo(8);
  }

  @Test
  void windowsLineEndsGiveTheSamePlaces() {
    YamlNode.Mapping unix = mapping("a: 1\nb:\n  - x\n  - y\n");
    YamlNode.Mapping windows = mapping("a: 1\r\nb:\r\n  - x\r\n  - y\r\n");
    assertThat(windows).isEqualTo(unix);
  }

  @Test
  void aByteOrderMarkIsSkipped() {
    YamlNode.Mapping root = mapping("\uFEFFa: 1\n");
    assertThat(root.entries().get(0).key()).isEqualTo("a");
    assertThat(root.entries().get(0).keyLocation()).hasToString("a.md:1:1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "# only a comment\n", "~", "---\n", "null"})
  void nothingIsNoNodeAndNoFinding(String text) {
    assertThat(read(text)).isEqualTo(new YamlResult(null, List.of()));
  }

  @Test
  void quotedNullIsText() {
    YamlNode.Mapping root = mapping("a: \"null\"\nb: null\nc:\n");
    assertThat(((YamlNode.Scalar) root.entries().get(0).value()).isNull()).isFalse();
    assertThat(((YamlNode.Scalar) root.entries().get(1).value()).isNull()).isTrue();
    assertThat(((YamlNode.Scalar) root.entries().get(2).value()).isNull()).isTrue();
  }

  @Test
  void billionLaughsAreRefusedAtTheFirstAnchor() {
    StringBuilder text = new StringBuilder("a0: &a0 [lol, lol]\n");
    for (int i = 1; i < 30; i++) {
      text.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(9)));
    }
    Finding finding = onlyFinding(text.toString());
    assertThat(finding.rule()).isEqualTo(YamlRules.FEATURE);
    assertThat(finding.message()).isEqualTo("anchors are not allowed");
    assertThat(finding.location()).hasToString("a.md:1:5");
  }

  @ParameterizedTest
  @CsvSource({
    "'a: &a [*a]', anchors are not allowed",
    "'a: *b', aliases are not allowed",
    "'a: !!javax.script.ScriptEngineManager [x]', tags are not allowed",
    "'a: !foo x', tags are not allowed",
    "'a: ! x', tags are not allowed",
    "'<<: {a: 1}', merge keys are not supported",
    "'a: 1\n---\nb: 2', a second YAML document is not supported",
    "'a: 1\n...\n---\nb: 2', a second YAML document is not supported",
  })
  void refusedFeaturesAreNamed(String text, String message) {
    Finding finding = onlyFinding(text);
    assertThat(finding.rule()).isEqualTo(YamlRules.FEATURE);
    assertThat(finding.message()).isEqualTo(message);
    assertThat(finding.help()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {5_000, 60_000})
  void deepNestingIsRefused(int depth) {
    Finding flow = onlyFinding("[".repeat(depth));
    assertThat(flow.rule()).isEqualTo(YamlRules.LIMIT);
    assertThat(flow.location()).hasToString("a.md:1:34");
    assertThat(onlyFinding("[\n".repeat(depth / 2)).rule()).isEqualTo(YamlRules.LIMIT);
    assertThat(onlyFinding("- ".repeat(depth / 2)).rule()).isEqualTo(YamlRules.LIMIT);
    assertThat(onlyFinding("{a: ".repeat(depth / 4)).rule()).isEqualTo(YamlRules.LIMIT);
  }

  @Test
  void tooLongATextIsRefusedBeforeItIsRead() {
    Finding finding = onlyFinding("[".repeat(100_000));
    assertThat(finding.rule()).isEqualTo(YamlRules.LIMIT);
    assertThat(finding.message()).contains("100000").contains("65536");
  }

  @Test
  void theLimitsAreTheLastThatIsAllowed() {
    YamlReader reader = new YamlReader(new YamlLimits(100, 2, 5, 4));
    assertThat(reader.read(PATH, "[[a]]", 0).findings()).isEmpty();
    assertThat(reader.read(PATH, "[[[a]]]", 0).findings()).hasSize(1);
    assertThat(reader.read(PATH, "[a, b, c, d]", 0).findings()).isEmpty();
    assertThat(reader.read(PATH, "[a, b, c, d, e]", 0).findings()).hasSize(1);
    assertThat(reader.read(PATH, "aaaa", 0).findings()).isEmpty();
    assertThat(reader.read(PATH, "aaaaa", 0).findings()).hasSize(1);
  }

  @Test
  void manyValuesAreRefused() {
    assertThat(onlyFinding("[" + "a,".repeat(5_000) + "]").message()).contains("5000 values");
  }

  @Test
  void aDuplicateKeyNamesBothPlacesAndNeitherValueCounts() {
    YamlResult result = read("a: 1\nb: 2\na: 3\n");
    assertThat(result.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo(YamlRules.DUPLICATE_KEY);
              assertThat(finding.location()).hasToString("a.md:3:1");
              assertThat(finding.message()).contains("line 1, column 1");
            });
    assertThat(((YamlNode.Mapping) result.root()).entries())
        .extracting(YamlNode.Entry::key)
        .containsExactly("b");
  }

  @Test
  void aDuplicateKeyWithTheSameValueStillCounts() {
    YamlResult result = read("a: 1\na: 1\n");
    assertThat(result.findings()).hasSize(1);
    assertThat(((YamlNode.Mapping) result.root()).entries()).hasSize(1);
  }

  @Test
  void aThirdOfTheSameKeyDoesNotComeBack() {
    assertThat(((YamlNode.Mapping) read("a: 1\na: 2\na: 3\nb: 1\n").root()).entries()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "'a:\n\tb: 1', 2, 1, indent with spaces",
    "'owner: @ana', 1, 8, 'put the value in quotes: \"@ana\"'",
    "'title: a: b', 1, 9, put a value that holds ': ' in quotes",
    "'a: \"b', 1, 4, close the quote",
    "'a: [b', 1, 4, close each '[' and '{'",
    "'a: \"\\q\"', 1, 6, 'write ''\\\\'' for a backslash, or use single quotes'",
  })
  void syntaxErrorsHaveAPlaceAndAWayOut(String text, int line, int column, String help) {
    Finding finding = onlyFinding(text);
    assertThat(finding.rule()).isEqualTo(YamlRules.SYNTAX);
    assertThat(finding.help()).isEqualTo(help);
    assertThat(finding.location()).hasToString("a.md:" + line + ":" + column);
    assertThat(finding.message()).doesNotContain("\n");
  }

  @Test
  void hugeNumbersAreText() {
    String digits = "9".repeat(16_000);
    assertThat(value("a: " + digits, "a")).isEqualTo(digits);
    assertThat(value("a: 1e999999999", "a")).isEqualTo("1e999999999");
    assertThat(onlyFinding("a: " + "9".repeat(60_000)).rule()).isEqualTo(YamlRules.LIMIT);
  }

  @ParameterizedTest
  @CsvSource({
    "0000, NUL",
    "0085, NEL",
    "d800, surrogate",
    "dc00, surrogate",
    "feff, byte order mark",
    "001b, U+001B",
    "ffff, U+FFFF"
  })
  void forbiddenCharactersAreNamedWithTheirByteOffset(String hex, String name) {
    char c = (char) Integer.parseInt(hex, 16);
    YamlResult result =
        new YamlReader(YamlLimits.FRONT_MATTER).read(PATH, "é: 1\nb: x" + c + "y", 1, 4);
    assertThat(result.root()).isNull();
    Finding finding = result.findings().get(0);
    assertThat(finding.rule()).isEqualTo(YamlRules.CHARACTER);
    assertThat(finding.message()).contains(name).contains("at byte 14");
    assertThat(finding.location()).hasToString("a.md:3:5");
  }

  @Test
  void keysWithEqualHashCodesAreFine() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 2_048; i++) {
      StringBuilder key = new StringBuilder();
      for (int bit = 0; bit < 11; bit++) {
        key.append((i >> bit & 1) == 0 ? "Aa" : "BB");
      }
      text.append(key).append(": 1\n");
    }
    assertThat(mapping(text.toString()).entries()).hasSize(2_048);
  }

  @Test
  void prototypeKeysAreKeysLikeOthers() {
    assertThat(mapping("__proto__: 1\nconstructor: 2\n").entries())
        .extracting(YamlNode.Entry::key)
        .containsExactly("__proto__", "constructor");
  }

  @Test
  void noTruncationOfAValidTextThrows() {
    String text =
        """
        id: INC-1
        impacts: [{from: 2026-03-30T07:11:00Z, level: "partial"}]
        text: |
          one
          two
        folded: >-
          three
        quoted: 'it''s'
        """;
    for (int i = 0; i <= text.length(); i++) {
      assertThat(read(text.substring(0, i))).isNotNull();
      assertThat(read(text.substring(i))).isNotNull();
    }
  }

  @Test
  void aFileOfSeveralDocumentsGivesEachOfThemWithItsPlace() {
    YamlStream stream =
        new YamlReader(YamlLimits.FILE)
            .readAll(new RepoPath("a.yml"), "---\na: 1\n---\n# nothing\n---\n- b\n...\n");
    assertThat(stream.findings()).isEmpty();
    assertThat(stream.roots()).extracting(root -> root.location().line()).containsExactly(2, 6);
  }
}
