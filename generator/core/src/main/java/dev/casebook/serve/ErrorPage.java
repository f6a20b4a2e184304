package dev.casebook.serve;

import java.nio.charset.StandardCharsets;

/** A page without a theme, for when there is none. */
final class ErrorPage {

  private ErrorPage() {}

  static byte[] of(String title, String text) {
    String page =
        """
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%1$s</title></head>
        <body><h1>%1$s</h1><pre>%2$s</pre></body>
        </html>
        """;
    return page.formatted(escape(title), escape(text)).getBytes(StandardCharsets.UTF_8);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
