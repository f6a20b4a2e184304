package dev.casebook.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.model.Catalog;
import dev.casebook.model.CatalogBuilder;
import dev.casebook.model.CatalogInput;
import dev.casebook.model.Directory;
import dev.casebook.model.Guide;
import dev.casebook.model.ResponsePolicy;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class AttachmentsTest {

  private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a0000");

  @Test
  void publishesALinkedImage() {
    Attachments attachments = attachments("a/pic.png", PNG);
    assertThat(attachments.address(new RepoPath("a/pic.png")).orElseThrow().value())
        .matches("files/a/pic-[0-9a-f]{4}\\.png");
    assertThat(attachments.files().get(0).content().get()).isEqualTo(PNG);
    assertThat(attachments.findings()).isEmpty();
  }

  @Test
  void refusesAPageThatCallsItselfAnImage() {
    assertThat(refusal("a/pic.png", text("<html><script>alert(1)</script>")))
        .contains("'a/pic.png' is not published", "not png");
  }

  @Test
  void refusesAnEmptyImage() {
    assertThat(refusal("a/pic.gif", new byte[0])).contains("not gif");
  }

  @Test
  void refusesSvgWithAdvice() {
    Attachments attachments = attachments("a/pic.svg", text("<svg onload='alert(1)'/>"));
    assertThat(attachments.files()).isEmpty();
    assertThat(attachments.findings())
        .extracting(Finding::help)
        .containsExactly("an SVG can carry scripts: export it as PNG");
  }

  @Test
  void refusesATextWithNul() {
    assertThat(refusal("a/log.txt", new byte[] {'a', 0, 'b'})).contains("not txt");
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String refusal(String path, byte[] content) {
    Attachments attachments = attachments(path, content);
    assertThat(attachments.files()).isEmpty();
    return attachments.findings().get(0).message();
  }

  private static Attachments attachments(String path, byte[] content) {
    Guide guide =
        new Guide(
            DemoSite.header("a/page.md", "page", "Page").build(),
            DemoSite.markdown("![picture](" + path.substring(2) + ")\n"));
    Catalog catalog =
        CatalogBuilder.build(
            new CatalogInput(
                List.of(guide),
                Set.of(new RepoPath(path)),
                new TreeSet<>(Set.of(new RepoPath(path))),
                RepoPath.ROOT,
                Directory.EMPTY,
                List.of(),
                ResponsePolicy.NONE,
                DemoSite.AS_OF));
    return Attachments.of(
        catalog,
        asked -> asked.value().equals(path) ? Optional.of(content) : Optional.empty(),
        (file, text) -> List.of());
  }
}
