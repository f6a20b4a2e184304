package dev.casebook;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The direction of the packages; see generator/docs/adr/0002-packages-point-one-way.md. */
class ArchitectureTest {

  private static final String ROOT = "dev.casebook";

  private static final JavaClasses CLASSES =
      new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages(ROOT);

  /** Who may import whom; the root package may import all. */
  private static final Map<String, List<String>> MAY_IMPORT =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("json", List.of()),
              Map.entry("diagnostic", List.of("json")),
              Map.entry("yaml", List.of("diagnostic")),
              Map.entry("edit", List.of("diagnostic")),
              Map.entry("source", List.of("diagnostic", "edit", "yaml")),
              Map.entry("secret", List.of("diagnostic")),
              Map.entry("store", List.of()),
              Map.entry("markdown", List.of("diagnostic", "store")),
              Map.entry("model", List.of("diagnostic", "edit", "markdown")),
              Map.entry("milestone", List.of("model", "diagnostic")),
              Map.entry(
                  "parse",
                  List.of(
                      "source",
                      "markdown",
                      "milestone",
                      "model",
                      "diagnostic",
                      "json",
                      "yaml",
                      "secret")),
              Map.entry("alert", List.of("source", "model", "diagnostic", "yaml")),
              Map.entry("compare", List.of()),
              Map.entry(
                  "past",
                  List.of(
                      "compare",
                      "diagnostic",
                      "edit",
                      "markdown",
                      "model",
                      "parse",
                      "secret",
                      "source")),
              Map.entry("policy", List.of("model")),
              Map.entry("check", List.of("model", "policy", "markdown", "diagnostic")),
              Map.entry("draft", List.of("model", "diagnostic", "yaml")),
              Map.entry(
                  "fix",
                  List.of("model", "markdown", "check", "draft", "parse", "diagnostic", "yaml")),
              Map.entry("links", List.of("model", "markdown", "diagnostic", "json", "store")),
              Map.entry("report", List.of("model", "check", "diagnostic")),
              Map.entry("explore", List.of("model", "diagnostic", "json", "yaml")),
              Map.entry("trends", List.of("model", "policy")),
              Map.entry("health", List.of("model", "diagnostic")),
              Map.entry("calendar", List.of()),
              Map.entry("search", List.of("model", "diagnostic", "json")),
              Map.entry(
                  "render",
                  List.of(
                      "compare",
                      "edit",
                      "health",
                      "model",
                      "policy",
                      "past",
                      "check",
                      "trends",
                      "search",
                      "markdown",
                      "diagnostic",
                      "write",
                      "json")),
              Map.entry(
                  "output",
                  List.of(
                      "render",
                      "health",
                      "calendar",
                      "write",
                      "model",
                      "search",
                      "check",
                      "trends",
                      "diagnostic",
                      "json")),
              Map.entry("write", List.of("diagnostic")),
              Map.entry("serve", List.of("diagnostic", "json"))));

  /** One library, one package. */
  private static final Map<String, String> HOME_OF =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("org.eclipse.jgit..", "source"),
              Map.entry("com.vladsch.flexmark..", "markdown"),
              Map.entry("org.owasp.html..", "markdown"),
              Map.entry("org.fife..", "markdown"),
              Map.entry("org.snakeyaml..", "yaml"),
              Map.entry("tools.jackson..", "json"),
              Map.entry("org.apache.lucene..", "search"),
              Map.entry("freemarker..", "render"),
              Map.entry("biweekly..", "calendar"),
              Map.entry("com.sun.net.httpserver..", "serve"),
              Map.entry("org.apache.commons.statistics..", "trends")));

  @Test
  void looksAtARealCodeBase() {
    assertThat(CLASSES.size()).isGreaterThan(150);
    assertThat(MAY_IMPORT.keySet())
        .allSatisfy(name -> assertThat(CLASSES.containPackage(ROOT + "." + name)).isTrue());
  }

  @Test
  void everyPackageHasItsRow() {
    assertThat(CLASSES.stream().map(type -> type.getPackageName()).distinct())
        .allSatisfy(
            name ->
                assertThat(name.equals(ROOT) || MAY_IMPORT.containsKey(name.split("\\.")[2]))
                    .as(name)
                    .isTrue());
  }

  @TestFactory
  Stream<DynamicTest> packagesImportOnlyWhatTheyMay() {
    return MAY_IMPORT.entrySet().stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.getKey(),
                    () ->
                        classes()
                            .that()
                            .resideInAPackage(inside(row.getKey()))
                            .should()
                            .onlyDependOnClassesThat(
                                resideOutsideOfPackages(ROOT + "..")
                                    .or(resideInAnyPackage(allowed(row.getKey(), row.getValue()))))
                            .check(CLASSES)));
  }

  @TestFactory
  Stream<DynamicTest> eachLibraryLivesInOnePackage() {
    return HOME_OF.entrySet().stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.getKey(),
                    () ->
                        noClasses()
                            .that(
                                resideInAPackage(ROOT + "..")
                                    .and(resideOutsideOfPackages(inside(row.getValue()))))
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage(row.getKey())
                            .check(CLASSES)));
  }

  @Test
  void nothingFlowsBack() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void gitIsOnlyReadThroughItsObjects() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.eclipse.jgit.api..",
            "org.eclipse.jgit.transport..",
            "org.eclipse.jgit.hooks..",
            "org.eclipse.jgit.dircache..")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("org.eclipse.jgit.treewalk.FileTreeIterator")
        .check(CLASSES);
  }

  @Test
  void theEngineHasNoTerminalAndStartsNoProcess() {
    GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CLASSES);
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName(ProcessBuilder.class.getName())
        .orShould()
        .callMethod(Runtime.class, "exec", String[].class)
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName(java.io.ObjectInputStream.class.getName())
        .check(CLASSES);
  }

  @Test
  void onlyVisitsToLinksOpenConnections() {
    noClasses()
        .that(resideOutsideOfPackages(inside("links")))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.net.http..", "javax.net.ssl..", "javax.net..")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName(java.net.Socket.class.getName())
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName(java.net.URLConnection.class.getName())
        .orShould()
        .callMethod(java.net.URL.class, "openStream")
        .check(CLASSES);
  }

  @Test
  void theClockIsNeverAsked() {
    noClasses()
        .should()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(java.time.LocalDateTime.class, "now")
        .orShould()
        .callMethod(java.time.ZoneId.class, "systemDefault")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(Math.class, "random")
        .check(CLASSES);
  }

  @Test
  void nothingMutableIsStatic() {
    fields().that().areStatic().should().beFinal().check(CLASSES);
  }

  private static String inside(String name) {
    return ROOT + "." + name + "..";
  }

  private static String[] allowed(String self, List<String> others) {
    return Stream.concat(Stream.of(self), others.stream())
        .map(ArchitectureTest::inside)
        .toArray(String[]::new);
  }
}
