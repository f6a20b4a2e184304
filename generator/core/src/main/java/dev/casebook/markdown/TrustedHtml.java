package dev.casebook.markdown;

/** HTML that a template may print unescaped. Made by {@link HtmlConverter} only. */
public final class TrustedHtml {

  private final String html;

  TrustedHtml(String html) {
    this.html = html;
  }

  public String html() {
    return html;
  }
}
