package dev.casebook.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Rows 93 to 98 of the list of bad inputs, over raw sockets: a client library would tidy up. */
@Timeout(30)
class PreviewServerTest {

  private PreviewServer server;

  /** The JDK's server reads it once; ten seconds would make the tests slow. */
  @BeforeAll
  static void shortenTheTimeForARequest() {
    System.setProperty("sun.net.httpserver.maxReqTime", "2");
  }

  @BeforeEach
  void start() {
    server = PreviewServer.start(0);
    server.show(
        PreviewState.EMPTY.built(
            Map.of(
                "index.html", bytes("<html><body><p>front</p></body></html>"),
                "runbooks/a/index.html", bytes("<body>a</body>"),
                "assets/site.css", bytes("p{}"),
                "404.html", bytes("<body>no such page</body>")),
            ""));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private String host() {
    return "Host: localhost:" + server.port();
  }

  /** Sends lines and reads until the server closes, or the limit of bytes. */
  private String raw(int limit, String... lines) throws IOException {
    try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), server.port())) {
      socket.setSoTimeout(5_000);
      String request = String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return new String(read(socket.getInputStream(), limit), StandardCharsets.UTF_8);
    }
  }

  private static byte[] read(InputStream in, int limit) throws IOException {
    byte[] buffer = new byte[limit];
    int length = 0;
    while (length < limit) {
      int more = readSome(in, buffer, length);
      if (more < 0) {
        break;
      }
      length += more;
    }
    return java.util.Arrays.copyOf(buffer, length);
  }

  /** A reset is an end too: a server that refuses a long request does not read it. */
  private static int readSome(InputStream in, byte[] buffer, int from) throws IOException {
    try {
      return in.read(buffer, from, buffer.length - from);
    } catch (SocketException reset) {
      return -1;
    }
  }

  private String get(String path) throws IOException {
    return raw(100_000, "GET " + path + " HTTP/1.1", host());
  }

  private static int status(String response) {
    return response.isEmpty() ? 0 : Integer.parseInt(response.split(" ", 3)[1]);
  }

  @Test
  void pagesAreServedWithTheReloadScriptUnderAStrictPolicy() throws IOException {
    String response = get("/");
    assertThat(response)
        .startsWith("HTTP/1.1 200 ")
        .containsIgnoringCase("Content-Type: text/html; charset=utf-8")
        .containsIgnoringCase("Content-Security-Policy: default-src 'none'; script-src 'self';")
        .contains("frame-ancestors 'none'")
        .containsIgnoringCase("X-Content-Type-Options: nosniff")
        .containsIgnoringCase("Cross-Origin-Resource-Policy: same-origin")
        .containsIgnoringCase("Referrer-Policy: no-referrer")
        .doesNotContainIgnoringCase("Access-Control-")
        .endsWith("<p>front</p><script src=\"/-/reload.js?1\"></script></body></html>");
  }

  @Test
  void otherFilesAreServedAsTheyAre() throws IOException {
    assertThat(get("/assets/site.css?v=1"))
        .containsIgnoringCase("Content-Type: text/css")
        .endsWith("\r\n\r\np{}");
    assertThat(get("/-/reload.js?1"))
        .containsIgnoringCase("Content-Type: text/javascript")
        .contains("new EventSource(\"/-/events\")");
  }

  @Test
  void aFolderLeadsToItsPage() throws IOException {
    assertThat(get("/runbooks/a"))
        .startsWith("HTTP/1.1 302 ")
        .containsIgnoringCase("Location: /runbooks/a/\r\n");
    assertThat(get("/runbooks/a/")).startsWith("HTTP/1.1 200 ").contains("<body>a<script");
  }

  @Test
  void headSendsNoBody() throws IOException {
    String response = raw(100_000, "HEAD / HTTP/1.1", host());
    assertThat(response).startsWith("HTTP/1.1 200 ").endsWith("\r\n\r\n");
    assertThat(response).containsIgnoringCase("Content-Length: ");
  }

  @Test
  void row93NothingButProducedFilesIsServed() throws IOException {
    for (String path :
        List.of(
            "/..%2f..%2fetc/passwd",
            "/%2e%2e/%2e%2e/etc/passwd",
            "/%252e%252e/etc/passwd",
            "/../../etc/passwd",
            "/%00",
            "/index.html%00.css",
            "//etc/passwd",
            "/\\..\\..\\etc\\passwd",
            "/..%5c..%5cetc%5cpasswd",
            "/%zz",
            "/runbooks/",
            "/-/",
            "/assets",
            "http://evil.example/",
            "/" + "a/".repeat(3_000))) {
      String response = get(path);
      assertThat(status(response)).as(path).isIn(400, 404);
      assertThat(response).as(path).doesNotContain("root:");
    }
    assertThat(status(get("/"))).isEqualTo(200);
  }

  @Test
  void row94OnlyOurOwnHostIsAnswered() throws IOException {
    for (String host :
        List.of(
            "evil.example",
            "evil.example:" + server.port(),
            "localhost",
            "localhost:1",
            "127.0.0.1.evil.example:" + server.port(),
            "0.0.0.0:" + server.port())) {
      assertThat(status(raw(9_000, "GET / HTTP/1.1", "Host: " + host))).as(host).isEqualTo(403);
    }
    for (String host : List.of("", ":::", "a b", "<script>", "x".repeat(200))) {
      assertThat(status(raw(9_000, "GET / HTTP/1.1", "Host: " + host))).as(host).isEqualTo(400);
    }
    assertThat(status(raw(9_000, "GET / HTTP/1.1", "X: y"))).isEqualTo(400);
    assertThat(status(raw(9_000, "GET / HTTP/1.1", host(), "Host: evil.example"))).isEqualTo(400);
    assertThat(status(raw(9_000, "GET / HTTP/1.1", "Host: " + "x".repeat(10_240))))
        .isNotEqualTo(200);
    for (String name : List.of("localhost", "127.0.0.1", "[::1]", "LOCALHOST")) {
      assertThat(status(raw(9_000, "GET / HTTP/1.1", "Host: " + name + ":" + server.port())))
          .isEqualTo(200);
    }
  }

  @Test
  void row95OtherSitesAreRefusedAlsoForEvents() throws IOException {
    for (String path : List.of("/", "/-/events", "/-/reload.js")) {
      for (String header :
          List.of(
              "Origin: https://evil.example",
              "Origin: null",
              "Origin: http://localhost:1",
              "Sec-Fetch-Site: cross-site",
              "Sec-Fetch-Site: same-site")) {
        assertThat(status(raw(9_000, "GET " + path + " HTTP/1.1", host(), header)))
            .as(path + " " + header)
            .isEqualTo(403);
      }
    }
    assertThat(
            status(
                raw(
                    9_000,
                    "GET / HTTP/1.1",
                    host(),
                    "Origin: http://localhost:" + server.port(),
                    "Sec-Fetch-Site: same-origin")))
        .isEqualTo(200);
    assertThat(status(raw(9_000, "GET / HTTP/1.1", host(), "Sec-Fetch-Site: none"))).isEqualTo(200);
  }

  @Test
  void row96OnlyGetAndHeadAreAnswered() throws IOException {
    for (String method : List.of("POST", "PUT", "DELETE", "TRACE", "OPTIONS", "PATCH", "FOO")) {
      String response = raw(9_000, method + " / HTTP/1.1", host());
      assertThat(response).as(method).startsWith("HTTP/1.1 405 ");
      assertThat(response).containsIgnoringCase("Allow: GET, HEAD");
    }
    assertThat(status(raw(9_000, "GET / HTTP/1.1", host(), "Content-Length: 12", "", "hello")))
        .isEqualTo(400);
  }

  @Test
  void row97IdleAndSlowConnectionsDoNotStopTheServer() throws IOException {
    List<Socket> idle = new ArrayList<>();
    try {
      for (int i = 0; i < 120; i++) {
        idle.add(halfRequest());
      }
      assertThat(status(get("/"))).isEqualTo(200);
      for (int i = 0; i < 200; i++) {
        idle.add(halfRequest());
      }
      assertThat(answersAgain()).isTrue();
    } finally {
      for (Socket socket : idle) {
        socket.close();
      }
    }
  }

  private Socket halfRequest() throws IOException {
    Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), server.port());
    socket.getOutputStream().write("GET / HT".getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  /** Beyond the limit connections are refused, until slow ones have used up their time. */
  private boolean answersAgain() throws IOException {
    long end = System.nanoTime() + 15_000_000_000L;
    while (System.nanoTime() < end) {
      if (status(get("/")) == 200) {
        return true;
      }
    }
    return false;
  }

  @Test
  void row98ASecondServerTakesTheNextPort() {
    try (PreviewServer second = PreviewServer.start(server.port())) {
      assertThat(second.port()).isNotEqualTo(server.port()).isPositive();
      assertThat(second.address()).isEqualTo("http://localhost:" + second.port() + "/");
    }
  }

  @Test
  void nothingListensOutsideOfTheMachine() throws IOException {
    for (NetworkInterface network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
      for (InetAddress address : Collections.list(network.getInetAddresses())) {
        if (!address.isLoopbackAddress()) {
          try (Socket socket = new Socket()) {
            InetSocketAddress there = new InetSocketAddress(address, server.port());
            assertThat(connects(socket, there)).as(address.toString()).isFalse();
          }
        }
      }
    }
  }

  private static boolean connects(Socket socket, InetSocketAddress address) {
    try {
      socket.connect(address, 1_000);
      return true;
    } catch (IOException refused) {
      return false;
    }
  }

  @Test
  void openPagesAreToldOfEachBuildAndOfWhatWentWrong() throws IOException {
    try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), server.port())) {
      socket.setSoTimeout(5_000);
      String request = "GET /-/events HTTP/1.1\r\n" + host() + "\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      InputStream in = socket.getInputStream();
      assertThat(readUntil(in, "\n\n"))
          .containsIgnoringCase("Content-Type: text/event-stream")
          .contains("event: state\ndata: {\"generation\":1,\"problems\":\"\"}");
      server.show(server.state().failed("a.md:1:1: <broken>\nnext line"));
      assertThat(readUntil(in, "\n\n"))
          .contains("data: {\"generation\":2,\"problems\":\"a.md:1:1: <broken>\\nnext line\"}");
    }
    assertThat(get("/")).contains("front").contains("reload.js?2");
  }

  private static String readUntil(InputStream in, String end) throws IOException {
    StringBuilder text = new StringBuilder();
    while (text.indexOf("data:") < 0 || text.indexOf(end, text.indexOf("data:")) < 0) {
      int next = in.read();
      if (next < 0) {
        break;
      }
      text.append((char) next);
    }
    return text.toString();
  }

  @Test
  void eventListenersAreBounded() throws IOException {
    List<Socket> open = new ArrayList<>();
    try {
      for (int i = 0; i < ReloadEvents.MOST; i++) {
        Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), server.port());
        open.add(socket);
        socket.setSoTimeout(5_000);
        String request = "GET /-/events HTTP/1.1\r\n" + host() + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        readUntil(socket.getInputStream(), "\n\n");
      }
      assertThat(status(get("/-/events"))).isEqualTo(503);
      assertThat(status(get("/"))).isEqualTo(200);
    } finally {
      for (Socket socket : open) {
        socket.close();
      }
    }
  }

  @Test
  void beforeTheFirstGoodBuildThePageSaysWhatIsWrong() throws IOException {
    try (PreviewServer fresh = PreviewServer.start(0)) {
      fresh.show(PreviewState.EMPTY.failed("no <repository> here"));
      try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), fresh.port())) {
        String request =
            "GET /any HTTP/1.1\r\nHost: localhost:"
                + fresh.port()
                + "\r\nConnection: close\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        String response = new String(read(socket.getInputStream(), 9_000), StandardCharsets.UTF_8);
        assertThat(response)
            .startsWith("HTTP/1.1 503 ")
            .contains("no &lt;repository&gt; here")
            .contains("/-/reload.js?1");
      }
    }
  }
}
