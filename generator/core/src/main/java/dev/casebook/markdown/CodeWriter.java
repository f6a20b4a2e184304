package dev.casebook.markdown;

/** Writes code blocks. */
final class CodeWriter {

  private final HtmlBuffer html;
  private final CodeHighlighter highlighter;
  private final int mostHighlighted;

  CodeWriter(HtmlBuffer html, CodeHighlighter highlighter, MarkdownLimits limits) {
    this.html = html;
    this.highlighter = highlighter;
    this.mostHighlighted = limits.highlightedCharacters();
  }

  void write(String language, String code) {
    html.markup("<div class=\"code\"");
    if (!language.isEmpty()) {
      html.attribute("data-lang", language);
    }
    html.markup("><pre><code>");
    if (code.length() > mostHighlighted || !highlighter.write(language, code, html)) {
      Placeholders.write(code, html);
    }
    html.markup("</code></pre></div>\n");
  }
}
