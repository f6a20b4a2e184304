package dev.casebook.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PluginReferenceTest {

  private static final Path PAGE = Path.of("../docs/maven-plugin.md");

  @Test
  void theReferencePageTellsWhatTheDescriptorTells() throws Exception {
    Path descriptor = Path.of("target/classes/META-INF/maven/plugin.xml");
    try (InputStream in = Files.newInputStream(descriptor)) {
      assertThat(Files.readString(PAGE))
          .as("%s is made anew by copying what was expected", PAGE)
          .isEqualTo(PluginReference.of(in));
    }
  }

  @Test
  void noGoalAsksForTheFolderOfAProjectThatNeedNotBe() throws Exception {
    assertThat(Files.readString(Path.of("target/classes/META-INF/maven/plugin.xml")))
        .doesNotContain("<requiresProject>true", "default-value=\"${project.basedir}");
  }

  @Test
  void eclipseKnowsEachGoal() throws Exception {
    String mapping =
        Files.readString(Path.of("src/main/resources/META-INF/m2e/lifecycle-mapping-metadata.xml"));
    for (Class<?> goal :
        new Class<?>[] {
          BuildMojo.class, CheckMojo.class, ExportMojo.class, InitMojo.class, ServeMojo.class
        }) {
      String name = goal.getSimpleName().replace("Mojo", "").toLowerCase(java.util.Locale.ROOT);
      assertThat(mapping).contains("<goal>" + name + "</goal>");
    }
  }
}
