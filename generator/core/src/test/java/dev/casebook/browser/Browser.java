package dev.casebook.browser;

import dev.casebook.json.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * A headless Chromium, spoken to over its DevTools protocol. Tests that need one are skipped with a
 * reason where there is none, unless {@code -Dcasebook.browser=required}.
 */
public final class Browser implements AutoCloseable {

  private static final long TIMEOUT_SECONDS = 30;

  private final Process process;
  private final Path profile;
  private final WebSocket socket;
  private final AtomicInteger ids = new AtomicInteger();
  private final Map<Integer, CompletableFuture<Map<String, Object>>> pending =
      new ConcurrentHashMap<>();
  private final List<Consumer<Map<String, Object>>> listeners = new CopyOnWriteArrayList<>();

  private Browser(Process process, Path profile, String address) throws Exception {
    this.process = process;
    this.profile = profile;
    this.socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(URI.create(address), new Receiver())
            .get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
  }

  /** Starts a browser, or skips the test that asks for one. */
  public static Browser start() throws Exception {
    Optional<Path> executable = find();
    if (executable.isEmpty()) {
      String reason = "no Chromium on the PATH: browser tests are skipped";
      if (System.getProperty("casebook.browser", "auto").equals("required")) {
        Assertions.fail("-Dcasebook.browser=required, but there is " + reason);
      }
      Assumptions.abort(reason);
    }
    Path profile = Files.createTempDirectory("casebook-browser");
    Process process =
        new ProcessBuilder(
                executable.get().toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--hide-scrollbars",
                "--allow-file-access-from-files=false",
                "--remote-debugging-port=0",
                "--remote-allow-origins=*",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectErrorStream(true)
            .start();
    return new Browser(process, profile, devToolsAddress(process));
  }

  private static Optional<Path> find() {
    Stream<String> folders = Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator));
    return folders
        .flatMap(
            folder ->
                Stream.of("chromium", "chromium-browser", "google-chrome")
                    .map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static String devToolsAddress(Process process) throws IOException {
    BufferedReader output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    StringBuilder seen = new StringBuilder();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      seen.append(line).append('\n');
      int at = line.indexOf("ws://");
      if (at >= 0) {
        Thread drain = new Thread(() -> output.lines().forEach(ignored -> {}), "browser-output");
        drain.setDaemon(true);
        drain.start();
        return line.substring(at).trim();
      }
    }
    throw new IOException("Chromium ended at once:\n" + seen);
  }

  /** Opens an empty page. */
  public Page newPage() throws Exception {
    Map<String, Object> target = call(null, "Target.createTarget", Map.of("url", "about:blank"));
    Map<String, Object> session =
        call(
            null,
            "Target.attachToTarget",
            Map.of("targetId", target.get("targetId"), "flatten", true));
    return new Page(this, (String) session.get("sessionId"));
  }

  void listen(Consumer<Map<String, Object>> listener) {
    listeners.add(listener);
  }

  Map<String, Object> call(
      @org.jspecify.annotations.Nullable String session,
      String method,
      Map<String, Object> parameters)
      throws Exception {
    int id = ids.incrementAndGet();
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("id", id);
    message.put("method", method);
    message.put("params", parameters);
    if (session != null) {
      message.put("sessionId", session);
    }
    CompletableFuture<Map<String, Object>> answer = new CompletableFuture<>();
    pending.put(id, answer);
    synchronized (socket) {
      socket.sendText(Json.compact(message), true).get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    }
    return answer.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public void close() throws IOException {
    socket.abort();
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().onExit().orTimeout(10, TimeUnit.SECONDS).join();
    try (Stream<Path> files = Files.walk(profile)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | java.io.UncheckedIOException e) {
      // a child of the browser may still write into its profile; the folder is a temporary one
      profile.toFile().deleteOnExit();
    }
  }

  /** A screenshot, as PNG. */
  static byte[] png(Map<String, Object> answer) {
    return Base64.getDecoder().decode((String) answer.get("data"));
  }

  private final class Receiver implements WebSocket.Listener {
    private final StringBuilder buffer = new StringBuilder();

    @Override
    public @org.jspecify.annotations.Nullable CompletionStage<?> onText(
        WebSocket webSocket, CharSequence data, boolean last) {
      buffer.append(data);
      if (last) {
        dispatch(Json.parseObject(buffer.toString()));
        buffer.setLength(0);
      }
      webSocket.request(1);
      return null;
    }

    @SuppressWarnings("unchecked")
    private void dispatch(Map<String, Object> message) {
      if (!(message.get("id") instanceof Number id)) {
        listeners.forEach(listener -> listener.accept(message));
        return;
      }
      CompletableFuture<Map<String, Object>> answer = pending.remove(id.intValue());
      if (message.containsKey("error")) {
        answer.completeExceptionally(new IOException(String.valueOf(message.get("error"))));
      } else {
        answer.complete((Map<String, Object>) message.get("result"));
      }
    }
  }
}
