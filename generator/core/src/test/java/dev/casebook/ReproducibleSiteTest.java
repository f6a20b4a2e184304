package dev.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.write.InMemorySiteWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo as a repository of its own: same commit and same moment, same bytes. */
class ReproducibleSiteTest {

  private static final Path CONTENT = Path.of("..", "..", "content");
  private static final Instant NOW = Instant.parse("2026-11-05T09:00:00Z");

  @TempDir static Path repository;

  @BeforeAll
  static void commitsTheDemo() throws Exception {
    copy(CONTENT, repository);
    PersonIdent author =
        new PersonIdent(
            "Ana", "ana@example.com", Instant.parse("2026-11-04T10:00:00Z"), ZoneId.of("UTC"));
    try (Git git = Git.init().setDirectory(repository.toFile()).call()) {
      git.add().addFilepattern(".").call();
      git.commit()
          .setMessage("Write down what we know")
          .setAuthor(author)
          .setCommitter(author)
          .setSign(false)
          .call();
    }
  }

  @Test
  void threadsZoneAndLocaleDoNotMatter() throws Exception {
    Map<String, String> plain = build(1);
    assertThat(plain).hasSizeGreaterThan(150);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertThat(build(2)).isEqualTo(plain);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void theDemoHasWarningsOnPurposeAndNoErrors() {
    try (Casebook casebook = Casebook.open(request(1), Progress.NONE)) {
      assertThat(casebook.check(false).findings())
          .extracting(finding -> finding.level().label() + " " + finding.rule().id())
          .containsOnly(
              "info runbook-without-alert",
              "warning alert-without-runbook",
              "warning broken-anchor",
              "warning broken-link",
              "warning broken-runbook-anchor",
              "warning contradicted-runbook",
              "warning incident-without-runbook",
              "warning missing-owner",
              "warning never-reviewed",
              "warning overdue-action",
              "warning overdue-drill",
              "warning stale-runbook",
              "warning timeline-order");
    }
  }

  @Test
  void theDemoSpeaksOfItsOwnMoment() {
    try (Casebook casebook = Casebook.open(request(1), Progress.NONE)) {
      assertThat(casebook.asOf()).isEqualTo(Instant.parse("2026-11-02T08:00:00Z"));
      assertThat(casebook.read().catalog().incidents()).hasSizeGreaterThanOrEqualTo(28);
      assertThat(casebook.read().commit()).hasSize(40);
    }
  }

  private static Map<String, String> build(int threads) throws Exception {
    InMemorySiteWriter writer = new InMemorySiteWriter();
    try (Casebook casebook = Casebook.open(request(threads), Progress.NONE)) {
      casebook.build(writer);
    }
    Map<String, String> hashes = new TreeMap<>();
    for (Map.Entry<?, byte[]> file : writer.files().entrySet()) {
      byte[] digest = java.security.MessageDigest.getInstance("SHA-256").digest(file.getValue());
      hashes.put(file.getKey().toString(), HexFormat.of().formatHex(digest));
    }
    return hashes;
  }

  private static CasebookRequest request(int threads) {
    return new CasebookRequest(repository, "HEAD", null, null, null, NOW, null, null, threads);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.sorted(Comparator.naturalOrder()).toList()) {
        Path relative = from.relativize(file);
        if (relative.startsWith("target") || relative.toString().isEmpty()) {
          continue;
        }
        Path target = to.resolve(relative.toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }
}
