package dev.casebook.markdown;

import java.util.Map;
import java.util.Set;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Which HTML a page may carry: the elements and attributes that GitHub lets through. */
final class HtmlElements {

  /** Elements that raw HTML may use. */
  private static final Set<String> ALLOWED =
      words(
          "h1 h2 h3 h4 h5 h6 p div br hr b i strong em u s del ins mark small sub sup a img pre"
              + " code kbd samp var q cite dfn abbr bdi bdo span wbr ruby rt rp ul ol li dl dt dd"
              + " blockquote table caption thead tbody tfoot tr th td details summary figure"
              + " figcaption");

  /** Elements of old whose look others have now. */
  private static final Map<String, String> RENAMED =
      Map.of(
          "tt", "code", "strike", "s", "center", "div", "font", "span", "big", "span", "nobr",
          "span", "acronym", "abbr");

  /** Elements that raw HTML may not use: known, so their tags are no placeholders. */
  private static final Set<String> REMOVED =
      words(
          "html head body base title meta link style script noscript template slot iframe frame"
              + " frameset noframes object embed applet param form input button select option"
              + " optgroup textarea label fieldset legend datalist output progress meter keygen"
              + " isindex audio video source track picture map area canvas svg math main header"
              + " footer nav section article aside address hgroup search dialog menu menuitem"
              + " dir time data col colgroup marquee blink bgsound xmp listing plaintext noembed"
              + " image basefont spacer layer ilayer animate animatetransform set use foreignobject"
              + " g path circle rect line polygon polyline ellipse text tspan defs symbol"
              + " lineargradient radialgradient stop clippath mask pattern desc feimage filter mi"
              + " mo mn ms mtext mrow msup msub mfrac mglyph malignmark annotation"
              + " annotation-xml semantics maction");

  private static final Set<String> VOID = words("br hr img input wbr");

  /** Attributes without effect on what is said, dropped without a word. */
  private static final Set<String> QUIET =
      words(
          "class target rel valign border cellpadding cellspacing bgcolor color face size clear"
              + " width height hspace vspace loading decoding role type compact nowrap noshade"
              + " scope summary cite datetime start reversed value lang dir title align id name"
              + " colspan rowspan open href src alt markdown crossorigin srcset sizes tabindex"
              + " frameborder allowfullscreen download referrerpolicy /");

  private HtmlElements() {}

  private static Set<String> words(String words) {
    return Set.of(words.split(" "));
  }

  static boolean isKnown(String name) {
    return ALLOWED.contains(name) || RENAMED.containsKey(name) || REMOVED.contains(name);
  }

  static boolean isAllowed(String name) {
    return ALLOWED.contains(name) || RENAMED.containsKey(name);
  }

  /** The element to write for an allowed one. */
  static String written(String name) {
    return RENAMED.getOrDefault(name, name);
  }

  static boolean isVoid(String name) {
    return VOID.contains(name);
  }

  /** Whether dropping the attribute need not be told. */
  static boolean isQuiet(String attribute) {
    return QUIET.contains(attribute)
        || attribute.startsWith("data-")
        || attribute.startsWith("aria-");
  }

  /** The policy of the last step: what raw HTML may use and what our own writers use. */
  static PolicyFactory policy() {
    return new HtmlPolicyBuilder()
        .allowElements(ALLOWED.toArray(String[]::new))
        .allowElements("section", "input")
        .allowWithoutAttributes("a", "span", "img", "input")
        .allowTextIn(ALLOWED.toArray(String[]::new))
        .allowUrlProtocols(BodySanitizer.SCHEME)
        .allowAttributes("href")
        .onElements("a")
        .allowAttributes("src")
        .onElements("img")
        .allowAttributes("alt", "width", "height")
        .onElements("img")
        .allowAttributes("colspan", "rowspan", "scope")
        .onElements("td", "th")
        .allowAttributes("start", "reversed")
        .onElements("ol")
        .allowAttributes("open")
        .onElements("details")
        .allowAttributes("type", "disabled", "checked")
        .onElements("input")
        .allowAttributes("id", "class", "title", "lang", "dir", "data-lang", "data-param")
        .globally()
        .allowAttributes("aria-label")
        .onElements("a")
        .toFactory();
  }
}
