package dev.casebook.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.diagnostic.Level;
import dev.casebook.model.Audience;
import dev.casebook.model.Milestone;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Front matter that is hostile or mistaken: SECURITY, bad inputs 48 to 65. */
@Timeout(5)
class BadFrontMatterTest {

  @Test
  void markupInTextStaysText() {
    Parsing page =
        Parsing.of(
            "runbooks/a.md",
            """
            ---
            title: "</title><script>alert(1)</script>"
            owner: "<img src=x>"
            tags: ["<b>"]
            ---
            """);
    assertThat(page.document().title()).isEqualTo("</title><script>alert(1)</script>");
    assertThat(page.document().header().owners().get(0).id()).isEqualTo("<img src=x>");
    assertThat(page.findings()).isEmpty();
  }

  @Test
  void refusedYamlLeavesThePageIntact() {
    Parsing page =
        Parsing.of("runbooks/a.md", "---\nid: &a x\nowner: *a\n---\n# Restart the queue\n");
    assertThat(page.document().title()).isEqualTo("Restart the queue");
    assertThat(page.lines()).containsExactly("2:5 yaml-feature: anchors are not allowed");
    assertThat(page.onlyFinding().level()).isEqualTo(Level.ERROR);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-02-30T10:00:00Z, is no day of the calendar",
    "0000-00-00, is no day of the calendar",
    "2024-13-01, is no day of the calendar",
    "+999999999-01-01, has an unlikely year",
    "10000-01-01T00:00:00Z, has an unlikely year",
    "20202-01-16T00:00:00Z, has an unlikely year",
    "01/02/03, can be read in more than one way",
    "03/04/2026 07:11, can be read in more than one way",
    "2026-03-30T24:00:00Z, is no time of day",
    "2016-12-31T23:59:60Z, 'is a leap second, which no clock here knows'",
    "2026-03-30T25:11:00Z, is no time of day",
    "2026-03-30T07:11:00 CST, 'has an unknown zone, ''CST'''",
    "2026-03-30T07:11:00+99:00, 'has an unknown zone, ''+99:00'''",
    "yesterday, is no time",
    "NaN, is no time",
    "-1, is no date"
  })
  void timesThatCannotBeReadAreUnknown(String text, String problem) {
    Parsing page = Parsing.postmortem("started: \"" + text + "\"");
    assertThat(page.time(Milestone.STARTED)).isEqualTo("unknown");
    assertThat(page.lines())
        .containsExactly("2:10 unreadable-value: '%s' %s".formatted(text, problem));
    assertThat(page.onlyFinding().help()).isNotEmpty();
    assertThat(page.document().header().provenance()).doesNotContainKey("started");
  }

  @Test
  void anAmbiguousDateNamesTheIsoForm() {
    Parsing page = Parsing.of("runbooks/a.md", "---\nlast_reviewed_on: 01/02/03\n---\n");
    assertThat(page.onlyFinding().help()).isEqualTo("use ISO 8601: 2026-03-30");
    assertThat(page.document().header().reviews().last()).isEmpty();
  }

  @Test
  void plainScalarsStayText() {
    Parsing page =
        Parsing.of("runbooks/a.md", "---\nid: 012\nowner: NO\ntags: [1.10, 12:30, yes]\n---\n");
    assertThat(page.document().id()).isEqualTo("012");
    assertThat(page.document().header().owners().get(0).id()).isEqualTo("NO");
    assertThat(page.document().header().tags()).containsExactly("1.10", "12:30", "yes");
  }

  @Test
  void dotsInTheMiddleEndTheDocument() {
    Parsing page = Parsing.of("runbooks/a.md", "---\nid: a\n...\nowner: b\n---\n# A\n");
    assertThat(page.findings()).hasSize(1);
    assertThat(page.onlyFinding().rule().id()).startsWith("yaml-");
    assertThat(page.document().title()).isEqualTo("A");
  }

  @Test
  void frontMatterWithoutAnEndIsReportedAtItsStart() {
    Parsing page = Parsing.of("runbooks/a.md", "---\nid: a\n\n# A\n");
    assertThat(page.lines())
        .containsExactly(
            "1:1 unclosed-front-matter: this front matter has no end; nothing of it is used");
    assertThat(page.document().id()).isEqualTo("runbooks/a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"---\n\n# A\n", "---\nJust text.\n\n---\n\n# A\n", "---\n---\n# A\n"})
  void thematicBreaksAreNoFrontMatter(String text) {
    Parsing page = Parsing.of("guides/a.md", text);
    assertThat(page.findings()).isEmpty();
    assertThat(page.document().title()).isEqualTo("A");
  }

  @Test
  void aByteOrderMarkAndWindowsLineEndsChangeNothing() {
    String text = "---\nid: x\nowner: team:a\nsevrity: P1\n---\n\n# A\n";
    Parsing unix = Parsing.of("incidents/a.md", text);
    Parsing windows = Parsing.of("incidents/a.md", "\uFEFF" + text.replace("\n", "\r\n"));
    assertThat(windows.lines()).isEqualTo(unix.lines()).hasSize(1);
    assertThat(windows.document().header()).isEqualTo(unix.document().header());
  }

  @ParameterizedTest
  @CsvSource({"0000, 8", "0085, 8"})
  void forbiddenCharactersNameTheirByte(String hex, int offset) {
    char c = (char) Integer.parseInt(hex, 16);
    Parsing page = Parsing.of("guides/a.md", "---\nid: " + c + "\n---\n");
    assertThat(page.onlyFinding().rule().id()).isEqualTo("invalid-character");
    assertThat(page.onlyFinding().message()).endsWith("at byte " + offset);
  }

  @Test
  void aUtf16FileIsShownAndReported() {
    byte[] bytes = "\uFEFF# Grüße\n".getBytes(StandardCharsets.UTF_16BE);
    Parsing page = Parsing.of("guides/a.md", bytes, ParseContext.DEFAULTS);
    assertThat(page.document().title()).isEqualTo("Grüße");
    assertThat(page.lines())
        .containsExactly("1:1 invalid-character: this file is UTF-16, found at byte 0");
  }

  @Test
  void brokenUtf8NamesItsByteAndLeavesThePage() {
    byte[] bytes = "# A\n\nGr\u00fc\u00dfe\n".getBytes(StandardCharsets.ISO_8859_1);
    Parsing page = Parsing.of("guides/a.md", bytes, ParseContext.DEFAULTS);
    assertThat(page.document().title()).isEqualTo("A");
    assertThat(page.lines())
        .containsExactly("3:3 invalid-character: this file is not UTF-8: see byte 7");
  }

  @Test
  void aLoneSurrogateInUtf8IsNoUtf8() {
    byte[] bytes = {'#', ' ', 'A', (byte) 0xED, (byte) 0xA0, (byte) 0x80};
    Parsing page = Parsing.of("guides/a.md", bytes, ParseContext.DEFAULTS);
    assertThat(page.onlyFinding().message()).endsWith("byte 3");
  }

  @Test
  void prototypeKeysAreUnknownKeys() {
    Parsing page = Parsing.of("runbooks/a.md", "---\nkind: runbook\n__proto__: x\n---\n");
    assertThat(page.lines()).containsExactly("3:1 unknown-key: unknown key '__proto__'");
  }

  @Test
  void anUnknownKeyNamesTheNearest() {
    Parsing page = Parsing.of("runbooks/a.md", "---\nkind: runbook\nonwer: team:a\n---\n");
    assertThat(page.lines()).containsExactly("3:1 unknown-key: unknown key 'onwer'");
    assertThat(page.onlyFinding().help()).isEqualTo("did you mean 'owner'?");
  }

  @Test
  void unknownKeysInsideOfValuesAreFoundToo() {
    Parsing page =
        Parsing.postmortem(
            "kind: postmortem\nactions: [{title: x, stauts: open}]\ntrigger: {knd: x}");
    assertThat(page.lines())
        .containsExactly(
            "3:22 unknown-key: unknown key 'stauts'", "4:11 unknown-key: unknown key 'knd'");
  }

  @Test
  void frontMatterOfOtherToolsIsLeftAlone() {
    Parsing page =
        Parsing.of(
            "content/docs/a.md",
            """
            ---
            title: A page
            weight: 20
            bookCollapseSection: true
            menu: {main: {weight: 1}}
            last_reviewed_on: 2024-05-01
            kind: page
            ---
            """);
    assertThat(page.findings()).isEmpty();
    assertThat(page.document().title()).isEqualTo("A page");
    assertThat(page.document().header().reviews().last()).isPresent();
  }

  @Test
  void aWrongValueInTheFrontMatterOfAnotherToolIsNoError() {
    Parsing page =
        Parsing.of("docs/a.md", "---\nlayout: manual\nlast_reviewed_on: 2022-18-05\n---\n");
    assertThat(page.onlyFinding().level()).isEqualTo(Level.WARNING);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "title: [a] | 'title' must be one text",
        "title: {a: b} | 'title' must be one text",
        "impact: 5 | 'impact' must hold keys and values",
        "responders: many | 'many' is no whole number",
        "responders: -3 | '-3' is no whole number",
        "responders: .nan | '.nan' is no whole number",
        "impact: {customers: -1} | '-1' is no whole number",
        "impact: {cost: {amount: .inf, currency: EUR}} | '.inf' is no amount",
        "status: closed | 'closed' is none of the values",
        "runbooks: [{outcome: worked}] | an item of 'runbooks' lacks 'id'",
        "actions: [{id: A1}] | an item of 'actions' lacks 'title'",
        "detected_by: luck | 'luck' is none of the values",
        "timezone: Mars/Base | 'Mars/Base' is no time zone",
        "review_in: 0 days | '0 days' is no length of time in days or more",
        "review_in: soon | 'soon' is no length of time in days or more"
      })
  void valuesOfTheWrongTypeSayWhatIsExpected(String line, String message) {
    Parsing page = Parsing.postmortem("kind: postmortem\n" + line);
    assertThat(page.onlyFinding().rule().id()).isEqualTo("unreadable-value");
    assertThat(page.onlyFinding().message()).isEqualTo(message);
    assertThat(page.onlyFinding().location().line()).isEqualTo(3);
    assertThat(page.onlyFinding().help()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Publik", "[public]", "{a: b}", "everyone", "true"})
  void anAudienceThatCannotBeReadIsInternal(String value) {
    Parsing page = Parsing.of("runbooks/a.md", "---\naudience: " + value + "\n---\n");
    assertThat(page.document().header().audience()).isEqualTo(Audience.INTERNAL);
  }

  @Test
  void anUnknownKindNamesTheNearest() {
    Parsing page = Parsing.of("docs/a.md", "---\nkind: runbok\nowner: a\n---\n");
    assertThat(page.lines())
        .containsExactly("2:7 unreadable-value: 'runbok' is no kind of document");
    assertThat(page.onlyFinding().help()).isEqualTo("did you mean 'runbook'?");
  }

  @Test
  void aTemplateDoesNotFailABuild() {
    Parsing page =
        Parsing.of("postmortems/template.md", "---\nstarted: YYYY-MM-DD\nowner: @me\n---\n");
    assertThat(page.findings()).isNotEmpty().allMatch(finding -> finding.level() == Level.INFO);
    assertThat(page.document().kind().label()).isEqualTo("guide");
  }
}
