package dev.casebook.check;

import static dev.casebook.check.CatalogBuilder.catalog;
import static dev.casebook.check.HeaderBuilder.document;
import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.model.Document;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UniformTest {

  private static Document[] runbooks(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> document("runbooks/%02d.md".formatted(i)).runbook())
        .toArray(Document[]::new);
  }

  private static List<String> owners(Document... documents) {
    return catalog().with(documents).findings(new MissingOwnerCheck());
  }

  @Test
  void whatAllLackIsToldOnce() {
    assertThat(owners(runbooks(12)))
        .containsExactly(
            "missing-owner runbooks/00.md 12 runbooks and resources have no owner | the"
                + " first of them | add a CODEOWNERS or OWNERS file, or 'content.defaults' with an"
                + " owner in casebook.yml");
  }

  @Test
  void whatMostLackIsToldOnceAndWhatSomeLackEachTime() {
    Document[] documents = runbooks(16);
    Document owned = document("runbooks/a.md").ownerFromCodeowners("@ana").runbook();
    for (int i = 0; i < 4; i++) {
      documents[i] = owned;
    }
    assertThat(owners(documents)).hasSize(1).first().asString().contains("12 runbooks");
    documents[4] = owned;
    assertThat(owners(documents)).hasSize(11);
  }

  @Test
  void ofFewEachIsTold() {
    assertThat(owners(runbooks(9))).hasSize(9);
  }
}
