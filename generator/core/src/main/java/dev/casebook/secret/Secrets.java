package dev.casebook.secret;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.diagnostic.SourceLocation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Looks for secrets. A value that is known to be harmless is allowed by its hash alone, so that no
 * list repeats it. Immutable; safe from any thread.
 *
 * @param allowed SHA-256 hashes of harmless values, 64 hexadecimal digits each
 */
public record Secrets(Set<String> allowed) {

  public static final Secrets NONE_ALLOWED = new Secrets(Set.of());

  /** What people write in place of a secret. */
  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "(?i).*(?:example|placeholder|changeme|change-me|your[-_]|my[-_]?(?:pass|secret|token)|dummy|sample"
              + "|redacted|xxxx|\\*\\*\\*|\\.\\.\\.|…|foobar|todo|insert|replace|password|passwd|secret"
              + "|token|test).*");

  private static final char DOT = '•';

  /** Bits per character below which a text looks like words. */
  private static final double RANDOM = 3.2;

  private static final int SHOWN = 3;

  public Secrets {
    allowed =
        allowed.stream()
            .map(hash -> hash.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * A text without its secrets.
   *
   * @param masked the same text, each character of a secret but the first three replaced; as long
   *     as before, so that places stay
   * @param findings one per secret
   */
  public record Scan(String masked, List<Finding> findings) {
    public Scan {
      findings = List.copyOf(findings);
    }

    public boolean isClean() {
      return findings.isEmpty();
    }
  }

  private record Hit(SecretKind kind, int start, int end) {}

  /** Looks through the text of a document. */
  public Scan scan(RepoPath path, String text) {
    return scan(path, text, "the page is withheld");
  }

  /**
   * Looks through the text of a file.
   *
   * @param consequence what becomes of it, as the end of a sentence
   */
  public Scan scan(RepoPath path, String text, String consequence) {
    List<Hit> hits = hits(text);
    if (hits.isEmpty()) {
      return new Scan(text, List.of());
    }
    StringBuilder masked = new StringBuilder(text);
    List<Finding> findings = new ArrayList<>();
    for (Hit hit : hits) {
      findings.add(finding(path, text, hit, consequence));
      for (int i = hit.start() + SHOWN; i < hit.end(); i++) {
        if (!Character.isWhitespace(text.charAt(i))) {
          masked.setCharAt(i, DOT);
        }
      }
    }
    return new Scan(masked.toString(), findings);
  }

  private List<Hit> hits(String text) {
    List<Hit> hits = new ArrayList<>();
    SecretPlaces places = SecretPlaces.in(text);
    for (SecretKind kind : SecretKinds.ALL) {
      places.matches(
          kind,
          match -> {
            Hit hit = new Hit(kind, match.start("value"), match.end("value"));
            if (isSecret(kind, match.group("value"))
                && hits.stream().noneMatch(other -> overlap(other, hit))) {
              hits.add(hit);
            }
          });
    }
    hits.sort(Comparator.comparingInt(Hit::start));
    return hits;
  }

  private static boolean overlap(Hit one, Hit other) {
    return one.start() < other.end() && other.start() < one.end();
  }

  private boolean isSecret(SecretKind kind, String value) {
    boolean harmless =
        kind.guessed()
            ? PLACEHOLDER.matcher(value).matches() || !isRandom(value)
            : value.contains("EXAMPLE") || bits(value) < 2 || !hasDigit(value);
    return !harmless && !allowed.contains(hash(value));
  }

  /** Letters and digits without order: words, paths and versions have too much of it. */
  private static boolean isRandom(String value) {
    boolean letters = value.chars().anyMatch(Character::isLetter);
    boolean path = value.indexOf('/') >= 0 && !value.endsWith("=");
    return hasDigit(value) && letters && !path && bits(value) >= RANDOM;
  }

  private static boolean hasDigit(String value) {
    return value.chars().anyMatch(Character::isDigit);
  }

  /** Shannon's entropy in bits per character. */
  private static double bits(String value) {
    Map<Integer, Integer> counts = new HashMap<>();
    value.chars().forEach(each -> counts.merge(each, 1, Integer::sum));
    double bits = 0;
    for (int count : counts.values()) {
      double share = (double) count / value.length();
      bits -= share * Math.log(share) / Math.log(2);
    }
    return bits;
  }

  private static Finding finding(RepoPath path, String text, Hit hit, String consequence) {
    String value = text.substring(hit.start(), hit.end());
    int lineStart = text.lastIndexOf('\n', hit.start() - 1) + 1;
    int line = 1 + (int) text.substring(0, lineStart).chars().filter(c -> c == '\n').count();
    int lineEnd = text.indexOf('\n', hit.start());
    int end = Math.min(hit.end(), lineEnd < 0 ? text.length() : lineEnd);
    SourceLocation at =
        new SourceLocation(path, line, hit.start() - lineStart + 1, end - lineStart + 1);
    String shown = value.substring(0, Math.min(SHOWN, value.length())).replaceAll("\\s", " ");
    return Finding.of(
            SecretRules.SECRET,
            at,
            "%s '%s…' of %d characters; %s"
                .formatted(hit.kind().name(), shown, value.length(), consequence))
        .withLabel("masked")
        .withHelp(
            "revoke it, for it stays in the history, and remove it; if it is harmless, add its"
                + " SHA-256 to 'secrets.allow' in casebook.yml: "
                + hash(value));
  }

  /** The SHA-256 of a value in UTF-8. */
  public static String hash(String value) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Bug: every Java has SHA-256", e);
    }
  }
}
