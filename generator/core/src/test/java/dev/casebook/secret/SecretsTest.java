package dev.casebook.secret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.Casebook;
import dev.casebook.CasebookRequest;
import dev.casebook.Progress;
import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.HumanFormatter;
import dev.casebook.diagnostic.Palette;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.write.OutputFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The secrets are put together here, so that this file holds none. */
@Timeout(20)
class SecretsTest {

  private static final RepoPath PATH = new RepoPath("runbooks/a.md");
  private static final String RANDOM = "q7Zk2LmP9xVb4Nw8Rt6Yc1Hd3Fg5Js0K";

  private static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");

  @TempDir Path folder;

  private static Secrets.Scan scan(String text) {
    return Secrets.NONE_ALLOWED.scan(PATH, text);
  }

  private static String random(int length) {
    return RANDOM.repeat(10).substring(0, length);
  }

  private static String hex(int length) {
    return "8f3a1c9b7d2e40565b".repeat(10).substring(0, length);
  }

  private static List<String> secrets() {
    return List.of(
        "AKIA" + "Q3ZK7LMP9XVB4NW8",
        "gh" + "p_" + random(36),
        "github" + "_pat_" + random(40),
        "gl" + "pat-" + random(20),
        "xox" + "b-" + "123456789012-" + random(24),
        "https://hooks.slack.com/services/" + "T0A1B2C3D/B0A1B2C3D/" + random(24),
        "AI" + "za" + random(35),
        "sk" + "_live_" + random(24),
        "np" + "m_" + random(36),
        "do" + "p_v1_" + hex(64),
        "hv" + "s." + random(30),
        "gl" + "sa_" + random(32) + "_" + hex(8),
        "SG" + "." + random(22) + "." + random(43),
        "dap" + "i" + hex(32),
        "ey" + "J" + random(20) + ".ey" + "J" + random(40) + "." + random(43),
        "-----BEGIN " + "RSA PRIVATE KEY-----\n" + random(64) + "\n" + random(64) + "\n",
        "postgres://app:" + random(16) + "@db.internal/orders",
        "Authorization: Bearer " + random(40),
        "password: " + random(20),
        "API_KEY=" + random(24),
        "AccountKey=" + random(86) + "==");
  }

  @Test
  void knownKindsAreFoundAndMasked() {
    for (String secret : secrets()) {
      Secrets.Scan scan = scan("# A\n\nUse `" + secret + "` here.\n");
      assertThat(scan.findings()).as(secret).hasSize(1);
      assertThat(scan.masked()).as(secret).doesNotContain(secret).endsWith("` here.\n");
      assertThat(scan.masked().length()).isEqualTo(secret.length() + 18);
      Finding finding = scan.findings().get(0);
      assertThat(finding.location().line()).as(secret).isBetween(3, 4);
      assertThat(finding.message() + finding.label()).as(secret).doesNotContain(random(12));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AKIAIOSFODNN7EXAMPLE",
        "password: <your-password>",
        "password: correct-horse-battery-staple",
        "password: ${DB_PASSWORD}",
        "token = $(vault read -field=token secret/app)",
        "Authorization: Bearer $TOKEN",
        "Authorization: Bearer <token>",
        "postgres://user:password@localhost/db",
        "https://example.com:8443/path",
        "secret: kubernetes/production/database-credentials-v2",
        "commit 3f9c1ab2d4e5f60718293a4b5c6d7e8f90a1b2c3",
        "api_key: xxxxxxxxxxxxxxxxxxxx1",
        "ghp_short",
        "gldt-read-only-entitlement-of-a-tenant",
      })
  void whatOnlyLooksLikeOneIsNone(String text) {
    assertThat(scan(text).findings()).isEmpty();
  }

  @Test
  void aHarmlessValueIsAllowedByItsHash() {
    String value = "gl" + "pat-" + random(20);
    Secrets allowing = new Secrets(Set.of(Secrets.hash(value).toUpperCase(java.util.Locale.ROOT)));
    assertThat(allowing.scan(PATH, value).isClean()).isTrue();
    assertThat(scan(value).findings().get(0).help()).endsWith(Secrets.hash(value));
  }

