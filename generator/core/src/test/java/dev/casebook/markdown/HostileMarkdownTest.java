package dev.casebook.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.RepoPath;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows 1 to 47 of the table of bad inputs. */
@Timeout(5)
class HostileMarkdownTest {

  private static final MarkdownParser PARSER = new MarkdownParser();

  /** Parses on a thread with the stack that callers give. */
  private static ParsedMarkdown parse(String text) {
    AtomicReference<ParsedMarkdown> result = new AtomicReference<>();
    Thread thread =
        new Thread(
            null,
            () -> result.set(PARSER.parse(new RepoPath("bad.md"), text, 0)),
            "markdown",
            MarkdownParser.STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    assertThat(result.get()).as("the parser answers").isNotNull();
    return result.get();
  }

  private static String html(ParsedMarkdown parsed) {
    return HtmlConverter.convert(parsed.body(), LinkReference::destination).html();
  }

  private static Document page(String markdown) {
    return Jsoup.parse(html(parse(markdown)));
  }

  /** One finding that is an error, no blocks, and a page that shows the source. */
  private static void assertRefused(String text) {
    ParsedMarkdown parsed = parse(text);
    assertThat(parsed.findings()).hasSize(1);
    Finding finding = parsed.findings().get(0);
    assertThat(finding.rule()).isEqualTo(MarkdownRules.REFUSED);
    assertThat(finding.level()).isEqualTo(Level.ERROR);
    assertThat(finding.location().line()).isPositive();
    assertThat(finding.help()).isNotEmpty();
    assertThat(parsed.blocks()).isEmpty();
    Document page = Jsoup.parse(html(parsed));
    assertThat(page.body().children()).hasSize(1);
    assertThat(page.select("pre.refused > *")).isEmpty();
    if (text.length() < 100_000) {
      assertThat(page.selectFirst("pre.refused").wholeText()).isEqualTo(text);
    }
  }

  /** Nothing but the time limit and an answer; refused or not. */
  private static void assertAnswered(String text) {
    List<String> rules =
        parse(text).findings().stream().map(finding -> finding.rule().id()).distinct().toList();
    assertThat(rules).isSubsetOf("markdown-refused", "link-refused", "html-removed");
  }

  private static List<String> rules(String markdown) {
    return parse(markdown).findings().stream().map(finding -> finding.rule().id()).toList();
  }

  private static void assertNoLink(String markdown, String keptText) {
    ParsedMarkdown parsed = parse(markdown);
    Document page = Jsoup.parse(html(parsed));
    assertThat(page.select("a, img")).as(markdown).isEmpty();
    assertThat(page.text()).contains(keptText);
    assertThat(parsed.body().links()).isEmpty();
    assertThat(parsed.findings()).extracting(Finding::rule).contains(MarkdownRules.LINK_REFUSED);
    assertThat(parsed.findings()).allMatch(finding -> finding.location().line() > 0);
  }

  static List<String> refused() {
    return List.of(
        "[" + "\\".repeat(40),
        "[" + "\\!".repeat(57),
        "[" + "\\\\a".repeat(85),
        "[^" + "\\".repeat(40),
        "{\"[a][" + "\\".repeat(36) + "\"}",
        "[](".repeat(50_000),
        "[a](<b".repeat(50_000),
        "![[]()".repeat(20_000),
        "![".repeat(20_000) + "a" + "](b)".repeat(20_000),
        "[a](b \"".repeat(20_000),
        "a <![CDATA[".repeat(10_000),
        "a <?".repeat(20_000),
        "a <!A".repeat(20_000),
        "*a **a ".repeat(65_000) + "a** a* ".repeat(65_000),
        "a***".repeat(60_000),
        "a**b".repeat(50_000) + "c* ".repeat(50_000),
        "[".repeat(50_000) + "a" + "]".repeat(50_000),
        "> ".repeat(50_000),
        "- ".repeat(5_000) + "a",
        lines(700, i -> " ".repeat(2 * i) + "- a"),
        IntStream.rangeClosed(1, 1_400).mapToObj("`"::repeat).collect(Collectors.joining(" ")),
        lines(50_000, i -> "[a" + i + "]: u"),
        "|a\n".repeat(32_000),
        "|a".repeat(10_000) + "|\n" + "|-".repeat(10_000) + "|\n",
        ("|a".repeat(200) + "|\n")
            + ("|-".repeat(200) + "|\n")
            + "|a".repeat(200).concat("|\n").repeat(2_400),
        "a".repeat((1 << 20) + 1),
        "a ".repeat(500_000),
        "# a\n".repeat(100_000),
        "[^1] ".repeat(10_000) + "\n\n[^1]: x\n");
  }

  private static String lines(int count, java.util.function.IntFunction<String> line) {
    return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n")) + "\n";
  }

  @ParameterizedTest
  @MethodSource("refused")
  void rows1To28AskForTooMuchAndAreRefused(String text) {
    assertRefused(text);
  }

  static List<String> answered() {
    return List.of(
        "[\\!".repeat(28),
        "[](".repeat(20_000),
        "[a](<b".repeat(10_000),
        "![[]()".repeat(10_000),
        "![".repeat(9_000) + "a" + "](b)".repeat(9_000),
        "[a](b \"".repeat(9_000),
        "a <![CDATA[".repeat(5_000),
        "<!--" + "x".repeat(100_000) + "-->",
        "a <!--" + "x".repeat(60_000) + "-->",
        "*a **a ".repeat(4_300) + "a** a* ".repeat(4_300),
        "> ".repeat(90) + "a",
        lines(780, i -> "[a" + i + "]: u"),
        "|a\n".repeat(3_990),
        "a <b>".repeat(13_000),
        "a <i b=c ".repeat(6_000) + ">",
        "<div>\n\n".repeat(20_000),
        "<table><tr>".repeat(90_000),
        "<p><b><i><u>".repeat(80_000),
        "<a <a <a ".repeat(100_000),
        "<a \"".repeat(200_000),
        "<script>".repeat(100_000),
        "<a href=x>y".repeat(90_000),
        "<h1>a</h1>".repeat(90_000),
        "___".repeat(100_000),
        "---" + "-".repeat(2_000),
        "!!! note\n".repeat(20_000),
        "https://a".repeat(7_000),
        "<a@b.c> ".repeat(8_000),
        "~~a~".repeat(15_000),
        "```\n" + "{{".repeat(100_000) + "\n```\n",
        "\n".repeat(1_000_000));
  }

  @ParameterizedTest
  @MethodSource("answered")
  void relativesOfRows1To28AreAnswered(String text) {
    assertAnswered(text);
  }

  @Test
  void rows13To15RenderAtSixtyKilobytes() {
    for (String text :
        List.of(
            "a***".repeat(15_000),
            "a**b".repeat(8_500) + "c* ".repeat(8_500),
            "[".repeat(30_000) + "a" + "]".repeat(30_000))) {
      assertThat(rules(text)).isEmpty();
    }
  }

  @Test
  void row11ALongCommentIsNoTrouble() {
    assertThat(page("a\n\n<!--" + "x".repeat(100_000) + "-->\n\nb").text()).isEqualTo("a b");
  }

  @Test
  void aSmallStackRefusesInsteadOfCrashing() throws InterruptedException {
    AtomicReference<ParsedMarkdown> result = new AtomicReference<>();
    Runnable parse =
        () -> result.set(PARSER.parse(new RepoPath("bad.md"), "___".repeat(20_000), 0));
    Thread thread = new Thread(null, parse, "small", 256 << 10);
    thread.start();
    thread.join();
    assertThat(result.get().findings())
        .extracting(Finding::rule)
        .containsExactly(MarkdownRules.REFUSED);
  }

  @Test
  void row27ALongHeadingHasAShortId() {
    Heading heading = parse("# " + "a ".repeat(5_000)).body().headings().get(0);
    assertThat(heading.id()).hasSizeLessThan(90).startsWith("a-a-a");
    Heading other = parse("# " + "a ".repeat(4_999)).body().headings().get(0);
    assertThat(other.id()).isNotEqualTo(heading.id());
  }

  @Test
  void row29SchemesAreComparedWithoutCase() {
    assertNoLink("[x](JaVaScRiPt:alert(1))", "x");
  }

  @Test
  void row30EntitiesInAddressesAreDecodedFirst() {
    assertNoLink("[x](java&#115;cript:alert(1))", "x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[x](java&Tab;script:alert(1))", "[x](java&NewLine;script:alert(1))"})
  void row31WhiteSpaceInSchemesIsNotStripped(String markdown) {
    assertNoLink(markdown, "x");
  }

  @Test
  void row32ControlCharactersAreRefused() {
    assertNoLink("[x](&#1;javascript:alert(1))", "x");
  }

  @Test
  void row33AutolinksObeyThePolicy() {
    assertNoLink("<javascript:alert(1)>", "javascript:alert(1)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[x][r]\n\n[r]: javascript:alert(1)",
        "[x]\n\n[x]: <java&#115;cript:alert(1)>",
        "![x](javascript:alert(1))",
        "![x][r]\n\n[r]: JAVASCRIPT:alert(1)",
        "[![x](javascript:a)](vbscript:b)",
      })
  void row34ReferencesAndImagesObeyThePolicy(String markdown) {
    ParsedMarkdown parsed = parse(markdown);
    assertThat(html(parsed)).doesNotContainIgnoringCase("script:");
    assertThat(Jsoup.parse(html(parsed)).select("a, img")).isEmpty();
    assertThat(parsed.findings()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "data:text/html,<script>",
        "vbscript:x",
        "blob:https://x/y",
        "file:///etc/passwd",
      })
  void row35OtherSchemesAreNoLinks(String address) {
    assertNoLink("[x](<" + address.replace("<", "%3c").replace(">", "%3e") + ">)", "x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"//evil.example/x", "\\\\\\\\evil\\\\share", "/\\\\evil"})
  void row36AddressesWithoutSchemeAndBackslashesAreNoLinks(String address) {
    assertNoLink("[x](" + address + ")", "x");
  }

  @Test
  void row37UserInformationIsAWarning() {
    assertThat(rules("[x](https://good.example@evil.example/)")).containsExactly("misleading-link");
  }

  @Test
  void row38TitlesAreEscaped() {
    Element link = page("[x](y.md \"\\\" onerror=alert(1) <b>\")").selectFirst("a[href]");
    assertThat(link.attr("title")).isEqualTo("\" onerror=alert(1) <b>");
    assertThat(link.attributes().asList()).hasSize(2);
  }

  @Test
  void row39AFenceInfoThatIsNoNameIsDropped() {
    Element code = page("```\"><script>\nx\n```").selectFirst("div.code");
    assertThat(code.hasAttr("data-lang")).isFalse();
    assertThat(code.attributes().asList()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"# h {onclick=alert(1)}", "# h {href=\"javascript:\"}"})
  void row40AttributesAreLiteralText(String markdown) {
    Element heading = page(markdown).selectFirst("h1");
    assertThat(heading.text()).isEqualTo(markdown.substring(2));
    assertThat(heading.attributes().asList()).extracting("key").containsExactly("id");
  }

  @Test
  void row41WikiLinksAreLiteralText() {
    Document page = page("[[javascript:alert(1)]]");
    assertThat(page.select("a")).isEmpty();
    assertThat(page.text()).isEqualTo("[[javascript:alert(1)]]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "a <script>alert(1)</script>",
        "<SCRIPT SRC=//x></SCRIPT>",
        "<img src=x onerror=alert(1)>",
        "<img src=`x` onerror=alert(1)//",
        "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
        "<base href=\"https://evil.example/\">",
        "<meta http-equiv=refresh content=0>",
        "<form action=x><input name=y><button>z</button></form>",
        "<style>@import 'x';</style>",
        "<svg onload=alert(1)><script>alert(1)</script></svg>",
        "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "<select><style></select><img src=x onerror=alert(1)></style>",
        "<template><script>alert(1)</script></template>",
        "<a href=\"javascript:alert(1)\" onclick=alert(1)>x</a>",
        "<a href=\"cb:0\">x</a> [y](z.md)",
        "<p style=\"background:url(javascript:alert(1))\" class=x id=location>x</p>",
        "<details open ontoggle=alert(1)>x</details>",
        "<div title='\n\n<script>alert(1)</script>\n\n'>x</div>",
        "<!--><script>alert(1)</script>-->",
        "<!--a--!><script>alert(1)</script>-->",
        "<![CDATA[<script>alert(1)</script>]]>",
        "<?x <script>alert(1)</script> ?>",
        "<img src=\"data:image/svg+xml,<svg/onload=alert(1)>\">",
        "<a href=\"java\nscript:alert(1)\">x</a>",
        "<xmp><script>alert(1)</script></xmp>",
        "<plaintext><script>alert(1)</script>",
      })
  void row42RawHtmlIsReducedToWhatIsAllowed(String markdown) {
    ParsedMarkdown parsed = parse("before\n\n" + markdown + "\n\nafter [l](m.md)");
    String html = html(parsed);
    HtmlOracle.assertHarmless(html);
    assertThat(Jsoup.parse(html).text()).startsWith("before").contains("after");
    assertThat(parsed.body().anchor("location")).isNotEqualTo(java.util.Optional.of("location"));
  }

  @Test
  void row42WhatIsRemovedIsOneFinding() {
    ParsedMarkdown parsed =
        parse("a\n\n<p onclick=x>kept</p>\n\nb <script>c</script>\n\n<iframe></iframe>\n");
    assertThat(parsed.findings())
        .extracting(Finding::rule)
        .containsExactly(MarkdownRules.HTML_REMOVED);
    assertThat(parsed.findings().get(0).location().line()).isEqualTo(3);
    assertThat(parsed.findings().get(0).message()).contains("onclick=", "<script>", "<iframe>");
    assertThat(Jsoup.parse(html(parsed)).text()).isEqualTo("a kept b c");
  }

  @Test
  void row43CodeCannotEndItsBlock() {
    Document page = page("```html\n</code></pre><script>alert(1)</script>\n```");
    assertThat(page.select("script")).isEmpty();
    assertThat(page.selectFirst("pre code").wholeText())
        .isEqualTo("</code></pre><script>alert(1)</script>\n");
  }

  @Test
  void row44HtmlInAHeadingIsNoTextOfIt() {
    ParsedMarkdown parsed = parse("# <img src=x onerror=alert(1)> A <b>b</b>");
    assertThat(parsed.body().headings().get(0).text()).isEqualTo("A b");
    assertThat(parsed.body().sections().get(0).heading()).isEqualTo("A b");
    HtmlOracle.assertHarmless(html(parsed));
  }

  @Test
  void row45IdsAreUniqueAndShadowNothing() {
    List<String> ids =
        parse("# location\n# \\_\\_proto\\_\\_\n# constructor\n# a\n# a\n# a-1\n# a\n# forms")
            .body()
            .headings()
            .stream()
            .map(Heading::id)
            .toList();
    assertThat(ids)
        .containsExactly(
            "h-location", "h-__proto__", "h-constructor", "a", "a-1", "a-1-1", "a-2", "h-forms");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{ .Values.x }}",
        "${7*7}",
        "<#include \"/etc/passwd\">",
        "<% system('x') %>",
        "{{< shortcode a=\"b\" >}}",
        "{% include x.html %}",
        "<%= link_to \"x\", y %>",
        "{{name}}",
        "[[${session}]]",
      })
  void row46TemplateLanguagesAreText(String template) {
    Document page = page("a " + template + " b\n\n```\n" + template + "\n```\n");
    assertThat(page.selectFirst("p").text()).isEqualTo("a " + template + " b");
    assertThat(page.selectFirst("pre code").wholeText()).isEqualTo(template + "\n");
  }

  @Test
  void row47DiagramsAreShownAsCode() {
    String diagram =
        """
        %%{init: {"securityLevel":"loose"}}%%
        graph TD
        click A javascript:alert(1)
        classDef x }body{display:none}
        """;
    Document page = page("```mermaid\n" + diagram + "```\n");
    assertThat(page.selectFirst("div.code").attr("data-lang")).isEqualTo("mermaid");
    assertThat(page.selectFirst("pre code").wholeText()).isEqualTo(diagram);
    assertThat(page.select("a, script, style")).isEmpty();
  }
}
