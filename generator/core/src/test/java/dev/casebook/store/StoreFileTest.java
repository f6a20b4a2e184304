package dev.casebook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreFileTest {

  private static final byte[] FORMAT = Digest.of(new byte[] {1});
  private static final ByteBuffer FIRST = key("first");
  private static final ByteBuffer SECOND = key("second");

  @TempDir Path temporary;
  private Path file;

  @BeforeEach
  void names() {
    file = temporary.resolve("a/b/store.bin");
  }

  private static ByteBuffer key(String name) {
    return ByteBuffer.wrap(Digest.of(bytes(name)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private Map<ByteBuffer, byte[]> written() throws IOException {
    Map<ByteBuffer, byte[]> entries = new LinkedHashMap<>();
    entries.put(FIRST, bytes("one"));
    entries.put(SECOND, bytes("two and more"));
    StoreFile.write(file, FORMAT, entries);
    return entries;
  }

  private Optional<byte[]> read(ByteBuffer key) throws IOException {
    try (StoreFile open = StoreFile.open(file, FORMAT)) {
      return open.get(key);
    }
  }

  @Test
  void entriesComeBack() throws IOException {
    written();
    assertThat(read(FIRST)).hasValue(bytes("one"));
    assertThat(read(SECOND)).hasValue(bytes("two and more"));
    assertThat(read(key("third"))).isEmpty();
    StoreFile.write(file, FORMAT, Map.of(SECOND, bytes("2")));
    assertThat(read(FIRST)).isEmpty();
    assertThat(read(SECOND)).hasValue(bytes("2"));
    try (var left = Files.list(file.getParent())) {
      assertThat(left).containsExactly(file);
    }
  }

  @Test
  void aFileThatIsMissingOrOfAnotherProgramIsEmpty() throws IOException {
    assertThat(read(FIRST)).isEmpty();
    written();
    try (StoreFile other = StoreFile.open(file, Digest.of(new byte[] {2}))) {
      assertThat(other.get(FIRST)).isEmpty();
    }
    Path link = Files.createSymbolicLink(temporary.resolve("link"), file);
    try (StoreFile other = StoreFile.open(link, FORMAT)) {
      assertThat(other.get(FIRST)).isEmpty();
    }
  }

  @Test
  void damageIsAsGoodAsNothing() throws IOException {
    written();
    byte[] whole = Files.readAllBytes(file);
    for (int i = 0; i < whole.length; i++) {
      byte[] flipped = whole.clone();
      flipped[i] ^= 0x11;
      for (byte[] damaged : new byte[][] {flipped, Arrays.copyOf(whole, i)}) {
        Files.write(file, damaged);
        assertThat(read(FIRST).orElse(bytes("one"))).as("byte " + i).isEqualTo(bytes("one"));
        assertThat(read(SECOND).orElse(bytes("two and more"))).isEqualTo(bytes("two and more"));
      }
    }
    Files.write(file, Arrays.copyOf(whole, whole.length - 1));
    assertThat(read(FIRST)).hasValue(bytes("one"));
    assertThat(read(SECOND)).isEmpty();
  }

  @Test
  void onlyTheOwnerMayReadIt() throws IOException {
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    written();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
        .isEqualTo("rwx------");
  }

  @Test
  void aWriteThatFailsLeavesNothingBehind() throws IOException {
    Files.createDirectories(file);
    Files.writeString(file.resolve("inside"), "a folder where the file should be");
    assertThatThrownBy(this::written).isInstanceOf(IOException.class);
    try (var left = Files.list(file.getParent())) {
      assertThat(left).containsExactly(file);
    }
  }
}
