package dev.casebook.markdown;

import dev.casebook.markdown.LinkReference.Kind;
import dev.casebook.markdown.LinkedHtml.Slot;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.PolicyFactory;

/**
 * The last step for a body that holds raw HTML: everything goes through the sanitiser, and what it
 * lets through is written anew. Links come in as {@code cb:} and their index, so no address of the
 * document's own can pass.
 */
final class BodySanitizer implements HtmlStreamEventReceiver {

  /** The scheme by which links are referred to until their slots are made. */
  static final String SCHEME = "cb";

  private final List<LinkReference> links;
  private final HtmlBuffer html;
  private final Deque<Optional<LinkReference>> open = new ArrayDeque<>();

  private BodySanitizer(List<LinkReference> links, HtmlBuffer html) {
    this.links = links;
    this.html = html;
  }

  /** Sanitises marked HTML into a buffer with slots. */
  static void sanitize(
      String marked, PolicyFactory policy, List<LinkReference> links, HtmlBuffer html) {
    HtmlSanitizer.sanitize(marked, policy.apply(new BodySanitizer(links, html)));
  }

  static String address(LinkReference link) {
    return SCHEME + ":" + link.index();
  }

  private @Nullable LinkReference link(@Nullable String address) {
    if (address == null || !address.startsWith(SCHEME + ":") || address.length() > 12) {
      return null;
    }
    int index = 0;
    for (int i = SCHEME.length() + 1; i < address.length(); i++) {
      int digit = address.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return null;
      }
      index = index * 10 + digit;
    }
    return index < links.size() ? links.get(index) : null;
  }

  @Override
  public void openDocument() {}

  @Override
  public void closeDocument() {}

  @Override
  public void openTag(String name, List<String> attributes) {
    switch (name) {
      case "a" -> openLink(attributes);
      case "img" -> image(attributes);
      default -> {
        html.markup("<").markup(name);
        attributes(attributes);
        html.markup(">");
      }
    }
  }

  private void openLink(List<String> attributes) {
    String address = value(attributes, "href");
    LinkReference link = link(address);
    if (link != null) {
      html.slot(Slot.LINK_START, link);
    } else {
      html.markup("<a");
      if (address != null && address.startsWith("#")) {
        html.attribute("href", address);
      }
    }
    open.push(Optional.ofNullable(link));
    attributes(attributes);
    html.markup(">");
  }

  private void image(List<String> attributes) {
    LinkReference link = link(value(attributes, "src"));
    if (link != null && link.kind() == Kind.IMAGE) {
      html.slot(Slot.IMAGE_START, link);
      attributes(attributes);
      html.slot(Slot.IMAGE_END, link);
    }
  }

  /** Writes all attributes but those that slots write. */
  private void attributes(List<String> attributes) {
    for (int i = 0; i + 1 < attributes.size(); i += 2) {
      String name = attributes.get(i);
      switch (name) {
        case "href", "src", "alt" -> {}
        case "open", "disabled", "checked", "reversed" -> html.markup(" ").markup(name);
        default -> html.attribute(name, attributes.get(i + 1));
      }
    }
  }

  private static @Nullable String value(List<String> attributes, String name) {
    for (int i = 0; i + 1 < attributes.size(); i += 2) {
      if (attributes.get(i).equals(name)) {
        return attributes.get(i + 1);
      }
    }
    return null;
  }

  @Override
  public void closeTag(String name) {
    if (HtmlElements.isVoid(name)) {
      return;
    }
    Optional<LinkReference> link =
        name.equals("a") && !open.isEmpty() ? open.pop() : Optional.empty();
    if (link.isPresent()) {
      html.slot(Slot.LINK_END, link.get());
    } else {
      html.markup("</").markup(name).markup(">");
    }
  }

  @Override
  public void text(String text) {
    html.text(text);
  }
}
