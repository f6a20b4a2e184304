package dev.casebook.search;

import java.util.List;
import java.util.SplittableRandom;

/** Short texts of what tokenizers stumble over. */
final class FuzzText {

  private static final List<String> PIECES =
      List.of(
          "a",
          "B",
          "zZ",
          "HTTP",
          "q9",
          "7",
          "0",
          "3.14",
          "_",
          "__",
          "-",
          ".",
          ",",
          ":",
          ";",
          "'",
          "\u2019",
          "\uff07",
          "'s",
          "\"",
          " ",
          "\n",
          "\u3000",
          "\ufeff",
          "/",
          "#",
          "*",
          "\u05d0",
          "\u05d1",
          "\u05f4",
          "\u0645",
          "\u0301",
          "\u0308",
          "\u200d",
          "\ufe0f",
          "\ufe0e",
          "\u20e3",
          "\u00ad",
          "\u2060",
          "数",
          "据",
          "ひ",
          "カ",
          "ー",
          "ｶ",
          "ﾞ",
          "한",
          "\u1100",
          "\u1161",
          "ก",
          "ิ",
          "\u0e48",
          "ខ",
          "\u17b6",
          "\u1000",
          "\u103a",
          "😀",
          "👍",
          "\ud83c\udffd",
          "🇩",
          "🇪",
          "ℹ",
          "Ⓜ",
          "🅰",
          "❤",
          "©",
          "™",
          "〰",
          "㊗",
          "ß",
          "İ",
          "ı",
          "ﬁ",
          "Å",
          "ﬃ",
          "Σ",
          "ς",
          "Ⅷ",
          "①",
          "²",
          "٣",
          "１",
          "Ａ",
          "𝐀",
          "𐐀",
          "𠀀",
          "\u3007",
          "々",
          "·",
          "\u0387",
          "\u2027",
          "\ufe55",
          "\ud800",
          "\udc00",
          "\u0000",
          "\ue000",
          "\uffff",
          "<",
          "&",
          "\\");

  private FuzzText() {}

  static String next(SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    int pieces = 1 + random.nextInt(12);
    for (int i = 0; i < pieces; i++) {
      int kind = random.nextInt(20);
      if (kind == 0) {
        text.appendCodePoint(random.nextInt(0x110000));
      } else if (kind == 1) {
        text.appendCodePoint(random.nextInt(0x3000));
      } else {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
    }
    return text.toString();
  }
}
