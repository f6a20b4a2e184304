package dev.casebook.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.diagnostic.RepoPath;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownParserTest {

  private static final RepoPath PATH = new RepoPath("runbooks/db.md");

  private final MarkdownParser parser = new MarkdownParser();

  private ParsedMarkdown parse(String text) {
    return parser.parse(PATH, text, 0);
  }

  private String html(String text) {
    return HtmlConverter.convert(parse(text).body(), LinkReference::destination).html();
  }

  @Test
  void linesAndColumnsCountTheFrontMatter() {
    String text =
        """
        ---
        title: x
        ---
        # Heading

        See [the plan](plan.md).
        """;
    ParsedMarkdown parsed = parser.parse(PATH, text, text.indexOf("# Heading"));

    assertThat(parsed.body().headings()).containsExactly(new Heading(1, "Heading", "heading", 4));
    LinkReference link = parsed.body().links().get(0);
    assertThat(link.destination()).isEqualTo("plan.md");
    assertThat(link.text()).isEqualTo("the plan");
    assertThat(link.location()).hasToString("runbooks/db.md:6:16");
    assertThat(link.location().endColumn()).isEqualTo(23);
  }

  @Test
  void blocksHoldTextWithoutMarkup() {
    ParsedMarkdown parsed =
        parse(
            """
            **When:** 12:00 `run`
            second *line*

            | Time | Event |
            | --- | :-: |
            | 09:14 | **detected** by [alert](a.md) |

            1. [x] done
            2. todo
               ```bash
               ls
               ```
            """);

    assertThat(parsed.blocks()).hasSize(3);
    Block.Paragraph paragraph = (Block.Paragraph) parsed.blocks().get(0);
    assertThat(paragraph.text().plain()).isEqualTo("When: 12:00 run second line");
    assertThat(paragraph.text().strong()).containsExactly("When:");
    assertThat(paragraph.text().code()).containsExactly("run");
    assertThat(paragraph.lines())
        .extracting(InlineText::plain)
        .containsExactly("When: 12:00 run", "second line");
    assertThat(paragraph.lines()).extracting(InlineText::line).containsExactly(1, 2);
    Block.Table table = (Block.Table) parsed.blocks().get(1);
    assertThat(table.header()).extracting(InlineText::plain).containsExactly("Time", "Event");
    assertThat(table.rows().get(0).line()).isEqualTo(6);
    InlineText cell = table.rows().get(0).cells().get(1);
    assertThat(cell.plain()).isEqualTo("detected by alert");
    assertThat(cell.strong()).containsExactly("detected");
    assertThat(cell.links()).extracting(LinkReference::destination).containsExactly("a.md");
    Block.ItemList list = (Block.ItemList) parsed.blocks().get(2);
    assertThat(list.ordered()).isTrue();
    assertThat(list.items()).extracting(Block.Item::checked).containsExactly(true, null);
    Block.Code code = (Block.Code) list.items().get(1).children().get(0);
    assertThat(code.line()).isEqualTo(10);
    assertThat(code.language() + " " + code.text()).isEqualTo("bash ls\n");
  }

  @Test
  void sectionsAreTheTextBetweenHeadings() {
    List<Section> sections =
        parse(
                """
                Before.

                ## One *two*
                - item `code`

                ```
                kubectl get pods
                ```
                | a | b |
                | - | - |
                | c | d |
                """)
            .body()
            .sections();

    assertThat(sections).extracting(Section::headingId).containsExactly("", "one-two");
    assertThat(sections).extracting(Section::heading).containsExactly("", "One two");
    assertThat(sections)
        .extracting(Section::text)
        .containsExactly("Before.", "item code\nkubectl get pods\na b\nc d");
  }

  @Test
  void everyPieceOfASectionKnowsItsPlace() {
    Section section =
        parse(
                """
                ## One
                Some  *double*  `spaced`
                lines.

                > [!WARNING]
                > This deletes data.

                1. Run `rm -r x`

                   ```sh
                   cd /tmp
                     rm -rf y
                   ```

                | a | `b` |
                | - | --- |
                """)
            .body()
            .sections()
            .get(0);

    assertThat(section.passages())
        .extracting(
            passage ->
                passage.kind()
                    + " "
                    + passage.notice()
                    + passage.depth()
                    + passage.language()
                    + ": "
                    + section.text().substring(passage.from(), passage.to()))
        .containsExactly(
            "PARAGRAPH 0: Some double spaced lines.",
            "PARAGRAPH warning1: This deletes data.",
            "ITEM 1: Run rm -r x",
            "CODE 1sh: cd /tmp\n  rm -rf y",
            "CELL 0: a",
            "CELL 0: b");
    assertThat(places(section, "double", "spaced", "lines.", "deletes", "rm -r x", "rm -rf", "b"))
        .containsExactly("2:8-14", "2:18-24", "3:1-7", "6:8-15", "8:9-16", "12:6-12", "15:8-9");
  }

  /** Line, column and end of texts, each looked for behind the one before. */
  private static List<String> places(Section section, String... texts) {
    List<String> places = new java.util.ArrayList<>();
    int from = 0;
    for (String text : texts) {
      int at = section.text().indexOf(text, from);
      from = at + text.length();
      Passage passage =
          section.passages().stream().filter(each -> each.to() > at).findFirst().orElseThrow();
      var place = passage.places().of(at - passage.from(), from - passage.from());
      places.add(place.line() + ":" + place.column() + "-" + place.endColumn());
    }
    return places;
  }

  @Test
  void htmlIsThatOfGitHubsMarkdown() {
    assertThat(
            html(
                """
                # T & *u*

                a ~~b~~ [c](d.md "e\\"f") ![g](h.png) https://x.example/a_(b).
                <https://y.example>

                > [!NOTE]
                > Look.

                - [x] done
                - [ ] open

                | a | b |
                |---|--:|
                | `x\\|y` | 2 |

                ```text
                plain {{name}} <b>
                ```
                """))
        .isEqualTo(
            """
            <h1 id="t--u">T &amp; <em>u</em> <a class="anchor" href="#t--u" aria-label="#"></a></h1>
            <p>a <del>b</del> <a href="d.md" title="e&quot;f">c</a> <img src="h.png" alt="g"> \
            <a href="https://x.example/a_(b)" rel="noopener noreferrer nofollow ugc">https://x.example/a_(b)</a>.
            <a href="https://y.example" rel="noopener noreferrer nofollow ugc">https://y.example</a></p>
            <div class="admonition note"><p class="admonition-title">Note</p>
            <p>Look.</p>
            </div>
            <ul>
            <li class="task"><input type="checkbox" disabled checked> done</li>
            <li class="task"><input type="checkbox" disabled> open</li>
            </ul>
            <div class="table"><table>
            <thead>
            <tr><th>a</th><th class="align-right">b</th></tr>
            </thead>
            <tbody>
            <tr><td><code>x|y</code></td><td class="align-right">2</td></tr>
            </tbody>
            </table></div>
            <div class="code" data-lang="text"><pre><code>plain <span class="t-ph" data-param="name">{{name}}</span> &lt;b&gt;
            </code></pre></div>
            """);
  }

  @Test
  void aLinkWithoutAddressLeavesItsText() {
    MarkdownBody body = parse("[a](b.md) ![c](d.png)").body();

    assertThat(HtmlConverter.convert(body, link -> null).html())
        .isEqualTo("<p><span class=\"no-link\">a</span> <span class=\"no-image\">c</span></p>\n");
  }
}
