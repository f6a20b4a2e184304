package dev.casebook.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.RepoPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DialectsTest {

  private static final MarkdownParser PARSER = new MarkdownParser();

  private static ParsedMarkdown parse(String markdown) {
    return PARSER.parse(
        new RepoPath("a.md"), markdown, 0, Map.of("title", "Disk full", "owner", "storage"));
  }

  private static String html(String markdown) {
    return HtmlConverter.convert(parse(markdown).body(), LinkReference::destination).html();
  }

  private static List<String> rules(String markdown) {
    return parse(markdown).findings().stream().map(finding -> finding.rule().id()).toList();
  }

  private static void assertHtml(String markdown, String expected) {
    assertThat(html(markdown)).isEqualTo(expected);
    assertThat(rules(markdown)).isEmpty();
  }

  private static void assertText(String markdown, String expected) {
    assertHtml(markdown, "<p>" + expected + "</p>\n");
  }

  @Test
  void materialAdmonitionsHaveTitlesAndQualifiers() {
    assertHtml(
        """
        !!! warning "Mind the queue"
            It is *slow*.

            - one

        after
        """,
        """
        <div class="admonition warning"><p class="admonition-title">Mind the queue</p>
        <p>It is <em>slow</em>.</p>
        <ul>
        <li>one</li>
        </ul>
        </div>
        <p>after</p>
        """);
    assertHtml(
        "!!! tip inline end \"\"\n    x\n", "<div class=\"admonition tip\">\n<p>x</p>\n</div>\n");
    assertHtml(
        "??? note\n    x\n???+ bug \"B\"\n    y\n",
        """
        <details class="admonition note"><summary>Note</summary>
        <p>x</p>
        </details>
        <details class="admonition caution" open><summary>B</summary>
        <p>y</p>
        </details>
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "!!! Never do this on a Friday",
        "!!! WARNING! read this first",
        "??? who knows",
        "=== not a tab",
        "=== \"quoted\" and more",
      })
  void shoutingIsNoAdmonition(String line) {
    assertText(line, HtmlBuffer.escape(line));
  }

  @Test
  void contentTabsAreSectionsOfOneGroup() {
    assertHtml(
        """
        === "Linux"

            ```sh
            === "code"
            ```

        === "macOS"
            Use the app.
        """,
        """
        <div class="tabs">
        <section class="tab"><p class="tab-title">Linux</p>
        <div class="code" data-lang="sh"><pre><code><span class="t-o">===</span> <span class="t-s">&quot;code&quot;</span>
        </code></pre></div>
        </section>
        <section class="tab"><p class="tab-title">macOS</p>
        <p>Use the app.</p>
        </section>
        </div>
        """);
  }

  @Test
  void directivesNestByColonsOrByOrder() {
    assertHtml(
        """
        ::::note Outer
        text
        :::tip[In *here*]
        inner
        :::
        rest
        ::::
        """,
        """
        <div class="admonition note"><p class="admonition-title">Outer</p>
        <p>text</p>
        <div class="admonition tip"><p class="admonition-title">In *here*</p>
        <p>inner</p>
        </div>
        <p>rest</p>
        </div>
        """);
    assertHtml(
        ":::danger\na\n:::details More\nb\n:::\n:::\nc\n",
        """
        <div class="admonition caution"><p class="admonition-title">Danger</p>
        <p>a</p>
        <details><summary>More</summary>
        <p>b</p>
        </details>
        </div>
        <p>c</p>
        """);
  }

  @Test
  void directivesOfPandocQuartoAndMystAreTheSame() {
    assertHtml(
        "::: {.callout-tip}\nx\n:::\n",
        "<div class=\"admonition tip\"><p class=\"admonition-title\">Tip</p>\n<p>x</p>\n</div>\n");
    assertHtml(
        ":::{warning} Hot\nx\n:::\n",
        "<div class=\"admonition warning\"><p class=\"admonition-title\">Hot</p>\n<p>x</p>\n</div>\n");
    assertHtml("::: {#fig .wide}\nx\n:::\n", "<p>x</p>\n");
  }

  @Test
  void aDirectiveInAListEndsInTheList() {
    assertHtml(
        "- a\n\n  :::info\n  b\n  :::\n\n  c\n- d\n",
        """
        <ul>
        <li><p>a</p>
        <div class="admonition note"><p class="admonition-title">Info</p>
        <p>b</p>
        </div>
        <p>c</p>
        </li>
        <li><p>d</p>
        </li>
        </ul>
        """);
  }

  @Test
  void aDirectiveWithoutAnEndIsText() {
    assertText(":::note\ntext", ":::note\ntext");
    assertHtml(
        ":::note\n\n:::tip\nx\n:::\n",
        "<p>:::note</p>\n<div class=\"admonition tip\"><p class=\"admonition-title\">Tip</p>\n"
            + "<p>x</p>\n</div>\n");
  }

  @Test
  void fencesStayAsWritten() {
    String code =
        ":::note\n{{< hint >}}\n{% include x %}\n<%= y %>\n!!! note\n[[Page]] ==a== :x:\n:::\n";
    for (String around :
        List.of("%s", ":::note\n%s:::\n", "{{< hint info >}}\n%s{{< /hint >}}\n")) {
      String page = html(around.formatted("```\n" + code + "```\n"));
      assertThat(page).contains("<pre><code>" + HtmlBuffer.escape(code) + "</code></pre>");
    }
    assertThat(rules("```\n" + code + "```\n")).isEmpty();
  }

  @Test
  void hugoContainersAreAdmonitionsAndTabs() {
    assertHtml(
        """
        {{< hint warning >}}
        **Careful**
        {{< /hint >}}

        {{% notice tip "Read on" %}}
        a
        {{% /notice %}}

        {{% alert title="Heat" color="danger" %}}b{{% /alert %}}

        {{< tabs "id" >}}
        {{< tab "One" >}}
        1
        {{< /tab >}}
        {{< tab "Two" >}}
        2
        {{< /tab >}}
        {{< /tabs >}}
        """,
        """
        <div class="admonition warning"><p class="admonition-title">Warning</p>
        <p><strong>Careful</strong></p>
        </div>
        <div class="admonition tip"><p class="admonition-title">Read on</p>
        <p>a</p>
        </div>
        <div class="admonition caution"><p class="admonition-title">Heat</p>
        <p>b</p>
        </div>
        <div class="tabs">
        <section class="tab"><p class="tab-title">One</p>
        <p>1</p>
        </section>
        <section class="tab"><p class="tab-title">Two</p>
        <p>2</p>
        </section>
        </div>
        """);
  }

  @Test
  void hugoReferencesAreLinksToPages() {
    ParsedMarkdown parsed =
        parse(
            "[a]({{< ref \"./node.md#fix\" >}}) [b]({{% relref \"/x/y\" %}}) {{< ref \"z.md\" >}}");
    assertThat(parsed.body().links())
        .extracting(LinkReference::kind, LinkReference::destination)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(LinkReference.Kind.PAGE, "./node.md#fix"),
            org.assertj.core.groups.Tuple.tuple(LinkReference.Kind.PAGE, "/x/y"),
            org.assertj.core.groups.Tuple.tuple(LinkReference.Kind.PAGE, "z.md"));
    assertThat(parsed.findings()).isEmpty();
    assertThat(html("[a]({{< ref \"n.md\" >}}) b")).isEqualTo("<p><a href=\"n.md\">a</a> b</p>\n");
  }

  @Test
  void hugoFiguresAndCode() {
    assertHtml(
        "{{< figure src=\"a.png\" alt=\"A graph\" caption=\"Load\" >}}",
        "<p><img src=\"a.png\" alt=\"A graph\"><br><em>Load</em></p>\n");
    assertHtml(
        "{{< highlight text >}}\n{{< x >}}\n:::note\n{{< /highlight >}}\n",
        "<div class=\"code\" data-lang=\"text\"><pre><code>{{&lt; x &gt;}}\n:::note\n</code></pre></div>\n");
  }

  @Test
  void anUnknownTagIsCodeAndOneFindingForEachLanguage() {
    String text =
        """
        See {{< youtube abc >}} and {{% include-x "y" %}}.

        {% include header.html %} <%= render "x" %>

        {{ site.name }} but {{ $labels.pod }} and {{host}} are fine
        """;
    assertThat(html(text))
        .isEqualTo(
            """
            <p>See <code>{{&lt; youtube abc &gt;}}</code> and <code>{{% include-x &quot;y&quot; %}}</code>.</p>
            <p><code>{% include header.html %}</code> <code>&lt;%= render &quot;x&quot; %&gt;</code></p>
            <p><code>{{ site.name }}</code> but <code>{{ $labels.pod }}</code> and <code><span class="t-ph" data-param="host">{{host}}</span></code> are fine</p>
            """);
    List<Finding> findings = parse(text).findings();
    assertThat(findings)
        .extracting(Finding::message)
        .containsExactly(
            "Hugo shortcodes that only their own generator can fill in stay as written: youtube, include-x",
            "Liquid tags that only their own generator can fill in stay as written: include",
            "ERB tags that only their own generator can fill in stay as written: = render \"x\"",
            "template variables that only their own generator can fill in stay as written: site.name");
    assertThat(findings.get(0).location().line()).isEqualTo(1);
    assertThat(findings.get(0).location().column()).isEqualTo(5);
  }

  @Test
  void aTagOverSeveralLinesIsCodeAsAWhole() {
    ParsedMarkdown parsed = parse("a\n\n<%= render \"x\", {\n  a: 1,\n\n  - b\n} %>\n\nc\n");
    assertThat(HtmlConverter.convert(parsed.body(), LinkReference::destination).html())
        .isEqualTo(
            "<p>a</p>\n<div class=\"code\"><pre><code>&lt;%= render &quot;x&quot;, {\n  a: 1,\n\n"
                + "  - b\n} %&gt;\n</code></pre></div>\n<p>c</p>\n");
    assertThat(parsed.findings())
        .extracting(finding -> finding.location().line())
        .containsExactly(3);
  }

  @Test
  void liquidKeepsWhatIsRawAndLeavesOutComments() {
    assertText("a {% raw %}{{ x }} {% y %}{% endraw %} b", "a {{ x }} {% y %} b");
    assertHtml("{% raw %}\n{{ x }}\n{% endraw %}\n", "<p>{{ x }}</p>\n");
    assertHtml("a\n\n{% comment %}\nsecret *x*\n{% endcomment %}\n\nb\n", "<p>a</p>\n<p>b</p>\n");
    assertHtml(
        "{% highlight yaml linenos %}\na: 1\n{% endhighlight %}\n",
        "<div class=\"code\" data-lang=\"yaml\"><pre><code><span class=\"t-m\">a</span>:"
            + " <span class=\"t-n\">1</span>\n</code></pre></div>\n");
    assertHtml(
        "{% note %}\n\n**Note:** x\n\n{% endnote %}\n",
        "<div class=\"admonition note\"><p class=\"admonition-title\">Note</p>\n"
            + "<p><strong>Note:</strong> x</p>\n</div>\n");
  }

  @Test
  void gitBookBlocksAreTheSameAsOthers() {
    assertHtml(
        "{% hint style=\"danger\" %}\nx\n{% endhint %}\n\n{% code title=\"a.sh\" %}\n```sh\nls\n```\n"
            + "{% endcode %}\n",
        "<div class=\"admonition caution\"><p class=\"admonition-title\">Danger</p>\n<p>x</p>\n</div>\n"
            + "<div class=\"code\" data-lang=\"sh\"><pre><code><span class=\"t-f\">ls</span>\n"
            + "</code></pre></div>\n");
  }

  @Test
  void tagsThatNameTheFrontMatterAreFilledIn() {
    assertText(
        "{{ page.title }} / {{ .Title }} / <%= current_page.data.owner %> / {{< param owner >}}",
        "Disk full / Disk full / storage / storage");
    ParsedMarkdown parsed = parse("# {{ page.title }}: what to do\n");
    assertThat(parsed.body().headings().get(0).text()).isEqualTo("Disk full: what to do");
    assertThat(parsed.body().headings().get(0).id()).isEqualTo("disk-full-what-to-do");
    assertThat(html("{{ page.missing }}")).isEqualTo("<p><code>{{ page.missing }}</code></p>\n");
  }

  @Test
  void addressesWithTagsAreFilledInOrLeaveTheText() {
    assertText(
        "[a]({{ site.baseurl }}/x.md) [b]({{ '/y' | relative_url }}) [c]({% link z.md %})",
        "<a href=\"/x.md\">a</a> <a href=\"/y\">b</a> <a href=\"/z.md\">c</a>");
    assertThat(html("[a](<%= b.url %>) [c]({{< param Repo >}}/d)")).isEqualTo("<p>a c</p>\n");
    assertThat(rules("[a](<%= b.url %>) [c]({{< param Repo >}}/d)"))
        .containsExactly("unrendered-syntax", "unrendered-syntax");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[[_TOC_]]", "[TOC]", "[[toc]]", "[toc]", "* TOC\n{:toc}", "{:toc}", "{: toc }"})
  void contentsOfOtherGeneratorsAreLeftToThePage(String marker) {
    assertHtml("# A\n\n**Table of Contents**\n\n" + marker + "\n\nb\n", html("# A\n\nb\n"));
    assertHtml("## \u76ee\u5f55\n\n" + marker + "\n\nb\n", "<p>b</p>\n");
  }

  @Test
  void attributeListsGiveIds() {
    assertThat(
            html(
                "## Restart {#restart-now .x}\n\n[a](b.md){:target=\"_blank\"} c\n{: .lead #intro}\n"))
        .isEqualTo(
            "<h2 id=\"restart-now\">Restart  <a class=\"anchor\" href=\"#restart-now\""
                + " aria-label=\"#\"></a></h2>\n"
                + "<p><a href=\"b.md\">a</a> c\n<a id=\"user-content-intro\"></a></p>\n");
    MarkdownBody body = parse("## Restart {#Restart-Now}\n\nx\n{: #intro}\n").body();
    assertThat(body.anchor("Restart-Now")).contains("Restart-Now");
    assertThat(body.anchor("intro")).contains("user-content-intro");
    assertThat(body.headings().get(0).text()).isEqualTo("Restart");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "returns {:ok}",
        "{a: 1}",
        "set {#} there",
        "a {b} c",
        "{name=x} is text",
        "{{#if x}"
      })
  void bracesOfOtherMeaningsAreText(String text) {
    assertText(text, text);
  }

  @Test
  void alertsMayHaveATitleAndOtherKinds() {
    assertHtml(
        "> [!note] Read me\n> x\n",
        "<div class=\"admonition note\"><p class=\"admonition-title\">Read me</p>\n<p>x</p>\n</div>\n");
    assertHtml(
        "> [!bug]-\n> x\n",
        "<div class=\"admonition caution\"><p class=\"admonition-title\">Bug</p>\n<p>x</p>\n</div>\n");
  }

  @Test
  void wikiLinksLeadToPagesByName() {
    ParsedMarkdown parsed = parse("See [[Restart Switch]] and [[\u91cd\u542f#a|\u624b\u518c]].");
    assertThat(parsed.body().links())
        .extracting(LinkReference::kind, LinkReference::destination, LinkReference::text)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                LinkReference.Kind.PAGE, "Restart Switch", "Restart Switch"),
            org.assertj.core.groups.Tuple.tuple(
                LinkReference.Kind.PAGE, "\u91cd\u542f#a", "\u624b\u518c"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "if [[ -f x ]]; then",
        "[[\"a\", \"b\"]]",
        "[[1,2],[3,4]]",
        "[[$x == y]]",
        "[[javascript:alert(1)]]",
        "[[12]]",
      })
  void doubleBracketsOfProgramsAreText(String text) {
    assertText(text, HtmlBuffer.escape(text));
  }

  @Test
  void marksAreNotComparisons() {
    assertText("==hot== and ~~cold~~", "<mark>hot</mark> and <del>cold</del>");
    assertText("\u8bf7==\u7acb\u5373==\u91cd\u542f", "\u8bf7<mark>\u7acb\u5373</mark>\u91cd\u542f");
    assertText("a == b, c == d, x==y==z, ===", "a == b, c == d, x==y==z, ===");
  }

  @Test
  void headingsMayLackTheSpace() {
    assertThat(parse("##Causes\n\n#\u5f71\u54cd\n\n#urgent\n\n##1").body().headings())
        .extracting(Heading::level, Heading::text)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(2, "Causes"),
            org.assertj.core.groups.Tuple.tuple(1, "\u5f71\u54cd"));
  }

  @Test
  void admonitionsInChinese() {
    assertHtml(
        ":::warning \u6ce8\u610f\n\u5148\u5907\u4efd\u3002\n:::\n\n!!! note \"\u8bf4\u660e\"\n    \u5b8c\u6210\n",
        "<div class=\"admonition warning\"><p class=\"admonition-title\">\u6ce8\u610f</p>\n"
            + "<p>\u5148\u5907\u4efd\u3002</p>\n</div>\n"
            + "<div class=\"admonition note\"><p class=\"admonition-title\">\u8bf4\u660e</p>\n"
            + "<p>\u5b8c\u6210</p>\n</div>\n");
  }

  @Test
  void conventionsReadWhatPlainContainersHold() {
    assertThat(parse("{{< columns >}}\n## A\n\n- b\n{{< /columns >}}\n").blocks())
        .extracting(block -> block.getClass().getSimpleName())
        .containsExactly("HeadingBlock", "ItemList");
  }
}
