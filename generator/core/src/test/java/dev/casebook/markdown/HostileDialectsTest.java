package dev.casebook.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.diagnostic.RepoPath;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dialects that somebody wrote to do harm: no hang, no crash, nothing live in the page. */
@Timeout(5)
class HostileDialectsTest {

  private static final MarkdownParser PARSER = new MarkdownParser();

  private static ParsedMarkdown parse(String text) {
    AtomicReference<ParsedMarkdown> result = new AtomicReference<>();
    Thread thread =
        new Thread(
            null,
            () ->
                result.set(
                    PARSER.parse(
                        new RepoPath("bad.md"),
                        text,
                        0,
                        Map.of("title", "<script>alert(1)</script>", "u", "javascript:alert(1)"))),
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

  private static String times(int count, java.util.function.IntFunction<String> line) {
    return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining());
  }

  static List<String> large() {
    return List.of(
        ":::note\n".repeat(30_000),
        ":::note\n".repeat(2_000) + ":::\n".repeat(2_000),
        times(2_000, i -> ":".repeat(2_003 - i) + "a\n"),
        ":::note\n:::\n".repeat(5_000),
        ":::\n".repeat(100_000),
        "> ".repeat(90) + ":::note\n",
        times(90, i -> "  ".repeat(i) + "- :::note\n"),
        times(3_000, i -> "    ".repeat(Math.min(i, 60)) + "!!! note\n"),
        times(200, i -> "    ".repeat(i) + "=== \"a\"\n"),
        "=== \"a\"\n\n".repeat(20_000),
        "??? note\n".repeat(20_000),
        "!!! a\n\n".repeat(50_000),
        "{{< hint >}}\n".repeat(40_000),
        "{{< hint >}}\n".repeat(20_000) + "{{< /note >}}\n".repeat(20_000),
        "{{< hint >}}x{{< /hint >}}\n".repeat(10_000),
        "{{<".repeat(20_000),
        "{{<".repeat(20_000) + ">}}",
        "{{".repeat(30_000) + "}}",
        "{%".repeat(30_000),
        "{%".repeat(30_000) + "%}",
        "<%".repeat(30_000),
        "<%\n".repeat(100_000) + "%>",
        "{% raw %}\n".repeat(60_000) + "{% endraw %}\n",
        "{% raw %}".repeat(6_000) + "{% endraw %}",
        "a {% raw %}".repeat(5_000),
        "{% comment %}\n".repeat(60_000),
        "{% highlight x %}\n{% endcomment %}\n".repeat(20_000),
        "[a]({{".repeat(10_000),
        "[a]({{ b }}".repeat(5_000),
        "[a](<%".repeat(10_000),
        "[[a".repeat(20_000),
        "[[a]]".repeat(4_900),
        "[[".repeat(30_000) + "a" + "]]".repeat(30_000),
        "==a".repeat(20_000),
        "== a ==b".repeat(8_000),
        "==a ==b== c==".repeat(4_000),
        "{: .a".repeat(10_000),
        "{:".repeat(30_000) + "}",
        "[a](b){: .c}".repeat(4_900),
        "##a\n".repeat(100_000),
        "[TOC]\n\n".repeat(30_000),
        ":a".repeat(30_000),
        ":x:".repeat(20_000),
        times(30_000, i -> "a}\n"),
        ":::a\n" + "a}\n".repeat(3_000));
  }

  @ParameterizedTest
  @MethodSource("large")
  void largeDocumentsAreAnswered(String text) {
    ParsedMarkdown parsed = parse(text);
    assertThat(parsed.findings().stream().map(finding -> finding.rule().id()).distinct())
        .isSubsetOf("markdown-refused", "unrendered-syntax", "link-refused", "html-removed");
    assertThat(html(parsed)).doesNotContain("<script");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ":::note <script>alert(1)</script>\nx\n:::\n",
        ":::\"><img src=x onerror=alert(1)>\nx\n:::\n",
        ":::{.a onclick=alert(1)}\nx\n:::\n",
        "!!! note \"<img src=x onerror=alert(1)>\"\n    x\n",
        "=== \"<script>alert(1)</script>\"\n    x\n",
        "??? note \"</summary><script>alert(1)</script>\"\n    x\n",
        "{{< hint \"<script>\" title=\"<script>alert(1)</script>\" >}}\nx\n{{< /hint >}}\n",
        "{{< tab \"<svg onload=alert(1)>\" >}}\nx\n{{< /tab >}}\n",
        "{{< figure src=\"javascript:alert(1)\" title=\"<script>\" >}}",
        "{{< figure src=\"x.png\" alt=\"\\\" onerror=alert(1) \" caption=\"<script>\" >}}",
        "{{< figure src=\"https://evil.example/t.gif\" >}}",
        "{{< ref \"javascript:alert(1)\" >}}",
        "[x]({{< ref \"javascript:alert(1)\" >}})",
        "[x]({{ page.u }})",
        "[x]({{ '//evil.example' | relative_url }})",
        "[x](java{{ site.baseurl }}script:alert(1))",
        "# {{ page.title }}",
        "{{ page.title }} <%= current_page.data.title %>",
        "{% raw %}<script>alert(1)</script>{% endraw %}",
        "{% raw %}\n<img src=x onerror=alert(1)>\n{% endraw %}\n",
        "{% highlight html %}\n</code></pre><script>alert(1)</script>\n{% endhighlight %}\n",
        "<%= \"<script>alert(1)</script>\" %>",
        "<% x\n<script>alert(1)</script>\n%>\n",
        "[[<script>alert(1)</script>]]",
        "[[a|<script>alert(1)</script>]]",
        "[[a|b]] <b>c</b> {{x}}",
        "## a {#\"onclick=alert(1)}",
        "## a {#location}",
        "## a {#__proto__}",
        "[x](y){: onclick=alert(1) #z}",
        "==<script>alert(1)</script>==",
        "> [!note] <script>alert(1)</script>\n> x\n",
      })
  void nothingOfADialectRuns(String markdown) {
    for (String text : List.of(markdown, markdown + "\n\n<p>raw</p>\n")) {
      String html = html(parse(text));
      HtmlOracle.assertHarmless(html);
      assertThat(Jsoup.parse(html).select("script, svg, [onerror], [onclick], [onload]")).isEmpty();
      assertThat(Jsoup.parse(html).select("[href*=javascript], [src*=javascript], [href^=//]"))
          .isEmpty();
    }
  }

  @Test
  void idsOfAuthorsShadowNothing() {
    assertThat(parse("## a {#location}\n## b {#__proto__}\n## c {#location}\n").body().headings())
        .extracting(Heading::id)
        .containsExactly("h-location", "h-__proto__", "h-location-1");
  }

  @Test
  void aForgottenEndDoesNotSwallowThePage() {
    for (String start :
        List.of(":::note", "{{< hint >}}", "{% note %}", "{% highlight x %}", "{% comment %}")) {
      ParsedMarkdown parsed = parse(start + "\n\n# After\n\ntext\n");
      assertThat(parsed.body().headings())
          .as(start)
          .extracting(Heading::text)
          .containsExactly("After");
    }
  }
}
