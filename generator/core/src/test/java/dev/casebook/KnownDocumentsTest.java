package dev.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.markdown.MarkdownParser;
import dev.casebook.model.Directory;
import dev.casebook.parse.DocumentParser;
import dev.casebook.parse.OwnerLookup;
import dev.casebook.parse.ParseContext;
import dev.casebook.parse.ParseResult;
import dev.casebook.parse.ParseSettings;
import dev.casebook.secret.Secrets;
import dev.casebook.source.SourceFile;
import dev.casebook.store.Digest;
import dev.casebook.write.InMemorySiteWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run keeps makes the next one quicker, and changes nothing else. */
class KnownDocumentsTest {

  private static final Path CONTENT = Path.of("..", "..", "content");
  private static final Instant NOW = Instant.parse("2026-11-05T09:00:00Z");

  @TempDir Path temporary;
  private Path source;
  private Path cache;

  @BeforeEach
  void copiesTheDemo() throws IOException {
    source = temporary.resolve("source");
    cache = temporary.resolve("cache");
    try (Stream<Path> files = Files.walk(CONTENT)) {
      for (Path file : files.toList()) {
        Path target = source.resolve(CONTENT.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }

  /** The whole site, by the hash of each file. */
  private Map<String, String> site(KnownDocuments known) {
    CasebookRequest request =
        new CasebookRequest(source, null, null, null, null, NOW, null, null, 2, known);
    InMemorySiteWriter writer = new InMemorySiteWriter();
    try (Casebook casebook = Casebook.open(request, Progress.NONE)) {
      casebook.build(writer);
    }
    known.save();
    Map<String, String> hashes = new TreeMap<>();
    writer
        .files()
        .forEach(
            (path, content) ->
                hashes.put(path.value(), HexFormat.of().formatHex(Digest.of(content))));
    return hashes;
  }

  private Map<String, String> anew() {
    return site(KnownDocuments.ofThisRun());
  }

  private Map<String, String> known() {
    KnownDocuments known = KnownDocuments.in(cache, source);
    Map<String, String> site = site(known);
    assertThat(known.problem()).isEmpty();
    return site;
  }

  private Path kept() {
    try (Stream<Path> files = Files.list(cache)) {
      return files.reduce((one, other) -> cache).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void theSecondSiteIsTheSameAsTheFirst() {
    Map<String, String> first = anew();
    assertThat(first).hasSizeGreaterThan(150);
    assertThat(known()).isEqualTo(first);
    assertThat(kept()).isRegularFile();
    assertThat(known()).isEqualTo(first);
  }

  @Test
  void onlyWhatChangedIsReadAgain() throws IOException {
    known();
    byte[] before = Files.readAllBytes(kept());
    known();
    assertThat(kept()).hasBinaryContent(before);
    Path runbook = source.resolve("runbooks/payments/payment-provider-timeouts.md");
    Files.writeString(runbook, Files.readString(runbook) + "\nAsk in #payments when in doubt.\n");
    assertThat(known()).isEqualTo(anew());
    Files.writeString(source.resolve("CODEOWNERS"), "* @somebody-else\n");
    assertThat(known()).isEqualTo(anew());
    Path config = source.resolve("casebook.yml");
    Files.writeString(
        config, Files.readString(config).replace("site:\n", "site:\n  timezone: Asia/Tokyo\n"));
    assertThat(known()).isEqualTo(anew());
    Files.delete(runbook);
    assertThat(known()).isEqualTo(anew());
  }

  @Test
  void oneObjectServesManyBuilds() throws IOException {
    KnownDocuments known = KnownDocuments.ofThisRun();
    Map<String, String> first = site(known);
    Path runbook = source.resolve("runbooks/payments/payment-provider-timeouts.md");
    String text = Files.readString(runbook);
    Files.writeString(runbook, text + "\nAsk in #payments when in doubt.\n");
    assertThat(site(known)).isEqualTo(anew()).isNotEqualTo(first);
    Files.writeString(runbook, text);
    assertThat(site(known)).isEqualTo(first);
  }

  @Test
  void damageChangesNothing() throws IOException {
    Map<String, String> expected = known();
    byte[] whole = Files.readAllBytes(kept());
    Random random = new Random(7);
    for (int i = 0; i < 6; i++) {
      byte[] damaged = whole.clone();
      for (int flips = 0; flips < 40; flips++) {
        damaged[random.nextInt(i < 3 ? damaged.length : 20_000)] ^= 0x55;
      }
      Files.write(kept(), damaged);
      assertThat(known()).isEqualTo(expected);
    }
    Files.write(kept(), new byte[0]);
    assertThat(known()).isEqualTo(expected);
    Files.delete(kept());
    assertThat(known()).isEqualTo(expected);
  }

  @Test
  void aFolderThatCannotBeWrittenIsToldAndHarmless() throws IOException {
    Path taken = Files.writeString(temporary.resolve("taken"), "a file");
    KnownDocuments known = KnownDocuments.in(taken, source);
    assertThat(site(known)).isEqualTo(anew());
    assertThat(known.problem()).hasValueSatisfying(text -> assertThat(text).contains("taken"));
  }

  @Test
  void aDocumentIsKnownByAllThatItDependsOn() {
    SourceFile file = new SourceFile(new RepoPath("a.md"), "a".repeat(40), 3);
    ParseContext plain = ParseContext.DEFAULTS;
    AtomicInteger reads = new AtomicInteger();
    KnownDocuments known = KnownDocuments.ofThisRun();
    read(known.scope(plain, Secrets.NONE_ALLOWED), file, reads);
    read(known.scope(plain, Secrets.NONE_ALLOWED), file, reads);
    assertThat(reads).hasValue(1);
    read(
        known.scope(plain, Secrets.NONE_ALLOWED),
        new SourceFile(file.path(), "b".repeat(40), 3),
        reads);
    assertThat(reads).hasValue(2);
    read(
        known.scope(plain, Secrets.NONE_ALLOWED),
        new SourceFile(new RepoPath("b.md"), file.contentId(), 3),
        reads);
    assertThat(reads).hasValue(3);
    read(known.scope(plain, new Secrets(Set.of("ab"))), file, reads);
    assertThat(reads).hasValue(4);
    OwnerLookup owned =
        path ->
            Optional.of(
                new OwnerLookup.Named(
                    List.of("@ana"),
                    "CODEOWNERS '*'",
                    SourceLocation.file(new RepoPath("CODEOWNERS"))));
    read(
        known.scope(new ParseContext(ParseSettings.DEFAULTS, owned), Secrets.NONE_ALLOWED),
        file,
        reads);
    assertThat(reads).hasValue(5);
    ParseSettings chinese =
        new ParseSettings(
            RepoPath.ROOT,
            ZoneId.of("Asia/Shanghai"),
            "zh",
            List.of(),
            List.of(),
            Directory.EMPTY,
            Map.of());
    read(
        known.scope(new ParseContext(chinese, OwnerLookup.NONE), Secrets.NONE_ALLOWED),
        file,
        reads);
    assertThat(reads).hasValue(6);
  }

  private static void read(KnownDocuments.Scope scope, SourceFile file, AtomicInteger reads) {
    ParseResult result =
        scope.of(
            file,
            () -> {
              reads.incrementAndGet();
              return new DocumentParser(ParseContext.DEFAULTS, new MarkdownParser())
                  .parse(file.path(), "# A\n".getBytes(StandardCharsets.UTF_8));
            });
    assertThat(result.document()).isNotNull();
  }
}
