package dev.casebook.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EditTest {

  private static final String PAGE =
      """
      ---
      owner: team:edge
      last_reviewed_on: 2026-01-02
      ---
      # Drain a node

      Ask in #edge before you drain a node that serves
      customers, and wait for an answer.

      1. List the pods:

         ```sh
         kubectl get pods -o wide
         ```
      2. Open the [dashboard](https://graphs.example.org/d/1?refresh=30s) for 15 minutes.

      | Signal | Meaning |
      | --- | --- |
      | `queue_depth` | Work that waits |
      """;

  static Stream<Arguments> oneChangeOfThePage() {
    return Stream.of(
        arguments("serves\ncustomers, and wait", "serves customers,\nand wait", Weight.LAYOUT),
        arguments("# Drain a node", "Drain a node\n============", Weight.LAYOUT),
        arguments("1. List the pods:", "* List the **pods**:", Weight.LAYOUT),
        arguments("| --- | --- |", "|:-----|-----:|", Weight.LAYOUT),
        arguments("Ask in #edge", "ask in #edge", Weight.LAYOUT),
        arguments("wait for an answer.", "wait for an answer!  ", Weight.LAYOUT),
        arguments("```sh\n", "```bash\n", Weight.LAYOUT),
        arguments("team:edge", "team:network", Weight.FRONT_MATTER),
        arguments("2026-01-02", "2026-09-09", Weight.FRONT_MATTER),
        arguments("?refresh=30s", "", Weight.LINKS),
        arguments("graphs.example.org", "charts.example.org", Weight.LINKS),
        arguments("customers", "custommers", Weight.TYPO),
        arguments("answer", "anwser", Weight.TYPO),
        arguments("for 15 minutes", "for 25 minutes", Weight.SUBSTANTIVE),
        arguments("before you drain", "after you drain", Weight.SUBSTANTIVE),
        arguments("and wait for", "and do not wait for", Weight.SUBSTANTIVE),
        arguments("kubectl get pods", "kubectl get pod", Weight.SUBSTANTIVE),
        arguments("-o wide", "-o wide -n edge", Weight.SUBSTANTIVE),
        arguments("`queue_depth`", "`queue_length`", Weight.SUBSTANTIVE),
        arguments("Ask in #edge", "Ask in #network", Weight.SUBSTANTIVE),
        arguments("[dashboard]", "[panel of the proxy]", Weight.SUBSTANTIVE),
        arguments("   kubectl get pods -o wide\n", "", Weight.SUBSTANTIVE));
  }

  @ParameterizedTest
  @MethodSource
  void oneChangeOfThePage(String before, String after, Weight weight) {
    assertThat(PAGE).contains(before);
    String changed = PAGE.replace(before, after);
    assertThat(Edit.between(PAGE, changed).weight()).isEqualTo(weight);
    assertThat(Edit.between(changed, PAGE).weight()).isEqualTo(weight);
    assertThat(Edit.between(PAGE.replace("\n", "\r\n"), changed).weight()).isEqualTo(weight);
  }

  @Test
  void withoutADifferenceThereIsNothingNew() {
    assertThat(Edit.between(PAGE, PAGE).weight()).isEqualTo(Weight.LAYOUT);
    assertThat(Edit.between(PAGE, PAGE).marks()).isEmpty();
    assertThat(Edit.between("", "").marks()).isEmpty();
  }

  @Test
  void stepsInAnotherOrderAreSubstantive() {
    Edit edit = Edit.between("1. Stop it.\n2. Save it.\n", "1. Save it.\n2. Stop it.\n");
    assertThat(edit.weight()).isEqualTo(Weight.SUBSTANTIVE);
    assertThat(edit.marks()).isEmpty();
  }

  @Test
  void codeThatIsIndentedOrInAnUnclosedFenceIsCode() {
    assertThat(Edit.between("Run:\n\n    stop now\n", "Run:\n\n    stop Now\n").weight())
        .isEqualTo(Weight.SUBSTANTIVE);
    assertThat(Edit.between("~~~\nstop now", "~~~\nstop Now").weight())
        .isEqualTo(Weight.SUBSTANTIVE);
    assertThat(Edit.between("- Run\n\n    stop now", "- Run\n\n    stop Now").weight())
        .isEqualTo(Weight.LAYOUT);
  }

  @Test
  void chineseIsComparedCharacterByCharacter() {
    assertThat(Edit.between("先停止\n服务。", "先停止服务").weight()).isEqualTo(Weight.LAYOUT);
    assertThat(Edit.between("先停止服务", "先重启服务").weight()).isEqualTo(Weight.SUBSTANTIVE);
    assertThat(Edit.between("等待一分钟", "等待十分钟").weight()).isEqualTo(Weight.SUBSTANTIVE);
  }

  @Test
  void theFrontMatterOfHugoIsFrontMatterToo() {
    assertThat(Edit.between("+++\nweight = 1\n+++\nText", "+++\nweight = 2\n+++\nText").weight())
        .isEqualTo(Weight.FRONT_MATTER);
    assertThat(Edit.between("---\nnever closed", "---\nnever closes").weight())
        .isEqualTo(Weight.TYPO);
  }

  @Test
  void marksTellWhatCameAndWent() {
    assertThat(Edit.between("Ask Ana.\n", "Ask Wei, or call Wei.\n").marks())
        .containsExactlyInAnyOrder("-ana", "+wei", "+or", "+call");
    assertThat(Edit.between("`a`", "`b`").marks()).isEmpty();
  }

  @Test
  void aMergeThatJoinsTwoBranchesDidNothingByItself() {
    String left = "One new.\n\nTwo.\n";
    String right = "One.\n\nTwo, also new.\n";
    String joined = "One new.\n\nTwo, also new.\n";
    assertThat(Edit.isJoin(List.of(left, right), joined)).isTrue();
    assertThat(Edit.isJoin(List.of(left, right), joined + "\nThree.\n")).isFalse();
    assertThat(Edit.isJoin(List.of(left, left), "Two.\n")).isFalse();
  }

  static Stream<Arguments> hostileTexts() {
    int many = 1 << 19;
    return Stream.of(
        arguments("](".repeat(many)),
        arguments("`".repeat(many) + "x" + "``` ".repeat(many / 4)),
        arguments("` x `` y ".repeat(many / 8)),
        arguments("[".repeat(many)),
        arguments("a-".repeat(many)),
        arguments("> ".repeat(many)),
        arguments("\n".repeat(many)),
        arguments("- ".repeat(many)),
        arguments("a://".repeat(many / 4)));
  }

  @ParameterizedTest
  @MethodSource
  @Timeout(5)
  void hostileTexts(String text) {
    assertThat(Edit.between(text, text + "\nend of it").weight()).isEqualTo(Weight.SUBSTANTIVE);
  }
}
