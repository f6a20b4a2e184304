package dev.casebook.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.render.DemoSite;
import dev.casebook.write.InMemorySiteWriter;
import dev.casebook.write.OutputPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SiteOutputsTest {

  @Test
  void writesEveryPageOfTheSite() throws Exception {
    InMemorySiteWriter writer = new InMemorySiteWriter();
    writer.write(SiteOutputs.standard().files(DemoSite.model()));
    assertThat(writer.files())
        .containsKeys(new OutputPath("index.html"), new OutputPath("404.html"));
    String keep = System.getProperty("casebook.demo");
    if (keep != null) {
      for (Map.Entry<OutputPath, byte[]> file : writer.files().entrySet()) {
        Path target = Path.of(keep, file.getKey().value());
        Files.createDirectories(target.getParent());
        Files.write(target, file.getValue());
      }
    }
  }
}
