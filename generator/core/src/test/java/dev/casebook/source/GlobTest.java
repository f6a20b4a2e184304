package dev.casebook.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      textBlock =
          """
          a.md,           a.md,          true
          a.md,           A.md,          false
          a.md,           b/a.md,        false
          *.md,           a.md,          true
          *.md,           b/a.md,        false
          *.md,           .md,           true
          **/*.md,        a.md,          true
          **/*.md,        b/c/a.md,      true
          docs/**,        docs/a/b,      true
          docs/**,        docs,          false
          **,             a/b/c,         true
          a/**/z,         a/z,           true
          a/**/z,         a/b/c/z,       true
          a/**/z,         a/b/c,         false
          **/x/**/y,      a/x/b/x/c/y,   true
          a**z,           abcz,          true
          a**z,           a/z,           false
          ?.md,           a.md,          true
          ?.md,           ab.md,         false
          ?.md,           \ud83d\ude00.md, true
          [a-c]x,         bx,            true
          [!a-c]x,        bx,            false
          [^a-c]x,        dx,            true
          []]x,           ]x,            true
          [a-]x,          -x,            true
          [*]x,           *x,            true
          [*]x,           ax,            false
          \\*x,            *x,            true
          \\*x,            ax,            false
          \\[x,            [x,            true
          a[/]b,          a/b,           false
          """)
  void matches(String glob, String path, boolean expected) {
    if (Glob.problem(glob).isPresent()) {
      assertThat(expected).isFalse();
    } else {
      assertThat(Glob.of(glob).matches(path)).isEqualTo(expected);
    }
  }

  @Test
  void saysWhatIsWrongWithAPattern() {
    assertThat(Glob.problem("a/[b")).contains("opens a set with '[' that is never closed");
    assertThat(Glob.problem("a[]")).isPresent();
    assertThat(Glob.problem("a\\")).contains("ends with a backslash");
    assertThat(Glob.problem("a\\\\[b]")).isEmpty();
    assertThat(Glob.problem("a\\\\[b")).isPresent();
    assertThatThrownBy(() -> Glob.of("[")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void agreesWithARegularExpressionOnRandomPatterns() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      String glob =
          word(random, "ab*?/", 8).replaceAll("\\*{2,}", "*").replaceAll("(^|/)\\*(?=/)", "$1**");
      String path = word(random, "ab/", 10);
      assertThat(Glob.of(glob).matches(path))
          .as("%s on %s", glob, path)
          .isEqualTo(regex(glob).matcher(path).matches());
    }
  }

  private static String word(Random random, String letters, int longest) {
    StringBuilder word = new StringBuilder();
    for (int n = random.nextInt(longest); n >= 0; n--) {
      word.append(letters.charAt(random.nextInt(letters.length())));
    }
    return word.toString();
  }

  /** The same meaning, the slow way. */
  private static Pattern regex(String glob) {
    String regex =
        glob.replace("**/", "\u0001")
            .replace("*", "[^/]*")
            .replace("?", "[^/]")
            .replace("\u0001", "([^/]*/)*");
    return Pattern.compile(regex);
  }

  @Test
  @Timeout(5)
  void isFastOnHostilePatterns() {
    String a = "a".repeat(200);
    String path = (a + "/").repeat(5) + a;
    assertThat(Glob.of("**/*a*a*a*a*a*a*a*a*b").matches(path)).isFalse();
    assertThat(Glob.of("**/" + "*a".repeat(500) + "b").matches(path)).isFalse();
    assertThat(Glob.of("**/a*/".repeat(300) + "b").matches("a/".repeat(500) + "c")).isFalse();
    Glob glob = Glob.of("**/*a*a*a*a*b");
    for (int i = 0; i < 10_000; i++) {
      assertThat(glob.matches(path)).isFalse();
    }
  }
}
