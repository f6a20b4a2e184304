package dev.casebook.markdown;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Gives headings the ids that GitHub gives them.
 *
 * <p>GitHub lowers the case, drops all but letters, marks, decimal digits, connecting punctuation,
 * {@code -} and space, and turns each space into {@code -}. Two exceptions keep pages sound: an id
 * that could shadow a DOM property gets the prefix {@code h-}, and one over 80 characters is cut
 * and ends in a hash.
 */
final class HeadingIds {

  private static final int LONGEST = 80;

  /** Names that a script may look up on a document, a window, a form or any object. */
  private static final Set<String> RESERVED =
      Set.of(
          ("__proto__ __definegetter__ __definesetter__ __lookupgetter__ __lookupsetter__"
                  + " constructor prototype hasownproperty isprototypeof propertyisenumerable"
                  + " tolocalestring tostring valueof location forms form images links scripts"
                  + " anchors embeds plugins applets all body head documentelement document"
                  + " window self top parent frames opener name length status closed history"
                  + " navigator screen origin event cookie domain referrer title url baseuri"
                  + " dir write writeln open close createelement getelementbyid queryselector"
                  + " queryselectorall activeelement defaultview implementation readystate"
                  + " currentscript children childnodes firstchild lastchild attributes"
                  + " innerhtml textcontent nodename nodetype parentnode submit action method"
                  + " elements reset target focus alert fetch eval settimeout setinterval"
                  + " localstorage sessionstorage caches crypto performance")
              .split(" "));

  private final Set<String> taken = new HashSet<>();
  private final Map<String, Integer> next = new HashMap<>();

  /** The id of the next heading with this text. */
  String next(String text) {
    String base = published(slug(text));
    String id = base;
    int count = next.getOrDefault(base, 0);
    while (!taken.add(id)) {
      count++;
      id = base + "-" + count;
    }
    next.put(base, count);
    return id;
  }

  /** The id that the author gave to a heading, if it is free. */
  String given(String id) {
    return taken.add(published(id)) ? published(id) : next(id);
  }

  /** Takes an id that something else on the page has. */
  boolean reserve(String id) {
    return taken.add(id);
  }

  /** The id on our pages of what GitHub calls by the first. */
  static String published(String id) {
    String cut = id.length() <= LONGEST ? id : shortened(id);
    if (cut.isEmpty()) {
      return "section";
    }
    return RESERVED.contains(cut) ? "h-" + cut : cut;
  }

  private static String shortened(String id) {
    int end = Character.isHighSurrogate(id.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return id.substring(0, end) + "-" + Integer.toHexString(id.hashCode());
  }

  private static String slug(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    StringBuilder slug = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); ) {
      int c = lower.codePointAt(i);
      i += Character.charCount(c);
      if (c == ' ') {
        slug.append('-');
      } else if (c == '-' || isWord(c)) {
        slug.appendCodePoint(c);
      }
    }
    return slug.toString();
  }

  private static boolean isWord(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.CONNECTOR_PUNCTUATION ->
          true;
      default -> Character.isLetter(c);
    };
  }
}
