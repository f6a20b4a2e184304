package dev.casebook.markdown;

import dev.casebook.markdown.LinkReference.Kind;
import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which addresses a page may carry. It judges decoded destinations, strips nothing, and knows only
 * what is allowed: {@code https}, {@code http}, {@code mailto} with an address alone, relative
 * references and fragments; for images relative references only.
 */
public final class UrlPolicy {

  private static final int LONGEST = 4_096;
  private static final Set<String> WEB = Set.of("http", "https");
  private static final String UNSAFE = " \"<>`{}|^";

  private UrlPolicy() {}

  /** Why a page may not carry the address, in words that end a sentence; empty when it may. */
  public static Optional<String> refusal(String address, Kind kind) {
    if (address.length() > LONGEST) {
      return Optional.of("it is longer than " + LONGEST + " characters");
    }
    String character = forbiddenCharacter(address);
    if (!character.isEmpty()) {
      return Optional.of("it holds " + character);
    }
    if (address.startsWith("//")) {
      return Optional.of("it names another site without a scheme");
    }
    String scheme = scheme(address);
    if (scheme.isEmpty()) {
      return Optional.empty();
    }
    if (kind == Kind.IMAGE) {
      return Optional.of(
          WEB.contains(scheme) ? "it lies on another site" : "its scheme is '" + scheme + ":'");
    }
    return switch (scheme) {
      case "http", "https" -> webRefusal(address, scheme);
      case "mailto" -> mailRefusal(address);
      default -> Optional.of("its scheme is '" + scheme + ":'");
    };
  }

  private static Optional<String> webRefusal(String address, String scheme) {
    boolean hasHost = address.startsWith("://", scheme.length()) && !host(address).isEmpty();
    return hasHost ? Optional.empty() : Optional.of("it names no host");
  }

  private static Optional<String> mailRefusal(String address) {
    String to = address.substring("mailto:".length());
    boolean plain = to.indexOf('@') > 0 && to.indexOf('?') < 0 && to.indexOf(',') < 0;
    return plain
        ? Optional.empty()
        : Optional.of("a mail link may hold one address and nothing else");
  }

  /** Why an allowed address may mislead; empty when it does not. */
  public static Optional<String> suspicion(String address) {
    if (!isExternal(address)) {
      return Optional.empty();
    }
    String host = host(address);
    if (authority(address).indexOf('@') >= 0) {
      return Optional.of("what stands before '@' is not the site; it leads to '" + host + "'");
    }
    if (hasMixedScripts(host)) {
      return Optional.of("its host mixes alphabets; it leads to '" + ascii(host) + "'");
    }
    return Optional.empty();
  }

  /** Whether the address leads to another site. */
  public static boolean isExternal(String address) {
    return WEB.contains(scheme(address));
  }

  /** The scheme in lower case; empty for relative references. */
  public static String scheme(String address) {
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      if (c == ':') {
        return i == 0 ? ":" : address.substring(0, i).toLowerCase(Locale.ROOT);
      }
      if (c == '/' || c == '?' || c == '#') {
        return "";
      }
    }
    return "";
  }

  /** The allowed address as it stands in the page, before HTML escaping. */
  static String written(String address) {
    String text = address;
    if (isExternal(address)) {
      String host = host(address);
      if (hasMixedScripts(host)) {
        int at = address.indexOf(host, address.indexOf("://"));
        text = address.substring(0, at) + ascii(host) + address.substring(at + host.length());
      }
    }
    return percentEncoded(text);
  }

  private static String percentEncoded(String text) {
    StringBuilder encoded = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean unsafe = UNSAFE.indexOf(c) >= 0;
      if (unsafe && encoded == null) {
        encoded = new StringBuilder(text.length() + 16).append(text, 0, i);
      }
      if (encoded != null) {
        if (unsafe) {
          encoded.append('%').append(Integer.toHexString(c).toUpperCase(Locale.ROOT));
        } else {
          encoded.append(c);
        }
      }
    }
    return encoded == null ? text : encoded.toString();
  }

  private static String authority(String address) {
    int start = address.indexOf("://");
    if (start < 0) {
      return "";
    }
    int end = start + 3;
    while (end < address.length() && "/?#".indexOf(address.charAt(end)) < 0) {
      end++;
    }
    return address.substring(start + 3, end);
  }

  private static String host(String address) {
    String authority = authority(address);
    String host = authority.substring(authority.lastIndexOf('@') + 1);
    int colon = host.lastIndexOf(':');
    return colon >= 0 && host.indexOf(']') < colon ? host.substring(0, colon) : host;
  }

  private static String ascii(String host) {
    try {
      return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
    } catch (IllegalArgumentException e) {
      return percentBytes(host);
    }
  }

  private static String percentBytes(String host) {
    StringBuilder bytes = new StringBuilder();
    for (byte b : host.getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
      if (b < 0) {
        bytes.append('%').append(Integer.toHexString(b & 0xff).toUpperCase(Locale.ROOT));
      } else {
        bytes.append((char) b);
      }
    }
    return bytes.toString();
  }

  private static boolean hasMixedScripts(String host) {
    Character.UnicodeScript first = null;
    for (int i = 0; i < host.length(); ) {
      int c = host.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isLetter(c)) {
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        if (first != null && script != first) {
          return true;
        }
        first = script;
      }
    }
    return false;
  }

  private static String forbiddenCharacter(String address) {
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      if (c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029) {
        return "a control character";
      }
      if (c == '\\') {
        return "a backslash";
      }
      if (isBidiControl(c)) {
        return "a control of writing direction";
      }
      if (Character.isSurrogate(c)) {
        if (!Character.isHighSurrogate(c)
            || i + 1 == address.length()
            || !Character.isLowSurrogate(address.charAt(i + 1))) {
          return "half a character";
        }
        i++;
      }
    }
    return "";
  }

  private static boolean isBidiControl(char c) {
    return c == 0x061c
        || c == 0x200e
        || c == 0x200f
        || (c >= 0x202a && c <= 0x202e)
        || (c >= 0x2066 && c <= 0x2069);
  }
}
