package dev.casebook.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.casebook.diagnostic.CasebookException;
import dev.casebook.write.OutputPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateEngineTest {

  @TempDir Path folder;

  @Test
  void escapesEveryValue() throws IOException {
    assertThat(render("<p title=\"${v}\">${v}</p>", Map.of("v", "\"<script>&'")))
        .isEqualTo(
            "<p title=\"&quot;&lt;script&gt;&amp;&#39;\">&quot;&lt;script&gt;&amp;&#39;</p>");
  }

  @Test
  void printsNumbersAndBooleansForMachines() throws IOException {
    assertThat(render("${n} ${b}", Map.of("n", 1234567.5, "b", true))).isEqualTo("1234567.5 true");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${v.class}",
        "${v.getClass()}",
        "${list.size()}",
        "${'freemarker.template.utility.Execute'?new()('id')}",
        "${v?api.class}",
      })
  void reachesNoJavaObject(String template) {
    assertThatThrownBy(() -> render(template, Map.of("v", "text", "list", List.of(1))))
        .isInstanceOf(CasebookException.class);
  }

  @Test
  void namesPageTemplateAndLineOfAnError() {
    assertThatThrownBy(() -> render("one\n${missing}", Map.of()))
        .isInstanceOf(CasebookException.class)
        .hasMessageContaining("cannot render 'a/index.html': test.ftlh:2: ")
        .hasMessageContaining("missing");
  }

  @Test
  void namesAMissingTemplate() {
    assertThatThrownBy(() -> new TemplateEngine(theme()).render(page("none.ftlh", Map.of())))
        .isInstanceOf(CasebookException.class)
        .hasMessageContaining("none.ftlh");
  }

  @Test
  @Timeout(20)
  void endsAnEndlessLoop() {
    assertThatThrownBy(() -> render("<#list 1.. as i>${i}</#list>", Map.of()))
        .isInstanceOf(CasebookException.class)
        .hasMessageContaining("longer than");
  }

  @Test
  @Timeout(20)
  void endsAnEndlessRecursion() {
    assertThatThrownBy(() -> render("<#macro a><@a/></#macro><@a/>", Map.of()))
        .isInstanceOf(CasebookException.class)
        .hasMessageContaining("test.ftlh");
  }

  @Test
  void takesFromTheParentWhatAThemeLacks() throws IOException {
    write("templates/parts/footer.ftlh", "<footer>Mine</footer>");
    write("i18n/messages_en.properties", "nav.home = Start\n");
    Theme theme = theme();
    assertThat(theme.template("parts/footer.ftlh")).contains("<footer>Mine</footer>");
    assertThat(theme.template("layout.ftlh")).isPresent();
    assertThat(theme.messages("en").text("nav.home")).isEqualTo("Start");
    assertThat(theme.messages("en").text("nav.search")).isEqualTo("Search");
    assertThat(theme.assets().get("casebook.css").path().value())
        .matches("assets/casebook\\.[0-9a-f]{8}\\.css");
  }

  @Test
  void speaksARelatedLanguageOrEnglish() {
    Theme theme = Theme.open("default");
    assertThat(theme.messages("zh-CN").language()).isEqualTo("zh-CN");
    assertThat(theme.messages("zh-Hant").language()).isEqualTo("zh-CN");
    assertThat(theme.messages("fr").language()).isEqualTo("en");
  }

  @Test
  void saysWhichThemeIsMissing() {
    assertThatThrownBy(() -> Theme.open("no-such-theme"))
        .isInstanceOf(CasebookException.class)
        .hasMessageContaining("no-such-theme");
  }

  @Test
  void refusesThemesThatAreEachOthersParent() throws IOException {
    write("theme.properties", "parent = " + folder.toString().replace("\\", "\\\\") + "\n");
    assertThatThrownBy(() -> Theme.open(folder.toString()))
        .isInstanceOf(CasebookException.class)
        .hasMessageContaining("never end");
  }

  private String render(String template, Map<String, Object> data) throws IOException {
    write("templates/test.ftlh", template);
    return new TemplateEngine(theme()).render(page("test.ftlh", data));
  }

  private Theme theme() throws IOException {
    if (!Files.exists(folder.resolve("theme.properties"))) {
      write("theme.properties", "parent = default\n");
    }
    return Theme.open(folder.toString());
  }

  private static PageModel page(String template, Map<String, Object> data) {
    return new PageModel(new OutputPath("a/index.html"), template, "en", () -> data);
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
