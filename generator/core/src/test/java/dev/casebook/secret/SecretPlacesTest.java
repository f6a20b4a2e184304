package dev.casebook.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;

/** The short way finds what the patterns find, on texts made of their pieces. */
class SecretPlacesTest {

  private static final List<String> PIECES =
      List.of(
          "A",
          "aB3",
          "9f8e7d6c5b4a3f2e1d0c",
          "Zz9Yy8Xx7Ww6Vv5Uu4Tt3Ss2Rr1Qq0Pp",
          "0123456789",
          " ",
          "\n",
          "-",
          "_",
          ".",
          "/",
          ":",
          "=",
          "\"",
          "@",
          "://",
          "https://",
          "u:",
          "Bearer ",
          "T1A2B3C4",
          "/B1A2B3C4/",
          "_0a1b2c3d",
          "ſecret: ",
          "Password",
          "CLIENT-",
          "Key: ",
          "token='",
          "•");

  private static List<String> slowly(SecretKind kind, String text) {
    List<String> found = new ArrayList<>();
    Matcher matcher = kind.pattern().matcher(text);
    while (matcher.find()) {
      found.add(matcher.start() + " " + matcher.group("value"));
    }
    return found;
  }

  private static List<String> fast(SecretKind kind, String text) {
    List<String> found = new ArrayList<>();
    SecretPlaces.in(text)
        .matches(kind, match -> found.add(match.start() + " " + match.group("value")));
    return found;
  }

  private static String text(SecretKind kind, Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(4, 40); i > 0; i--) {
      boolean word = random.nextInt(4) == 0;
      List<String> from = word ? kind.words() : PIECES;
      text.append(from.get(random.nextInt(from.size())));
    }
    return text.toString();
  }

  @Test
  void whatThePatternsFindIsFound() {
    Random random = new Random(7);
    int matches = 0;
    for (SecretKind kind : SecretKinds.ALL) {
      for (int i = 0; i < 3_000; i++) {
        String text = text(kind, random);
        List<String> expected = slowly(kind, text);
        assertThat(fast(kind, text)).as("%s in %s", kind.name(), text).isEqualTo(expected);
        matches += expected.size();
      }
    }
    assertThat(matches).isGreaterThan(1_000);
  }
}
