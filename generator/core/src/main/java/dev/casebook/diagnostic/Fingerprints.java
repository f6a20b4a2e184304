package dev.casebook.diagnostic;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Names for findings that stay when lines move and days pass: made of rule, path, message without
 * ages, and which of several equal ones it is.
 */
public final class Fingerprints {

  private static final int BYTES = 16;

  /** What grows by itself: a finding of yesterday is no new one. */
  private static final Pattern AGE = Pattern.compile("\\b(?:\\d+ days? ago|today)\\b");

  private static final Pattern NUMBER = Pattern.compile("\\b\\d+\\b|" + AGE.pattern());

  private Fingerprints() {}

  /** One per finding, 32 hexadecimal digits each, all different. */
  public static List<String> of(List<Finding> findings) {
    Map<String, Integer> seen = new HashMap<>();
    List<String> prints = new ArrayList<>();
    for (Finding finding : findings) {
      String what =
          String.join(
              "\0", finding.rule().id(), finding.location().path().value(), ageless(finding));
      int which = seen.merge(what, 1, Integer::sum);
      prints.add(digest(what + '\0' + which));
    }
    return List.copyOf(prints);
  }

  /** What a file as a whole, or all of them, have is a habit: how often is no other finding. */
  private static String ageless(Finding finding) {
    Pattern passing = finding.location().line() == 0 ? NUMBER : AGE;
    return passing.matcher(finding.message()).replaceAll("");
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Bug: every Java has SHA-256", e);
    }
  }
}
