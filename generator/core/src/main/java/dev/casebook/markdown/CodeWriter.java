package dev.casebook.markdown;

/** Writes code blocks. */
final class CodeWriter {

  private final HtmlBuffer html;

  CodeWriter(HtmlBuffer html) {
    this.html = html;
  }

  void write(String language, String code) {
    html.markup("<div class=\"code\"");
    if (!language.isEmpty()) {
      html.attribute("data-lang", language);
    }
    html.markup("><pre><code>");
    Placeholders.write(code, html);
    html.markup("</code></pre></div>\n");
  }
}
