package dev.casebook.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;

/** Answers requests from the map of produced files; no file system is behind it. */
final class PreviewHandler implements HttpHandler {

  private static final String HTML = "text/html; charset=utf-8";

  /** What the pages themselves demand, and that nobody may frame them. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src"
          + " 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'";

  private final RequestGuard guard;
  private final ReloadEvents events;
  private final Supplier<PreviewState> state;

  PreviewHandler(RequestGuard guard, ReloadEvents events, Supplier<PreviewState> state) {
    this.guard = guard;
    this.events = events;
    this.state = state;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    setHeaders(exchange.getResponseHeaders());
    Optional<RequestGuard.Refusal> refusal =
        guard.check(
            exchange.getRequestMethod(), exchange.getRequestURI(), exchange.getRequestHeaders());
    if (refusal.isPresent()) {
      if (refusal.get().status() == 405) {
        exchange.getResponseHeaders().set("Allow", "GET, HEAD");
      }
      send(exchange, refusal.get().status(), "text/plain", text(refusal.get().reason() + "\n"));
      return;
    }
    answer(exchange, exchange.getRequestURI().getRawPath());
  }

  private void answer(HttpExchange exchange, String path) throws IOException {
    PreviewState now = state.get();
    if (path.equals("/-/events")) {
      if (exchange.getRequestMethod().equals("HEAD") || !events.open(exchange, now)) {
        send(exchange, 503, "text/plain", text("Too many open pages.\n"));
      }
      return;
    }
    if (path.equals(ReloadScript.ADDRESS)) {
      send(exchange, 200, MediaTypes.of(path), ReloadScript.source());
    } else if (now.files().isEmpty()) {
      byte[] page = ErrorPage.of("The site could not be built", now.problems());
      send(exchange, 503, HTML, ReloadScript.inject(page, now.generation()));
    } else {
      serve(exchange, path, now);
    }
  }

  /** Names of produced files need no decoding: what is escaped is not there. */
  private static void serve(HttpExchange exchange, String path, PreviewState now)
      throws IOException {
    String name = path.startsWith("/") ? path.substring(1) : path;
    String file = name.isEmpty() || name.endsWith("/") ? name + "index.html" : name;
    byte[] content = now.files().get(file);
    if (content != null) {
      byte[] bytes =
          file.endsWith(".html") ? ReloadScript.inject(content, now.generation()) : content;
      send(exchange, 200, MediaTypes.of(file), bytes);
    } else if (now.files().containsKey(name + "/index.html")) {
      exchange.getResponseHeaders().set("Location", "/" + name + "/");
      send(exchange, 302, "text/plain", new byte[0]);
    } else {
      byte[] page = now.files().get("404.html");
      byte[] missing = page == null ? ErrorPage.of("Not found", "") : page;
      send(exchange, 404, HTML, ReloadScript.inject(missing, now.generation()));
    }
  }

  private static void setHeaders(Headers headers) {
    headers.set("Content-Security-Policy", POLICY);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cache-Control", "no-store");
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] bytes)
      throws IOException {
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Type", type);
      if (exchange.getRequestMethod().equals("HEAD")) {
        exchange.getResponseHeaders().set("Content-Length", Integer.toString(bytes.length));
        exchange.sendResponseHeaders(status, -1);
      } else {
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
      }
    }
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
