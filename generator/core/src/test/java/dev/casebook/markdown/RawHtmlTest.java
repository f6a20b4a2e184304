package dev.casebook.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.diagnostic.RepoPath;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RawHtmlTest {

  private static ParsedMarkdown parse(String text) {
    return new MarkdownParser().parse(new RepoPath("a.md"), text, 0);
  }

  private static String html(String text) {
    return HtmlConverter.convert(parse(text).body(), LinkReference::destination).html();
  }

  @Test
  void detailsHoldMarkdown() {
    assertThat(
            html(
                """
                <details open><summary>Log <kbd>k</kbd></summary>

                Some *text*

                </details>
                """))
        .isEqualTo(
            """
            <details open><summary>Log <kbd>k</kbd></summary>

            <p>Some <em>text</em></p>
            </details>

            """);
  }

  @Test
  void whatIsLeftOpenIsClosed() {
    assertThat(html("<div><b>x\n\n# y\n")).endsWith("</div>").contains("<b>x");
    assertThat(html("a</div></td> b")).isEqualTo("<p>a b</p>\n");
  }

  @Test
  void alignmentBecomesAClassAndOldElementsTheirSuccessors() {
    assertThat(html("<p align=CENTER>a <tt>b</tt> <strike>c</strike></p>").strip())
        .isEqualTo("<p class=\"align-center\">a <code>b</code> <s>c</s></p>");
    assertThat(html("<center>x</center>").strip()).isEqualTo("<div class=\"align-center\">x</div>");
  }

  @Test
  void linksAndImagesOfRawHtmlAreLinksOfTheDocument() {
    ParsedMarkdown parsed =
        parse("[a](1.md) <a href='2.md#x'>the <b>plan</b></a> <img alt='A' src=3.png width=20>");
    List<LinkReference> links = parsed.body().links();
    assertThat(links)
        .extracting(LinkReference::destination)
        .containsExactly("1.md", "2.md#x", "3.png");
    assertThat(links).extracting(LinkReference::text).containsExactly("a", "the plan", "A");
    assertThat(links).extracting(LinkReference::index).containsExactly(0, 1, 2);
    assertThat(links.get(1).location()).hasToString("a.md:1:20");
    Document page =
        Jsoup.parse(HtmlConverter.convert(parsed.body(), link -> "t" + link.index()).html());
    assertThat(page.select("a").eachAttr("href")).containsExactly("t0", "t1");
    assertThat(page.selectFirst("img").attr("src")).isEqualTo("t2");
    assertThat(page.selectFirst("img").attr("width")).isEqualTo("20");
    String without = HtmlConverter.convert(parsed.body(), link -> null).html();
    assertThat(Jsoup.parse(without).select("a, img")).isEmpty();
    assertThat(Jsoup.parse(without).text()).isEqualTo("a the plan A");
  }

  @Test
  void linksInsideQuotationsKeepTheirPlace() {
    LinkReference link =
        parse("> <div>\n> <a href=\"x.md\">x</a>\n> </div>\n").body().links().get(0);
    assertThat(link.location()).hasToString("a.md:2:12");
  }

  @Test
  void anchorsKeepTheirNamesWithAPrefix() {
    ParsedMarkdown parsed = parse("<a name=\"one\"></a>\n\n<p id=two>x</p>\n\n<p id=two>y</p>\n");
    assertThat(parsed.body().anchors()).containsExactly("user-content-one", "user-content-two");
    assertThat(parsed.body().anchor("one")).contains("user-content-one");
    assertThat(parsed.body().anchor("user-content-two")).contains("user-content-two");
  }

  @Test
  void headingsOfRawHtmlAreHeadings() {
    ParsedMarkdown parsed = parse("<h1 align=\"center\">The <em>title</em></h1>\n\n## The title\n");
    assertThat(parsed.body().headings())
        .containsExactly(
            new Heading(1, "The title", "the-title", 1),
            new Heading(2, "The title", "the-title-1", 3));
    assertThat(parsed.blocks().get(0)).isInstanceOf(Block.HeadingBlock.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"kubectl -n <namespace> get <pod-name>", "<ENV>-db", "Restart <service>."})
  void placeholdersInAngleBracketsStayText(String text) {
    assertThat(Jsoup.parse(html(text)).text()).isEqualTo(text);
    Block.Paragraph paragraph = (Block.Paragraph) parse(text).blocks().get(0);
    assertThat(paragraph.text().plain()).isEqualTo(text);
    assertThat(parse(text).findings()).isEmpty();
  }

  @Test
  void breaksDivideLinesAndWords() {
    Block.Paragraph paragraph =
        (Block.Paragraph) parse("09:14 a<br>09:20 b<br/>\n09:30 c").blocks().get(0);
    assertThat(paragraph.lines())
        .extracting(InlineText::plain)
        .filteredOn(line -> !line.isEmpty())
        .containsExactly("09:14 a", "09:20 b", "09:30 c");
    assertThat(paragraph.text().plain()).isEqualTo("09:14 a 09:20 b 09:30 c");
  }

  @Test
  void whatWeWriteOurselvesPassesTheSanitiserUnchanged() {
    String markdown =
        """
        # A *b* `c{{d}}`

        [x](y.md "t") ![i](j.png "k") <https://e.example> https://f.example[^1] ~~g~~
        h

        > [!TIP]
        > i

        !!! warning "W"
            j

        ??? note
            k

        - [x] l
        - m
          1. n

          o

        3. p

        | q | r |
        |:-:|--:|
        | s | t |

        ```yaml
        u: "v" # {{w}}
        ```

        ---

        [^1]: X & y
        """;
    String plain = html(markdown);
    String sanitised = html(markdown + "\n<b></b>\n");
    HtmlOracle.assertHarmless(plain);
    HtmlOracle.assertHarmless(sanitised);
    Document expected = Jsoup.parse(plain);
    Document actual = Jsoup.parse(sanitised);
    actual.select("p:has(> b:empty:only-child), body > b:empty").remove();
    assertThat(normalised(actual)).isEqualTo(normalised(expected));
  }

  /** Without white space between blocks and the order of attributes. */
  private static String normalised(Document page) {
    StringBuilder text = new StringBuilder();
    page.body()
        .traverse(
            (node, depth) -> {
              if (node instanceof org.jsoup.nodes.TextNode leaf) {
                text.append(leaf.getWholeText().replaceAll("\\s+", ""));
              } else {
                text.append('<').append(node.nodeName());
                node.attributes().asList().stream()
                    .map(attribute -> " " + attribute)
                    .sorted()
                    .forEach(text::append);
                text.append('>');
              }
            });
    return text.toString();
  }
}
