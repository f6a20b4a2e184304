package dev.casebook.parse;

import dev.casebook.model.EventKind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a row says: its kind, where a cell, a bold word, a label or a note in brackets names one,
 * and the rest.
 */
record EventText(String words, @Nullable EventKind kind) {

  private static final Pattern LABEL = Pattern.compile("^\\s*([^:：()（）]{3,40})[:：]\\s");
  private static final Pattern NOTE = Pattern.compile("[(（]([^()（）]{3,40})[)）]");
  private static final Pattern LEADING = Pattern.compile("^[\\s:：.,–—-]+");

  static EventText of(TimelineRow row) {
    EventKind kind = kind(row);
    String words = row.text();
    return new EventText(kind == null ? words : told(words, row.strong(), kind), kind);
  }

  /** {@code **detected** The alert fires} without the first word. */
  private static String told(String words, List<String> strong, EventKind kind) {
    return strong.stream()
        .limit(1)
        .filter(
            label ->
                words.startsWith(label) && EventWords.kind(label).stream().anyMatch(kind::equals))
        .map(label -> LEADING.matcher(words.substring(label.length())).replaceFirst(""))
        .filter(rest -> !rest.isEmpty())
        .findFirst()
        .orElse(words);
  }

  private static @Nullable EventKind kind(TimelineRow row) {
    if (row.kind() != null) {
      return EventWords.kind(row.kind()).orElse(null);
    }
    for (String strong : row.strong()) {
      Optional<EventKind> kind = EventWords.kind(strong);
      if (kind.isPresent()) {
        return kind.get();
      }
    }
    return inWords(row.text());
  }

  private static @Nullable EventKind inWords(String words) {
    Matcher label = LABEL.matcher(words + " ");
    if (label.find()) {
      Optional<EventKind> kind = EventWords.kind(label.group(1));
      if (kind.isPresent()) {
        return kind.get();
      }
    }
    Matcher note = NOTE.matcher(words);
    while (note.find()) {
      Optional<EventKind> kind = EventWords.kind(note.group(1));
      if (kind.isPresent()) {
        return kind.get();
      }
    }
    return EventWords.kind(words).orElse(null);
  }
}
