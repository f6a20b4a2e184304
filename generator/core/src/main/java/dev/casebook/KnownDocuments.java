package dev.casebook;

import dev.casebook.markdown.TextCodecs;
import dev.casebook.parse.OwnerLookup;
import dev.casebook.parse.ParseContext;
import dev.casebook.parse.ParseResult;
import dev.casebook.parse.ParseSettings;
import dev.casebook.secret.Secrets;
import dev.casebook.source.Glob;
import dev.casebook.source.SourceFile;
import dev.casebook.store.Codec;
import dev.casebook.store.Codecs;
import dev.casebook.store.Digest;
import dev.casebook.store.StoreFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Documents as they were read before, so that only what changed is parsed again: in this process,
 * and where a file is named, in the runs before. A document is known by all that it depends on: its
 * path and content, what owner files say of it, the settings, and the program itself. Its history
 * is none of it. For any number of threads.
 */
public final class KnownDocuments {

  private static final Codecs CODECS = codecs();

  private final @Nullable Path file;
  private final byte[] program;
  private final AtomicBoolean anyNew = new AtomicBoolean();
  private Map<ByteBuffer, ParseResult> latest = Map.of();
  private Map<ByteBuffer, ParseResult> before = Map.of();
  private @Nullable StoreFile stored;
  private @Nullable String problem;

  private KnownDocuments(@Nullable Path file, byte[] program) {
    this.file = file;
    this.program = program;
  }

  /** Documents of this process only. */
  public static KnownDocuments ofThisRun() {
    return new KnownDocuments(null, new byte[0]);
  }

  /**
   * Documents of this process and of the runs before it.
   *
   * @param folder holds a file per source; both are made when there is something to keep
   * @param source where the documents lie
   */
  public static KnownDocuments in(Path folder, Path source) {
    byte[] program = program().orElse(null);
    if (program == null) {
      return ofThisRun(); // classes that were not packaged may change from one run to the next
    }
    byte[] place = source.toAbsolutePath().normalize().toString().getBytes(StandardCharsets.UTF_8);
    String name = HexFormat.of().formatHex(Digest.of(place), 0, 8);
    return new KnownDocuments(folder.resolve("documents-" + name + ".bin"), program);
  }

  /** What the results of parsing depend on besides the documents; empty when nobody knows. */
  private static Optional<byte[]> program() {
    try (InputStream id = KnownDocuments.class.getResourceAsStream("build-id")) {
      return id == null
          ? Optional.empty()
          : Optional.of(
              Digest.of(
                  id.readAllBytes(),
                  System.getProperty("java.runtime.version", "").getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException("The program's own files cannot be read", e);
    }
  }

  private static Codecs codecs() {
    Map<Class<?>, Codec<?>> others = new HashMap<>(TextCodecs.ALL);
    others.put(Glob.class, Codec.ofText(Glob::toString, Glob::of));
    return new Codecs(others);
  }

  /** What is known of documents that are read in one way. */
  final class Scope {

    private final byte[] settings;
    private final OwnerLookup owners;
    private final Map<ByteBuffer, ParseResult> earlier;
    private final StoreFile kept;
    private final Map<ByteBuffer, ParseResult> read = new ConcurrentHashMap<>();

    private Scope(
        ParseContext context,
        Secrets secrets,
        Map<ByteBuffer, ParseResult> earlier,
        StoreFile kept) {
      this.settings =
          Digest.of(
              CODECS.bytes(ParseSettings.class, context.settings()),
              CODECS.bytes(Secrets.class, secrets));
      this.owners = context.owners();
      this.earlier = earlier;
      this.kept = kept;
    }

    /** The document of a file: as it is known, else as it is read now. */
    ParseResult of(SourceFile source, Supplier<ParseResult> reading) {
      ByteBuffer key = key(source);
      ParseResult found = earlier.get(key);
      if (found == null) {
        found = kept(key);
      }
      if (found == null) {
        found = reading.get();
        anyNew.set(true);
      }
      if (found.document() != null) {
        read.put(key, found);
      }
      return found;
    }

    private ByteBuffer key(SourceFile source) {
      OwnerLookup.@Nullable Named named = owners.ownersOf(source.path()).orElse(null);
      return ByteBuffer.wrap(
          Digest.of(
              settings,
              CODECS.bytes(OwnerLookup.Named.class, named),
              CODECS.bytes(SourceFile.class, source)));
    }

    private @Nullable ParseResult kept(ByteBuffer key) {
      try {
        byte[] bytes = kept.get(key).orElse(null);
        return bytes == null ? null : CODECS.value(ParseResult.class, bytes);
      } catch (IOException | RuntimeException e) {
        problem(e);
        return null; // as if it had never been kept
      }
    }
  }

  /** What is known of documents, for one build; the next one may read them in another way. */
  synchronized Scope scope(ParseContext context, Secrets secrets) {
    StoreFile open = stored;
    if (open == null) {
      open = open();
      stored = open;
    }
    before = latest;
    Scope scope = new Scope(context, secrets, before, open);
    latest = scope.read;
    return scope;
  }

  private StoreFile open() {
    try {
      return file == null ? StoreFile.EMPTY : StoreFile.open(file, program);
    } catch (IOException e) {
      problem(e);
      return StoreFile.EMPTY;
    }
  }

  /** Keeps the documents of the last two builds for the next run, if any of them is new. */
  public synchronized void save() {
    if (file == null || stored == null || !anyNew.getAndSet(false)) {
      return;
    }
    Map<ByteBuffer, ParseResult> all = new HashMap<>(before);
    all.putAll(latest);
    Map<ByteBuffer, byte[]> entries = new LinkedHashMap<>();
    try {
      for (Map.Entry<ByteBuffer, ParseResult> each : all.entrySet()) {
        byte[] bytes = stored.get(each.getKey()).orElse(null);
        entries.put(
            each.getKey(),
            bytes == null ? CODECS.bytes(ParseResult.class, each.getValue()) : bytes);
      }
      stored.close();
      StoreFile.write(file, program, entries);
      stored = StoreFile.open(file, program);
    } catch (IOException e) {
      stored = StoreFile.EMPTY;
      problem(e);
    }
  }

  private synchronized void problem(Exception cause) {
    problem = "what was read is not kept in " + file + ": " + cause;
  }

  /** Why documents cannot be kept, or those that were kept not be read; empty when they can. */
  public synchronized Optional<String> problem() {
    return Optional.ofNullable(problem);
  }
}
