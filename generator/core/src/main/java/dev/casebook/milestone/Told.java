package dev.casebook.milestone;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the words of one row tell.
 *
 * @param names per cue the name of the wording
 */
record Told(Map<Cue, String> names) {

  static final Told NOTHING = new Told(Map.of());

  private static final List<Wording> ENGLISH = EnglishWords.all();
  private static final List<Wording> CHINESE = ChineseWords.all();

  /** What a row tells, it tells soon; a longer text is a story. */
  private static final int LONGEST = 400;

  Told {
    names = Map.copyOf(names);
  }

  static Told by(String words) {
    String cut = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    String text = cut.toLowerCase(Locale.ROOT).replace('\u2019', '\'').strip();
    Map<Cue, String> names = new EnumMap<>(Cue.class);
    add(ENGLISH, text, names);
    if (text.codePoints().anyMatch(Character::isIdeographic)) {
      add(CHINESE, text, names);
    }
    return new Told(names);
  }

  private static void add(List<Wording> wordings, String text, Map<Cue, String> names) {
    for (Wording wording : wordings) {
      if (!names.containsKey(wording.cue()) && wording.isIn(text)) {
        names.put(wording.cue(), wording.wording());
      }
    }
  }

  boolean tells(Cue... any) {
    return Stream.of(any).anyMatch(names::containsKey);
  }

  /** The name of the wording by which the first of these cues is told. */
  Optional<String> name(Cue... any) {
    return Stream.of(any).filter(names::containsKey).map(names::get).findFirst();
  }
}
