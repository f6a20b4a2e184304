package dev.casebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class ServeCommandTest {

  private static final Pattern ADDRESS = Pattern.compile("serving http://localhost:(\\d+)/");

  @TempDir private Path folder;

  private final HttpClient client = HttpClient.newHttpClient();

  private String get(int port, String path) throws IOException, InterruptedException {
    URI address = URI.create("http://localhost:" + port + path);
    return client
        .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }

  /** Reads what is told to people, until the address appears. */
  private static int port(InputStream err) throws IOException {
    StringBuilder text = new StringBuilder();
    while (true) {
      Matcher found = ADDRESS.matcher(text);
      if (found.find()) {
        return Integer.parseInt(found.group(1));
      }
      int next = err.read();
      assertThat(next).as(text.toString()).isNotNegative();
      text.append((char) next);
    }
  }

  private void until(int port, String path, String expected) throws Exception {
    String body = "";
    for (int i = 0; i < 200; i++) {
      body = get(port, path);
      if (body.contains(expected)) {
        return;
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    assertThat(body).contains(expected);
  }

  @Test
  void rebuildsSurvivesErrorsAndStopsWhenInterrupted() throws Exception {
    Path page = Files.createDirectories(folder.resolve("guides")).resolve("oncall.md");
    Files.writeString(page, "# On call\n\nfirst text\n");
    CompletableFuture<Integer> code = new CompletableFuture<>();
    try (PipedInputStream err = new PipedInputStream(1 << 16)) {
      OutputStream told = new PipedOutputStream(err);
      String[] args = {"serve", "--source", folder.toString(), "--port", "0"};
      Thread thread =
          new Thread(
              () ->
                  code.complete(
                      Main.run(
                          args,
                          InputStream.nullInputStream(),
                          OutputStream.nullOutputStream(),
                          told,
                          Map.of())));
      thread.start();
      int port = port(err);
      assertThat(get(port, "/guides/oncall/")).contains("first text", "/-/reload.js?1");

      Files.writeString(page, "# On call\n\nsecond text\n");
      until(port, "/guides/oncall/", "second text");

      Path config =
          Files.writeString(folder.resolve("casebook.yml"), "source: {folder: nowhere}\n");
      until(port, "/guides/oncall/", "reload.js?3");
      Files.delete(config);
      Files.writeString(page, "# On call\n\nthird text\n");
      until(port, "/guides/oncall/", "third text");

      thread.interrupt();
      assertThat(code.get(20, TimeUnit.SECONDS)).isEqualTo(130);
    }
  }
}
