package dev.casebook.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlChangeListener;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Two independent parsers look at a page's body and must find nothing to take away. */
final class HtmlOracle {

  private static final String[] ELEMENTS =
      ("h1 h2 h3 h4 h5 h6 p div section br hr b i strong em u s del ins mark small sub sup a img"
              + " pre code kbd samp var q cite dfn abbr bdi bdo span wbr ruby rt rp ul ol li dl dt"
              + " dd blockquote table caption thead tbody tfoot tr th td details summary figure"
              + " figcaption input")
          .split(" ");
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "href",
          "src",
          "alt",
          "title",
          "id",
          "class",
          "rel",
          "width",
          "height",
          "colspan",
          "rowspan",
          "start",
          "open",
          "type",
          "disabled",
          "checked",
          "data-lang",
          "data-param",
          "aria-label",
          "dir");
  private static final PolicyFactory POLICY =
      new HtmlPolicyBuilder()
          .allowElements(ELEMENTS)
          .allowUrlProtocols("http", "https", "mailto")
          .allowWithoutAttributes("a", "span", "img", "input")
          .allowAttributes(ATTRIBUTES.toArray(String[]::new))
          .globally()
          .toFactory();

  private HtmlOracle() {}

  static void assertHarmless(String html) {
    List<String> discarded = new ArrayList<>();
    POLICY.sanitize(html, listener(discarded), "page");
    assertThat(discarded).as("what the sanitiser takes away from %s", shortened(html)).isEmpty();
    for (Element element : Jsoup.parseBodyFragment(html).body().getAllElements()) {
      if (!element.normalName().equals("body")) {
        assertThat(ELEMENTS).contains(element.normalName());
      }
      for (Attribute attribute : element.attributes()) {
        assertThat(ATTRIBUTES).as(attribute.toString()).contains(attribute.getKey());
        if (attribute.getKey().equals("href") || attribute.getKey().equals("src")) {
          assertThat(attribute.getValue().toLowerCase(Locale.ROOT).strip())
              .doesNotStartWith("javascript:")
              .doesNotStartWith("data:");
        }
      }
      assertThat(element.id()).isNotIn("location", "forms", "__proto__", "constructor");
    }
  }

  private static String shortened(String html) {
    return html.length() > 2_000 ? html.substring(0, 2_000) : html;
  }

  private static HtmlChangeListener<String> listener(List<String> discarded) {
    return new HtmlChangeListener<>() {
      @Override
      public void discardedTag(@Nullable String context, String elementName) {
        discarded.add(elementName);
      }

      @Override
      public void discardedAttributes(
          @Nullable String context, String tagName, String... attributeNames) {
        discarded.add(tagName + " " + String.join(" ", attributeNames));
      }
    };
  }
}
