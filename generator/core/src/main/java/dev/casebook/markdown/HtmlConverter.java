package dev.casebook.markdown;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The only producer of trusted HTML: closes the links of sanitised HTML. */
public final class HtmlConverter {

  private HtmlConverter() {}

  /**
   * Fills in the address of each link.
   *
   * @return HTML in which each address passed the URL policy again
   */
  public static TrustedHtml convert(MarkdownBody body, LinkTargets targets) {
    List<String> pieces = body.html().pieces();
    StringBuilder html = new StringBuilder();
    for (int i = 0; i < pieces.size(); i++) {
      if (i > 0) {
        @Nullable String address = targets.address(body.links().get(body.html().slot(i - 1)));
        html.append(address == null ? "" : address);
      }
      html.append(pieces.get(i));
    }
    return new TrustedHtml(html.toString());
  }
}
