package dev.casebook.render;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Kinds of files that may be published beside the pages, told by their first bytes. */
enum AttachmentKind {
  PNG("89504e470d0a1a0a", 0),
  JPG("ffd8ff", 0),
  JPEG("ffd8ff", 0),
  GIF("47494638", 0),
  WEBP("57454250", 8),
  /** Bytes 4 to 11 are {@code ftypavif}. */
  AVIF("6674797061766966", 4),
  PDF("255044462d", 0),
  TXT("", 0),
  LOG("", 0),
  CSV("", 0),
  JSON("", 0);

  private final String magic;
  private final int at;

  AttachmentKind(String magic, int at) {
    this.magic = magic;
    this.at = at;
  }

  static Optional<AttachmentKind> of(String extension) {
    return Arrays.stream(values()).filter(kind -> kind.label().equals(extension)).findFirst();
  }

  static String names() {
    return Arrays.stream(values()).map(AttachmentKind::label).collect(Collectors.joining(", "));
  }

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether the bytes are of this kind; a text is UTF-8 without NUL. */
  boolean matches(byte[] content) {
    if (magic.isEmpty()) {
      return isText(content);
    }
    byte[] expected = HexFormat.of().parseHex(magic);
    return content.length >= at + expected.length
        && Arrays.equals(content, at, at + expected.length, expected, 0, expected.length);
  }

  /** Whether people can read the bytes as they are. */
  boolean isText() {
    return magic.isEmpty();
  }

  private static boolean isText(byte[] content) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(content))
          .chars()
          .noneMatch(c -> c == 0);
    } catch (CharacterCodingException e) {
      return false; // not a text: that is the answer
    }
  }
}
