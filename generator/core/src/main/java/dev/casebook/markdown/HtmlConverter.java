package dev.casebook.markdown;

import dev.casebook.markdown.LinkReference.Kind;
import org.jspecify.annotations.Nullable;

/** The only producer of trusted HTML: closes the links of sanitised HTML. */
public final class HtmlConverter {

  private HtmlConverter() {}

  /**
   * Fills in the address of each link. A link without an address, or with one that the URL policy
   * refuses, leaves its text; an image leaves its alternative text.
   *
   * @return HTML in which each address passed the URL policy again
   */
  public static TrustedHtml convert(MarkdownBody body, LinkTargets targets) {
    LinkedHtml source = body.html();
    int slots = source.slots();
    if (slots == 0) {
      return new TrustedHtml(source.html());
    }
    StringBuilder html = new StringBuilder(source.html().length() + slots * 32);
    @Nullable String[] addresses = new @Nullable String[body.links().size()];
    int from = 0;
    for (int i = 0; i < slots; i++) {
      LinkReference link = body.links().get(source.link(i));
      LinkedHtml.Slot slot = source.slot(i);
      boolean skipped = slot == LinkedHtml.Slot.IMAGE_END && addresses[link.index()] == null;
      html.append(source.html(), skipped ? source.offset(i) : from, source.offset(i));
      from = source.offset(i);
      if (slot == LinkedHtml.Slot.LINK_START || slot == LinkedHtml.Slot.IMAGE_START) {
        addresses[link.index()] = address(link, slot, targets);
      }
      fill(html, slot, link, addresses[link.index()]);
    }
    return new TrustedHtml(html.append(source.html(), from, source.html().length()).toString());
  }

  private static @Nullable String address(
      LinkReference link, LinkedHtml.Slot slot, LinkTargets targets) {
    @Nullable String address = targets.address(link);
    Kind use = slot == LinkedHtml.Slot.IMAGE_START ? Kind.IMAGE : Kind.LINK;
    return address == null || UrlPolicy.refusal(address, use).isPresent()
        ? null
        : UrlPolicy.written(address);
  }

  private static void fill(
      StringBuilder html, LinkedHtml.Slot slot, LinkReference link, @Nullable String address) {
    switch (slot) {
      case LINK_START -> {
        if (address == null) {
          html.append("<span class=\"no-link\"");
        } else {
          html.append("<a href=\"").append(HtmlBuffer.escape(address)).append('"');
          if (UrlPolicy.isExternal(address)) {
            html.append(" rel=\"noopener noreferrer nofollow ugc\"");
          }
        }
      }
      case LINK_END -> html.append(address == null ? "</span>" : "</a>");
      case IMAGE_START -> {
        if (address == null) {
          html.append("<span class=\"no-image\">").append(HtmlBuffer.escape(link.text()));
        } else {
          html.append("<img src=\"").append(HtmlBuffer.escape(address));
          html.append("\" alt=\"").append(HtmlBuffer.escape(link.text())).append('"');
        }
      }
      case IMAGE_END -> html.append(address == null ? "</span>" : ">");
    }
  }
}
