package dev.casebook.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.diagnostic.SourceLocation;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForgeTest {

  private static final RepoPath PATH = new RepoPath("run books/a.md");

  private static Forge forge(String web, ForgeKind kind) {
    return Forge.of(
        new SiteSettings("", "", "en", null, web, "main", false, "default", Map.of(), kind, false));
  }

  @ParameterizedTest
  @CsvSource({
    "https://github.com/a/b, /blob/main/run%20books/a.md#L3, /commit/abc,"
        + " /edit/main/run%20books/a.md",
    "https://gitlab.com/a/b/, /-/blob/main/run%20books/a.md#L3, /-/commit/abc,"
        + " /-/edit/main/run%20books/a.md",
    "https://codeberg.org/a/b, /src/branch/main/run%20books/a.md#L3, /commit/abc,"
        + " /_edit/main/run%20books/a.md",
    "https://bitbucket.org/a/b, /src/main/run%20books/a.md#lines-3, /commits/abc,"
        + " /src/main/run%20books/a.md?mode=edit&at=main"
  })
  void theHostTellsHowAddressesAreCalled(String web, String place, String commit, String edit) {
    String base = web.replaceAll("/$", "");
    Forge forge = forge(web, null);
    assertThat(forge.place(new SourceLocation(PATH, 3, 1, 1))).contains(base + place);
    assertThat(forge.commit("abc")).contains(base + commit);
    assertThat(forge.edit(PATH)).contains(base + edit);
  }

  @Test
  void theConfigurationTellsItOfAHostWithAnotherName() {
    assertThat(forge("https://git.example.org/a/b", ForgeKind.GITLAB).edit(PATH))
        .contains("https://git.example.org/a/b/-/edit/main/run%20books/a.md");
  }

  @Test
  void withoutAnAddressThereIsNoLink() {
    assertThat(forge(null, null).edit(PATH)).isEmpty();
    assertThat(forge("javascript:alert(1)", null).edit(PATH)).isEmpty();
  }
}
