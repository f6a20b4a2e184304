package dev.casebook.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.RepoPath;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownFuzzTest {

  private static final String[] PIECES = {
    "a",
    "b c",
    " ",
    "\n",
    "\n\n",
    "    ",
    "\t",
    "# ",
    "## ",
    "- ",
    "1. ",
    "> ",
    "> [!NOTE]\n",
    "!!! note\n",
    "??? tip \"t\"\n",
    "=== \"tab\"\n",
    ":::note\n",
    "::::tip t\n",
    ":::\n",
    "::::\n",
    "{{< hint info >}}\n",
    "{{< /hint >}}\n",
    "{{< tab \"a\" >}}",
    "{{< /tab >}}\n",
    "{{< ref \"a.md\" >}}",
    "{% raw %}",
    "{% endraw %}",
    "{% highlight sh %}\n",
    "{% endhighlight %}\n",
    "{% comment %}\n",
    "{% endcomment %}\n",
    "{{",
    "}}",
    "<%",
    "%>",
    "[[a|",
    "]]",
    "==",
    "{: #a .b}",
    "{#c}",
    "[TOC]\n\n",
    "##x\n",
    ":x:",
    "    x\n",
    "- [x] ",
    "|a|b|\n",
    "|-|-|\n",
    "| ",
    "```\n",
    "```bash\n",
    "~~~",
    "`",
    "``",
    "*",
    "**",
    "_",
    "~~",
    "[",
    "]",
    "(",
    ")",
    "![",
    "](",
    "[a](b.md)",
    "[a]: u \"t\"\n",
    "[a]",
    "[^1]",
    "[^1]: n\n",
    "<",
    ">",
    "\"",
    "'",
    "<b>",
    "</b>",
    "<a href=\"x.md\">",
    "<a href=javascript:x>",
    "</a>",
    "<img src=x onerror=y>",
    "<script>",
    "</script>",
    "<style>",
    "<svg onload=x>",
    "<details>",
    "</details>",
    "<table><tr><td>",
    "</table>",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<?",
    "?>",
    "<br>",
    "<p id=location>",
    "<div title=\"",
    "<h2>",
    "</h2>",
    "<x-y>",
    "<math>",
    "<noscript>",
    "&amp;",
    "&#0;",
    "&#x6a;",
    "&Tab;",
    "\\",
    "\\[",
    "http://a.b/c",
    "https://",
    "<http://x.y>",
    "javascript:alert(1)",
    "{{x}}",
    "{{ .V }}",
    "---\n",
    "===\n",
    "\r\n",
    "\r",
    "\u0000",
    "\u202e",
    "\ud800",
    "\udc00",
    "\ud83d\ude00",
    "数据",
    "\u00a0",
    "\u2028",
    ":",
    "{.x}",
    "$ ls\n",
    "  \n",
    "cb:0",
  };

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  @Timeout(60)
  void whateverIsWrittenThePageIsHarmless(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    MarkdownParser parser = new MarkdownParser();
    for (int round = 0; round < 1_500; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(60); i >= 0; i--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      ParsedMarkdown parsed = parser.parse(new RepoPath("a.md"), text.toString(), 0);
      String html = HtmlConverter.convert(parsed.body(), LinkReference::destination).html();
      HtmlOracle.assertHarmless(html);
      assertThat(parsed.body().headings()).extracting(Heading::id).doesNotHaveDuplicates();
      assertThat(parsed.findings()).extracting(Finding::rule).doesNotContain(MarkdownRules.REFUSED);
      for (LinkReference link : parsed.body().links()) {
        assertThat(parsed.body().links().get(link.index())).isSameAs(link);
      }
    }
  }
}
