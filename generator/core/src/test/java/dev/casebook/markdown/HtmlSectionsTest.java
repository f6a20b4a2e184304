package dev.casebook.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.diagnostic.RepoPath;
import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlSectionsTest {

  @Test
  void dropsAHeadingThatRepeatsTheTitle() {
    MarkdownBody body = body("# Fail over\n\nText.\n");
    assertThat(HtmlSections.withoutTitle(html(body), body, "Fail over").html())
        .startsWith("<p>Text.")
        .doesNotContain("<h1");
  }

  @Test
  void keepsAHeadingThatSaysSomethingElse() {
    MarkdownBody body = body("# Fail over\n\nText.\n");
    assertThat(HtmlSections.withoutTitle(html(body), body, "Database").html()).contains("<h1");
  }

  @Test
  void takesASectionOutWithItsSubsections() {
    MarkdownBody body =
        body("Before.\n\n## Timeline\n\nRows.\n\n### Night\n\nMore.\n\n## Lessons\n\nAfter.\n");
    List<HtmlSections.Piece> pieces =
        HtmlSections.split(html(body), body, headings(body, "Timeline"));
    assertThat(pieces).hasSize(3);
    assertThat(pieces.get(0).html().html()).contains("Before.");
    assertThat(pieces.get(1).heading()).isEqualTo(body.headings().get(0));
    assertThat(pieces.get(1).html().html())
        .contains("Rows.", "Night", "More.")
        .doesNotContain("<h2");
    assertThat(pieces.get(2).html().html()).startsWith("<h2 id=\"lessons\">").contains("After.");
  }

  @Test
  void leavesFootnotesOutsideOfTheLastSection() {
    MarkdownBody body = body("## Timeline\n\nRow[^1].\n\n[^1]: Note.\n");
    List<HtmlSections.Piece> pieces =
        HtmlSections.split(html(body), body, headings(body, "Timeline"));
    assertThat(pieces.get(0).html().html()).contains("Row").doesNotContain("Note.");
    assertThat(pieces.get(1).html().html()).contains("Note.");
  }

  @Test
  void doesNotCutThroughAnElement() {
    MarkdownBody body = body("> ## Timeline\n>\n> Rows.\n\nAfter.\n");
    List<HtmlSections.Piece> pieces =
        HtmlSections.split(html(body), body, headings(body, "Timeline"));
    assertThat(pieces).singleElement().satisfies(piece -> assertThat(piece.heading()).isNull());
    assertThat(pieces.get(0).html().html()).isEqualTo(html(body).html());
  }

  @Test
  void seesWhichMarkupIsClosed() {
    assertThat(HtmlSections.isBalanced("<p>a<br>b</p><hr>")).isTrue();
    assertThat(HtmlSections.isBalanced("</blockquote><p>a</p>")).isFalse();
    assertThat(HtmlSections.isBalanced("<ul><li>a")).isFalse();
  }

  private static MarkdownBody body(String text) {
    return new MarkdownParser().parse(new RepoPath("a.md"), text, 0).body();
  }

  private static TrustedHtml html(MarkdownBody body) {
    return HtmlConverter.convert(body, link -> null);
  }

  private static List<Heading> headings(MarkdownBody body, String text) {
    return body.headings().stream().filter(heading -> heading.text().equals(text)).toList();
  }
}
