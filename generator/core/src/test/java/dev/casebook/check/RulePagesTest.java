package dev.casebook.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import dev.casebook.diagnostic.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every rule of every stage has its page, and every page its rule. */
class RulePagesTest {

  private static final Path PAGES = Path.of("..", "docs", "checks");

  private static final List<Rule> RULES = new ArrayList<>();

  /** The rules of all classes named {@code …Rules}. */
  @BeforeAll
  static void collect() throws ReflectiveOperationException {
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests())
            .importPackages("dev.casebook")) {
      if (type.getSimpleName().endsWith("Rules") && type.tryGetMethod("all").isPresent()) {
        var all = Class.forName(type.getName()).getDeclaredMethod("all");
        all.setAccessible(true);
        ((Collection<?>) all.invoke(null)).forEach(rule -> RULES.add((Rule) rule));
      }
    }
  }

  @Test
  void everyRuleHasItsPage() {
    assertThat(RULES).hasSizeGreaterThan(20);
    assertThat(RULES.stream().map(Rule::id).filter(id -> !hasPage(id))).isEmpty();
  }

  private static boolean hasPage(String id) {
    Path page = PAGES.resolve(id + ".md");
    try {
      return Files.exists(page) && Files.readString(page).startsWith("# " + id + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void everyPageTellsTheLevelOfItsRule() {
    assertThat(RULES)
        .allSatisfy(
            rule -> {
              String level = rule.isOff() ? "off" : rule.level().label();
              assertThat(Files.readString(PAGES.resolve(rule.id() + ".md")))
                  .containsPattern("\nLevel: " + level + "\\b");
            });
  }

  @Test
  void everyPageHasItsRule() throws IOException {
    List<String> ids = RULES.stream().map(rule -> rule.id() + ".md").toList();
    try (Stream<Path> pages = Files.list(PAGES)) {
      assertThat(pages.map(page -> page.getFileName().toString()).filter(name -> !isIndex(name)))
          .allSatisfy(name -> assertThat(ids).contains(name));
    }
  }

  private static boolean isIndex(String name) {
    return name.equals("README.md");
  }

  @Test
  void noTwoStagesShareARuleId() {
    assertThat(RULES.stream().map(Rule::id)).doesNotHaveDuplicates();
  }

  @Test
  void theFreshnessRulesAreRulesOfThisPackage() {
    assertThat(CheckRules.all()).containsAll(CheckRules.freshness());
  }
}
