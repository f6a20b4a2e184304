package dev.casebook.serve;

import com.sun.net.httpserver.HttpExchange;
import dev.casebook.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells open pages of each build, as server-sent events. */
final class ReloadEvents {

  /** More pages than that are not told; a browser opens six connections at most. */
  static final int MOST = 20;

  private final List<HttpExchange> listeners = new ArrayList<>();

  /** Answers a request with the current state, and keeps the connection; false when full. */
  synchronized boolean open(HttpExchange exchange, PreviewState state) throws IOException {
    if (listeners.size() >= MOST) {
      return false;
    }
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
    exchange.sendResponseHeaders(200, 0);
    listeners.add(exchange);
    send(exchange, message(state));
    return true;
  }

  synchronized void publish(PreviewState state) {
    byte[] message = message(state);
    List.copyOf(listeners).forEach(listener -> send(listener, message));
  }

  /** Finds connections that the other side has left. */
  synchronized void ping() {
    byte[] comment = ":\n\n".getBytes(StandardCharsets.US_ASCII);
    List.copyOf(listeners).forEach(listener -> send(listener, comment));
  }

  synchronized void close() {
    listeners.forEach(HttpExchange::close);
    listeners.clear();
  }

  private void send(HttpExchange listener, byte[] message) {
    try {
      listener.getResponseBody().write(message);
      listener.getResponseBody().flush();
    } catch (IOException e) {
      // the page was closed: that is how these connections end
      listeners.remove(listener);
      listener.close();
    }
  }

  private static byte[] message(PreviewState state) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("generation", state.generation());
    data.put("problems", state.problems());
    return ("event: state\ndata: " + Json.compact(data) + "\n\n").getBytes(StandardCharsets.UTF_8);
  }
}
