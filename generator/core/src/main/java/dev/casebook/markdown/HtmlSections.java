package dev.casebook.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes the HTML of a document apart at its headings, so that a page can show a section in another
 * way. A cut is made only where every element that a piece opens is closed in it as well.
 */
public final class HtmlSections {

  private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]*+)[^<>]*+>");
  private static final Set<String> EMPTY = Set.of("hr", "br", "img", "input", "wbr", "col");
  private static final String FOOTNOTES = "<section class=\"footnotes\">";

  /**
   * A piece of a document.
   *
   * @param heading the heading that is not part of {@code html}; null for what lies between the
   *     sections that were asked for
   */
  public record Piece(@Nullable Heading heading, TrustedHtml html) {}

  private HtmlSections() {}

  /** The text without the heading at its beginning, when that says no more than the title. */
  public static TrustedHtml withoutTitle(TrustedHtml html, MarkdownBody body, String title) {
    if (body.headings().isEmpty()) {
      return html;
    }
    Heading first = body.headings().get(0);
    String text = html.html();
    int end = text.indexOf("</h1>");
    boolean leads = first.level() == 1 && end >= 0 && text.startsWith(opening(first));
    return leads && first.text().strip().equals(title.strip())
        ? new TrustedHtml(text.substring(end + "</h1>".length()).stripLeading())
        : html;
  }

  /**
   * Takes sections out.
   *
   * @param sections headings of the body, in order; one inside of another is not taken out
   * @return the pieces in order, empty ones left out
   */
  public static List<Piece> split(TrustedHtml html, MarkdownBody body, List<Heading> sections) {
    String text = html.html();
    List<Piece> pieces = new ArrayList<>();
    int from = 0;
    for (Heading heading : sections) {
      int start = text.indexOf(opening(heading), from);
      int end = start < 0 ? -1 : end(text, body, heading, start);
      Optional<String> inside = start < 0 ? Optional.empty() : inside(text, heading, start, end);
      if (inside.isPresent() && isBalanced(text.substring(from, start))) {
        add(pieces, null, text.substring(from, start));
        pieces.add(new Piece(heading, new TrustedHtml(inside.get())));
        from = end;
      }
    }
    add(pieces, null, text.substring(from));
    return pieces;
  }

  private static void add(List<Piece> pieces, @Nullable Heading heading, String html) {
    if (!html.isBlank()) {
      pieces.add(new Piece(heading, new TrustedHtml(html)));
    }
  }

  private static String opening(Heading heading) {
    return "<h" + heading.level() + " id=\"" + HtmlBuffer.escape(heading.id()) + "\">";
  }

  /** Where the next section of the same weight begins, or the footnotes, or the end. */
  private static int end(String text, MarkdownBody body, Heading heading, int start) {
    int at = body.headings().indexOf(heading);
    for (Heading next : body.headings().subList(at + 1, body.headings().size())) {
      int found = next.level() <= heading.level() ? text.indexOf(opening(next), start) : -1;
      if (found > start) {
        return found;
      }
    }
    int footnotes = text.indexOf(FOOTNOTES, start);
    return footnotes > start ? footnotes : text.length();
  }

  private static Optional<String> inside(String text, Heading heading, int start, int end) {
    String closing = "</h" + heading.level() + ">";
    int from = text.indexOf(closing, start);
    if (from < 0 || from > end) {
      return Optional.empty();
    }
    String inside = text.substring(from + closing.length(), end);
    return isBalanced(inside) ? Optional.of(inside) : Optional.empty();
  }

  /** Whether all elements are closed in the order in which they were opened. */
  static boolean isBalanced(String html) {
    Deque<String> open = new ArrayDeque<>();
    Matcher tag = TAG.matcher(html);
    while (tag.find()) {
      String name = tag.group(2);
      if (tag.group(1).isEmpty()) {
        if (!EMPTY.contains(name)) {
          open.push(name);
        }
      } else if (open.isEmpty() || !open.pop().equals(name)) {
        return false;
      }
    }
    return open.isEmpty();
  }
}
