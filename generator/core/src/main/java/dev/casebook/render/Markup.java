package dev.casebook.render;

import dev.casebook.markdown.TrustedHtml;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.TemplateModelException;

/** The only way to hand a template something that it prints unescaped. */
public final class Markup {

  private Markup() {}

  /** The body of a document. */
  public static Object of(TrustedHtml html) {
    return markup(html.html());
  }

  /** A chart that this engine drew, every text in it escaped. */
  public static Object ofChart(String svg) {
    return markup(svg);
  }

  private static Object markup(String html) {
    try {
      return HTMLOutputFormat.INSTANCE.fromMarkup(html);
    } catch (TemplateModelException e) {
      throw new IllegalStateException("Bug: wrapping a string cannot fail", e);
    }
  }
}
