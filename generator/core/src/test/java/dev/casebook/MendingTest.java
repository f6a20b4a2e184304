package dev.casebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.casebook.diagnostic.CasebookException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.PersonIdent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code check --fix} changes, and what it leaves alone. */
@Timeout(60)
class MendingTest {

  private static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");

  @TempDir private Path folder;
  private Git git;

  @BeforeEach
  void start() throws Exception {
    git = Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call();
  }

  @AfterEach
  void stop() {
    git.close();
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void commit() throws Exception {
    PersonIdent who = new PersonIdent("Ana", "ana@example.com", NOW, ZoneOffset.UTC);
    git.add().addFilepattern(".").call();
    git.add().addFilepattern(".").setUpdate(true).call();
    git.commit().setMessage("Change").setAuthor(who).setCommitter(who).setSign(false).call();
  }

  private void move(String from, String to) throws Exception {
    Path target = folder.resolve(to);
    Files.createDirectories(target.getParent());
    Files.move(folder.resolve(from), target);
    commit();
  }

  private Mending mending(@Nullable String ref) {
    CasebookRequest request = new CasebookRequest(folder, ref, null, null, NOW, NOW, null, null, 1);
    try (Casebook casebook = Casebook.open(request, Progress.NONE)) {
      return Mending.of(casebook, casebook.check(false));
    }
  }

  private String text(String path) throws IOException {
    return Files.readString(folder.resolve(path));
  }

  @Test
  void aLinkToAFileThatWasRenamedNamesItsNewPath() throws Exception {
    write(
        "guides/talk.md",
        "# Talk\n\n## In public\n\nSay what you know, and when you will say more.\n");
    write(
        "runbooks/cdn.md",
        "# CDN\r\n\r\n"
            + "See [talk](../guides/talk.md#in-public \"so\") and [gone](gone.md).\r\n\r\n"
            + "End without a line end");
    commit();
    move("guides/talk.md", "handbook/speaking to people.md");
    Mending mending = mending(null);
    assertThat(mending.difference())
        .isEqualTo(
            """
            --- a/runbooks/cdn.md
            +++ b/runbooks/cdn.md
            @@ -1,5 +1,5 @@
             # CDN\r
             \r
            -See [talk](../guides/talk.md#in-public "so") and [gone](gone.md).\r
            +See [talk](../handbook/speaking%20to%20people.md#in-public "so") and [gone](gone.md).\r
             \r
             End without a line end
            \\ No newline at end of file
            """);
    assertThat(text("runbooks/cdn.md")).contains("../guides/talk.md");
    assertThat(mending.write().findings())
        .extracting(finding -> finding.rule().id())
        .contains("broken-link");
    assertThat(text("runbooks/cdn.md"))
        .isEqualTo(
            "# CDN\r\n\r\nSee [talk](../handbook/speaking%20to%20people.md#in-public \"so\") and"
                + " [gone](gone.md).\r\n\r\nEnd without a line end");
    assertThat(mending(null).files()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "../guides/on-call.md, ../handbook/on-call.md",
    "../guides/on-call, ../handbook/on-call",
    "../guides/on-call/, ../handbook/on-call/",
    "../guides/on-call.html, ../handbook/on-call.html",
    "/guides/on-call.md, /handbook/on-call.md",
    "handbook/on-call.md, ../handbook/on-call.md",
    "../guides/on-call.md?a=1#x, ../handbook/on-call.md?a=1#x",
    "<../guides/on-call.md>, <../handbook/on-call.md>"
  })
  void theNewReferenceIsWrittenInTheMannerOfTheOldOne(String old, String expected)
      throws Exception {
    write("handbook/on-call.md", "# On call\n\nPick up.\n");
    write("runbooks/a.md", "# A\n\n| a | b |\n| --- | --- |\n| x | [on call](" + old + ") |\n");
    Mending mending = mending(null);
    mending.write();
    assertThat(text("runbooks/a.md")).contains("[on call](" + expected + ") |");
    assertThat(mending(null).files()).isEmpty();
  }

  @Test
  void whatIsDoubtfulIsLeftAlone() throws Exception {
    write("a/on-call.md", "# A\n");
    write("b/on-call.md", "# B\n");
    write("c/README.md", "# C\n");
    write("runbooks/a.md", "# A\n\n[x](../on-call.md) [y](README.md) [z](swich.md)\n");
    write("runbooks/switch.md", "# Switch\n");
    write("systems/pgbouncer.md", "# Pool\n");
    write(
        "pool/saturation.md",
        "# Pool\n\n[x](pgbouncer.md) [y](../pool/pgbouncer.md) [z]((./on-call.md))\n");
    assertThat(mending(null).files()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026/8/2, 2026-08-02",
    "2026.08.02, 2026-08-02",
    "2 August 2026, 2026-08-02",
    "\"2026/08/02\", \"2026-08-02\"",
    "2026年8月2日, 2026-08-02"
  })
  void datesThatCanBeReadInOneWayBecomeIso(String written, String iso) throws Exception {
    write(
        "runbooks/a.md",
        "---\nid: a # first\nlast_reviewed_on: "
            + written
            + "   # by hand\nreview_in: 6 months\n---\n# A\n");
    Mending mending = mending(null);
    assertThat(mending.count()).isEqualTo(1);
    mending.write();
    assertThat(text("runbooks/a.md"))
        .isEqualTo(
            "---\nid: a # first\nlast_reviewed_on: "
                + iso
                + "   # by hand\nreview_in: 6 months\n---\n# A\n");
    assertThat(mending(null).files()).isEmpty();
  }

  @Test
  void datesThatCanBeReadInTwoWaysStay() throws Exception {
    write("runbooks/a.md", "---\nid: a\nlast_reviewed_on: 03/04/2026\n---\n# A\n");
    assertThat(mending(null).files()).isEmpty();
  }

  @Test
  void recordsWithoutAnIdGetTheNextOnesTheOldestFirst() throws Exception {
    for (int i = 1; i <= 6; i++) {
      write("postmortems/" + i + ".md", "---\nid: INC-2026-00" + i + "\n---\n# O\n\n## Timeline\n");
    }
    write(
        "postmortems/late.md",
        "---\n# yaml-language-server: $schema=x\nstarted: 2026-09-01T10:00:00Z\n---\n# Late\n");
    write(
        "postmortems/old.md",
        "\uFEFF# Old\n\n"
            + "## Timeline\n\n"
            + "- 2026-02-01 10:00 UTC **started** the gate closes\n\n"
            + "## Root cause\n\n"
            + "Fuse.\n");
    Mending mending = mending(null);
    mending.write();
    assertThat(text("postmortems/late.md"))
        .startsWith("---\n# yaml-language-server: $schema=x\nid: INC-2026-008\nstarted:");
    assertThat(text("postmortems/old.md"))
        .startsWith("\uFEFF---\nid: INC-2026-007\n---\n\n# Old\n");
    assertThat(mending(null).files()).isEmpty();
  }

  @Test
  void keysAreSortedWithTheirValuesAndComments() throws Exception {
    write("casebook.yml", "checks: {front-matter-order: info}\n");
    write(
        "postmortems/a.md",
        """
        ---
        # yaml-language-server: $schema=x
        owner: "@ana"   # the one who was there
        actions:
        - {id: A1, title: Oil it}

        # how bad
        severity: P1
        id: INC-1
        ours: {a: 1,
          b: 2}
        # the end
        ---
        # A
        """);
    Mending mending = mending(null);
    mending.write();
    assertThat(text("postmortems/a.md"))
        .isEqualTo(
            """
            ---
            # yaml-language-server: $schema=x
            id: INC-1
            ours: {a: 1,
              b: 2}

            # how bad
            severity: P1
            owner: "@ana"   # the one who was there
            actions:
            - {id: A1, title: Oil it}
            # the end
            ---
            # A
            """);
    assertThat(mending(null).files()).isEmpty();
  }

  @Test
  void filesThatAreNotUtf8AreLeftAlone() throws Exception {
    write("handbook/on-call.md", "# On call\n");
    Path file = folder.resolve("runbooks/a.md");
    Files.createDirectories(file.getParent());
    byte[] latin =
        "# Caf\u00e9\n\n[x](../guides/on-call.md)\n".getBytes(StandardCharsets.ISO_8859_1);
    Files.write(file, latin);
    assertThat(mending(null).files()).isEmpty();
    assertThat(Files.readAllBytes(file)).isEqualTo(latin);
  }

  @Test
  void aRevisionOrABareRepositoryHasNoFilesToMend() throws Exception {
    write("runbooks/a.md", "# A\n");
    commit();
    assertThatThrownBy(() -> mending("main"))
        .isInstanceOf(CasebookException.class)
        .hasMessageContaining("leave out --ref");
    Path bare = folder.resolveSibling(folder.getFileName() + "-bare");
    Git.cloneRepository()
        .setURI(folder.toUri().toString())
        .setDirectory(bare.toFile())
        .setBare(true)
        .call()
        .close();
    CasebookRequest request = new CasebookRequest(bare, null, null, null, NOW, NOW, null, null, 1);
    try (Casebook casebook = Casebook.open(request, Progress.NONE)) {
      assertThatThrownBy(() -> Mending.of(casebook, casebook.check(false)))
          .hasMessageContaining("is a bare repository, which has no files to write");
    }
  }

  @Test
  void whatCanBeMendedSaysSo() throws Exception {
    write("handbook/on-call.md", "# On call\n");
    write("runbooks/a.md", "---\nlast_reviewed_on: 2026/8/2\n---\n# A\n\n[x](../on-call.md)\n");
    CasebookRequest request =
        new CasebookRequest(folder, null, null, null, NOW, NOW, null, null, 1);
    try (Casebook casebook = Casebook.open(request, Progress.NONE)) {
      List<String> helps =
          casebook.check(false).findings().stream().map(finding -> finding.help()).toList();
      assertThat(helps)
          .contains(
              "write 2026-08-02; 'casebook check --fix' does",
              "did you mean '../handbook/on-call.md'? 'casebook check --fix' writes it");
    }
  }
}
