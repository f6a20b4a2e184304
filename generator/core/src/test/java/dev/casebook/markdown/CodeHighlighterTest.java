package dev.casebook.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CodeHighlighterTest {

  private static String html(String language, String code) {
    HtmlBuffer html = new HtmlBuffer(256, Long.MAX_VALUE);
    new CodeWriter(html, new CodeHighlighter(), MarkdownLimits.DEFAULTS).write(language, code);
    return html.toString();
  }

  private static Element code(String language, String code) {
    return Jsoup.parse(html(language, code)).selectFirst("div.code > pre > code");
  }

  private static List<String> tokens(String language, String code) {
    List<String> tokens = new ArrayList<>();
    for (Element span : code(language, code).select("span")) {
      tokens.add(span.className() + " " + span.wholeText());
    }
    return tokens;
  }

  static List<String> languages() {
    return CodeHighlighter.languages();
  }

  @Test
  void commandsHaveColoursAndPlaceholders() {
    assertThat(html("bash", "for i in a; do echo \"$i {{cluster}}\"; done # x\n"))
        .isEqualTo(
            """
            <div class="code" data-lang="bash"><pre><code>\
            <span class="t-k">for</span> i <span class="t-k">in</span> a; <span class="t-k">do</span> \
            <span class="t-f">echo</span> <span class="t-s">&quot;</span><span class="t-v">$i</span>\
            <span class="t-s"> </span><span class="t-ph" data-param="cluster">{{cluster}}</span>\
            <span class="t-s">&quot;</span>; <span class="t-k">done</span> <span class="t-c"># x</span>
            </code></pre></div>
            """);
  }

  @Test
  void sessionsTellCommandsFromWhatTheyPrint() {
    assertThat(tokens("console", "$ ls -la \\\n>   /tmp\ntotal 0\nroot@host:~# id\n"))
        .containsSubsequence("t-p $ ", "t-f ls", "t-p > ", "t-u total 0", "t-p root@host:~# ");
    assertThat(tokens("bash", "$ date\nMon\n")).contains("t-p $ ", "t-u Mon");
    assertThat(tokens("console", "100% done\nprice is $ 5\n"))
        .containsExactly("t-u 100% done", "t-u price is $ 5");
  }

  @Test
  void promQlHasLabelsFunctionsAndDurations() {
    assertThat(tokens("promql", "sum by (job) (rate(up{job=~\"a\"}[5m])) > 0 # c"))
        .containsExactly(
            "t-k by",
            "t-f rate",
            "t-m job",
            "t-o =~",
            "t-s \"a\"",
            "t-n 5m",
            "t-o >",
            "t-n 0",
            "t-c # c");
  }

  @Test
  void hclHasBlocksAttributesAndComments() {
    assertThat(tokens("terraform", "resource \"a\" \"b\" {\n  n = 1 // c\n}\n"))
        .containsExactly(
            "t-k resource", "t-s \"a\"", "t-s \"b\"", "t-m n", "t-o =", "t-n 1", "t-c // c");
  }

  @Test
  void yamlHasKeys() {
    assertThat(
            tokens(
                "yaml", "- a.b/c-d: \"x: y\" # c\n  url: http://e:80\n  on: true\n  n: [1, 'z']\n"))
        .containsExactly(
            "t-o -",
            "t-m a.b/c-d",
            "t-s \"x: y\"",
            "t-c # c",
            "t-m url",
            "t-m on",
            "t-k true",
            "t-m n",
            "t-n 1",
            "t-s 'z'");
  }

  @Test
  void statesGoOnFromLineToLine() {
    assertThat(tokens("java", "/* a\nb */ int x;")).startsWith("t-c /* a", "t-c b */", "t-k int");
  }

  @Test
  void codeOverTheLimitIsPlain() {
    assertThat(code("bash", "echo x\n".repeat(10_000)).select("span")).isEmpty();
  }

  @Test
  void anUnknownLanguageIsPlainAndNamed() {
    assertThat(html("klingon", "a <b>\n"))
        .isEqualTo(
            "<div class=\"code\" data-lang=\"klingon\"><pre><code>a &lt;b&gt;\n</code></pre></div>\n");
  }

  @ParameterizedTest
  @MethodSource("languages")
  @Timeout(5)
  void theTextOfCodeIsItsSource(String language) {
    SplittableRandom random = new SplittableRandom(language.hashCode());
    String[] words = {
      "a",
      " ",
      "\n",
      "\"",
      "'",
      "`",
      "$",
      "{{x}}",
      "{{",
      "}}",
      "#",
      "//",
      "/*",
      "*/",
      "<",
      ">",
      "<!--",
      "-->",
      "<script>",
      "</script>",
      "&",
      "=",
      ":",
      "(",
      ")",
      "[",
      "]",
      "1.5e3",
      "0x1f",
      "if",
      "\\",
      "<<EOF",
      "EOF",
      "$ ",
      "<?",
      "?>",
      "<%",
      "%>",
      "é",
      "数",
      "\ud83d\ude00",
      "\t",
      "%",
      "-- ",
      "@x",
      "\"\"\"",
      "|",
    };
    for (int round = 0; round < 60; round++) {
      StringBuilder source = new StringBuilder();
      for (int i = random.nextInt(80); i >= 0; i--) {
        source.append(words[random.nextInt(words.length)]);
      }
      assertThat(code(language, source.toString()).wholeText()).isEqualTo(source.toString());
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  @Timeout(5)
  void codeUpToTheLimitIsColouredInTime(String language) {
    for (String piece :
        List.of(
            "a", "\"", "'", "`", "/*", "<a ", "${", "$(", "<!--", "{{a", "(", "\\", "%q{", "a.b:",
            "- ")) {
      String source = piece.repeat(60_000 / piece.length());
      assertThat(html(language, source)).isNotEmpty();
    }
  }
}