  @Test
  void hostileTextTakesNoTime() {
    String text =
        ("password="
                + "a".repeat(5_000)
                + " eyJ"
                + "a".repeat(5_000)
                + " http://"
                + "a".repeat(500))
            .repeat(40);
    assertThat(scan(text).masked()).hasSize(text.length());
  }

  @Test
  @Timeout(120)
  void noFileOfTheSiteHasTheSecretAndThePageSaysSo() throws Exception {
    String secret = random(40);
    Path file = folder.resolve("postmortems/2026-03-01-keys.md");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        "---\nsummary: token %s\n---\n# Keys\n\nOn purpose.\n\n## Timeline\n\n"
                .formatted("gl" + "pat-" + random(20))
            + "- 2026-03-01 10:00 UTC Authorization: Bearer "
            + secret
            + "\n- 2026-03-01 11:00 UTC All is well\n");
    CasebookRequest request =
        new CasebookRequest(
            folder, null, null, null, null, Instant.parse("2026-11-02T08:00:00Z"), null, null, 1);
    try (Casebook casebook = Casebook.open(request, Progress.NONE)) {
      List<Finding> findings =
          casebook.check(false).findings().stream()
              .filter(finding -> finding.rule().equals(SecretRules.SECRET))
              .toList();
      assertThat(findings).hasSize(2);
      assertThat(new HumanFormatter(casebook.lines(), Palette.PLAIN).format(findings))
          .doesNotContain(secret.substring(0, 8))
          .contains("Bearer " + secret.substring(0, 3) + "•");
      boolean told = false;
      for (OutputFile each : casebook.site()) {
        String text = new String(each.content().get(), StandardCharsets.UTF_8);
        assertThat(text).as(each.path().value()).doesNotContain(secret.substring(0, 8));
        told |= text.contains("This page is withheld") && !text.contains("On purpose");
      }
      assertThat(told).isTrue();
    }
  }

  @Test
  @Timeout(120)
  void attachmentsTheConfigurationAndSubjectsOfCommitsAreSearchedToo() throws Exception {
    String secret = "gl" + "pat-" + random(20);
    Files.createDirectories(folder.resolve("runbooks"));
    Files.writeString(folder.resolve("runbooks/a.log"), "one\nheader: " + secret + "\n");
    Files.writeString(folder.resolve("runbooks/b.log"), "nothing\n");
    Files.writeString(folder.resolve("runbooks/a.md"), "# A\n\n[log](a.log) [more](b.log)\n");
    Files.writeString(
        folder.resolve("casebook.yml"),
        "site: {title: Test}\nteams:\n  - {id: a, name: A, contact: " + secret + "}\n");
    try (Git git = Git.init().setDirectory(folder.toFile()).call()) {
      git.add().addFilepattern(".").call();
      PersonIdent who = new PersonIdent("Ana", "ana@example.com", NOW, ZoneOffset.UTC);
      git.commit()
          .setMessage("Use " + secret)
          .setAuthor(who)
          .setCommitter(who)
          .setSign(false)
          .call();
    }
    CasebookRequest request =
        new CasebookRequest(folder, null, null, null, null, NOW, null, null, 1);
    try (Casebook casebook = Casebook.open(request, Progress.NONE)) {
      assertThat(casebook.check(false).findings())
          .filteredOn(finding -> finding.rule().equals(SecretRules.SECRET))
          .extracting(finding -> finding.location() + " " + finding.message())
          .containsExactly(
              "casebook.yml:3:31 GitLab token 'glp…' of 26 characters; it is masked wherever it"
                  + " would be shown",
              "runbooks/a.log:2:9 GitLab token 'glp…' of 26 characters; the file is not published");
      List<String> files = new ArrayList<>();
      for (OutputFile each : casebook.site()) {
        files.add(each.path().value());
        assertThat(new String(each.content().get(), StandardCharsets.UTF_8))
            .as(each.path().value())
            .doesNotContain(secret.substring(0, 12));
      }
      assertThat(files)
          .anyMatch(path -> path.startsWith("files/runbooks/b-"))
          .noneMatch(path -> path.startsWith("files/runbooks/a-"));
    }
  }
}
