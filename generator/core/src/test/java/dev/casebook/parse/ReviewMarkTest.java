package dev.casebook.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.casebook.diagnostic.CasebookException;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.model.Review;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(5)
class ReviewMarkTest {

  private static final RepoPath PATH = new RepoPath("runbooks/a.md");
  private static final ReviewMark.Entry READ =
      new ReviewMark.Entry(LocalDate.of(2026, 11, 2), null, Review.How.READ, null, null);
  private static final ReviewMark.Entry DRILL =
      new ReviewMark.Entry(
          LocalDate.of(2026, 11, 2),
          "@ana",
          Review.How.DRILL,
          Review.Outcome.CHANGED,
          "INC-7: \"x\"");
  private static final String READ_YAML = "{on: 2026-11-02, how: read}";

  private static String add(String text) {
    return ReviewMark.add(PATH, text, READ);
  }

  @Test
  void theSameReviewIsAddedOnce() {
    String once = add("---\nowner: a\nreviews: []\n---\n# A\n");
    assertThat(once).contains(READ_YAML);
    assertThat(add(once)).isEqualTo(once);
    String plain = add("# A\r\n\r\nText.\r\n");
    assertThat(add(plain)).isEqualTo(plain);
  }

  @Test
  void aReviewThatIsToldLateSetsNoDateBack() {
    assertThat(add("---\nlast_reviewed_on: '2026-12-24' # mine\n---\n# A\n"))
        .contains("last_reviewed_on: '2026-12-24' # mine\n", READ_YAML);
    assertThat(add("---\nlast_reviewed_on: 2026-01-24\n---\n# A\n"))
        .contains("last_reviewed_on: 2026-11-02\n", READ_YAML);
    assertThat(add("---\nlast_reviewed_on: soon\n---\n# A\n"))
        .contains("last_reviewed_on: 2026-11-02\n");
  }

  @Test
  void anItemIsAddedBehindTheLastOneAndNothingElseChanges() {
    String text =
        """
        ---
        # who to call
        owner: "@ana"   # for now
        reviews:
            - {on: 2026-01-02, how: read} # first
            # between
            - on: 2026-05-02
              how: drill

        services: [orders]
        ---
        # A
        """;
    assertThat(add(text))
        .isEqualTo(text.replace("how: drill\n", "how: drill\n    - " + READ_YAML + "\n"));
  }

  @Test
  void theDateOfTheLastReviewKeepsItsQuotesAndItsComment() {
    assertThat(add("---\nlast_reviewed_on: '2025-01-01'  # GOV.UK\n---\n"))
        .isEqualTo(
            "---\nlast_reviewed_on: '2026-11-02'  # GOV.UK\nreviews:\n  - "
                + READ_YAML
                + "\n---\n");
  }

  @Test
  void aListBetweenBracketsGrowsThere() {
    assertThat(add("---\nreviews: [{on: 2026-01-01, by: \"a]b\"}]  # [x]\nid: a\n---\n"))
        .isEqualTo(
            "---\nreviews: [{on: 2026-01-01, by: \"a]b\"}, "
                + READ_YAML
                + "]  # [x]\nid: a\n---\n");
    assertThat(add("---\nreviews: []\n---\n"))
        .isEqualTo("---\nreviews: [" + READ_YAML + "]\n---\n");
    assertThat(add("---\nreviews: [\n  {on: 2026-01-01},\n]\n---\n"))
        .contains("{on: 2026-01-01},\n" + READ_YAML + "]");
  }

  @Test
  void anEmptyListAndNoneAtAllBecomeOne() {
    String expected = "---\nid: a\nreviews:\n  - " + READ_YAML + "\n---\n# A\n";
    assertThat(add("---\nid: a\nreviews:\n---\n# A\n")).isEqualTo(expected);
    assertThat(add("---\nid: a\nreviews: ~\n---\n# A\n")).isEqualTo(expected);
    assertThat(add("---\nid: a\n---\n# A\n")).isEqualTo(expected);
  }

  @Test
  void aDocumentWithoutFrontMatterGetsOne() {
    assertThat(add("# 数据库\n")).isEqualTo("---\nreviews:\n  - " + READ_YAML + "\n---\n\n# 数据库\n");
    assertThat(add("")).isEqualTo("---\nreviews:\n  - " + READ_YAML + "\n---\n");
  }

  @Test
  void lineEndsAndAByteOrderMarkStay() {
    assertThat(add("\uFEFF---\r\nid: a\r\n---\r\n# A\r\n"))
        .isEqualTo("\uFEFF---\r\nid: a\r\nreviews:\r\n  - " + READ_YAML + "\r\n---\r\n# A\r\n");
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    String text = "---\nid: a\nlast_reviewed_on: 2025-01-01\n---\n# A\n";
    for (ReviewMark.Entry entry : List.of(READ, DRILL)) {
      text = ReviewMark.add(PATH, text, entry);
    }
    Parsing page = Parsing.of(PATH.value(), text);
    assertThat(page.lines()).isEmpty();
    List<Review> reviews = page.document().header().reviews().reviews();
    assertThat(reviews).hasSize(2);
    assertThat(reviews.get(1).how()).isEqualTo(Review.How.DRILL);
    assertThat(reviews.get(1).outcome()).isEqualTo(Review.Outcome.CHANGED);
    assertThat(reviews.get(1).ref()).isEqualTo("INC-7: \"x\"");
  }

  @Test
  void otherFormsAreRefusedWithTheWayOut() {
    for (String text :
        List.of(
            "+++\nid = 'a'\n+++\n",
            "{\n\"id\": \"a\"\n}\n",
            "---\nreviews: soon\n---\n",
            "---\nreviews: [{on: 2026-01-01}\n---\n")) {
      assertThatThrownBy(() -> add(text))
          .isInstanceOf(CasebookException.class)
          .hasMessageContaining("runbooks/a.md cannot be edited")
          .hasMessageContaining("by hand");
    }
  }
}
