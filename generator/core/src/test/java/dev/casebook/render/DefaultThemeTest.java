package dev.casebook.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for the files of the theme that comes with Casebook. */
class DefaultThemeTest {

  /** A theme is trusted code, but this one shows how it is done without the back doors. */
  private static final Pattern BACK_DOORS =
      Pattern.compile(
          "no_?esc|noautoesc|output_?format|\\?eval|\\?interpret|\\.now\\b|\\.vars\\b|\\?new\\b"
              + "|\\?api\\b|\\?has_api");

  private static final Pattern KEY = Pattern.compile("m\\[\"([a-z0-9._]+)\"]");
  private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");
  private static final Pattern TEXT_BETWEEN_TAGS = Pattern.compile(">\\s*([A-Za-z]{3,})[^<>{}]*<");

  private static final Path THEME = find("themes/default");

  private static Path find(String name) {
    Path at = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(at.resolve(name))) {
      at = at.getParent();
    }
    return at.resolve(name);
  }

  @Test
  void templatesHaveNoBackDoors() throws IOException {
    Map<String, String> templates = templates();
    assertThat(templates).hasSizeGreaterThan(15);
    templates.forEach(
        (name, text) ->
            assertThat(BACK_DOORS.matcher(text).results().map(hit -> hit.group()).toList())
                .as(name)
                .isEmpty());
  }

  @Test
  void templatesHoldNoWordsOfTheInterface() throws IOException {
    templates()
        .forEach(
            (name, text) ->
                assertThat(
                        TEXT_BETWEEN_TAGS
                            .matcher(text.replaceAll("(?s)<#--.*?-->|</?[#@][^>]*>", ""))
                            .results()
                            .map(hit -> hit.group(1))
                            .filter(word -> !List.of("CSV", "JSON").contains(word))
                            .toList())
                    .as(name)
                    .isEmpty());
  }

  @Test
  void everyMessageOfATemplateExists() throws IOException {
    Map<String, String> known = Theme.open("default").messages("en").all();
    TreeSet<String> used = new TreeSet<>();
    for (String text : templates().values()) {
      Matcher key = KEY.matcher(text);
      while (key.find()) {
        used.add(key.group(1));
      }
    }
    assertThat(used).hasSizeGreaterThan(60).isSubsetOf(known.keySet());
  }

  @Test
  void theLanguagesHaveTheSameMessagesWithTheSameArguments() {
    Theme theme = Theme.open("default");
    Map<String, String> english = theme.messages("en").all();
    Map<String, String> chinese = theme.messages("zh-CN").all();
    assertThat(plural(chinese)).isEqualTo(plural(english));
    assertThat(english).hasSizeGreaterThan(200);
    plural(english)
        .forEach(
            key ->
                assertThat(arguments(chinese.get(key)))
                    .as(key)
                    .isEqualTo(arguments(english.get(key))));
  }

  private static TreeSet<String> plural(Map<String, String> messages) {
    TreeSet<String> keys = new TreeSet<>(messages.keySet());
    keys.removeIf(key -> key.endsWith(".one"));
    return keys;
  }

  private static TreeSet<String> arguments(String message) {
    TreeSet<String> arguments = new TreeSet<>();
    Matcher argument = ARGUMENT.matcher(message);
    while (argument.find()) {
      arguments.add(argument.group());
    }
    return arguments;
  }

  @Test
  void staysWithinItsBudgets() throws IOException {
    Theme theme = Theme.open("default");
    assertThat(zipped(theme, "casebook.css")).isLessThan(12_000);
    assertThat(zipped(theme, "casebook.js") + zipped(theme, "boot.js")).isLessThan(10_000);
    assertThat(zipped(theme, "search.js") + zipped(theme, "strings-zh-CN.js")).isLessThan(5_000);
  }

  private static int zipped(Theme theme, String asset) throws IOException {
    return Zipped.size(theme.assets().get(asset).content().get());
  }

  @Test
  void scriptsNeverWriteMarkupNorRunText() throws IOException {
    for (String name : List.of("boot.js", "casebook.js", "search.js")) {
      assertThat(Files.readString(THEME.resolve("assets/" + name)))
          .as(name)
          .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write")
          .doesNotContain("eval(", "new Function", "http://", "https://");
    }
  }

  @Test
  void stylesFetchNothing() throws IOException {
    String css = Files.readString(THEME.resolve("assets/casebook.css"), StandardCharsets.UTF_8);
    assertThat(css.replaceAll("url\\(\"data:[^\"]*\"\\)", "")).doesNotContain("url(", "@import");
  }

  private static Map<String, String> templates() throws IOException {
    Map<String, String> templates = new TreeMap<>();
    try (Stream<Path> files = Files.walk(THEME.resolve("templates"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        templates.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return templates;
  }
}
