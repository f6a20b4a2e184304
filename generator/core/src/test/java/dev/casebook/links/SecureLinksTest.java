package dev.casebook.links;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Links with https, on servers of this machine whose certificates are made for the test. */
@Timeout(60)
class SecureLinksTest {

  private static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");
  private static final InetAddress HERE = InetAddress.getLoopbackAddress();
  private static final Network NETWORK =
      new Network(
          host -> List.of(host.equals("wiki.corp") ? InetAddress.getByName("10.0.0.7") : HERE),
          InetAddress::isLoopbackAddress);

  @TempDir private static Path made;
  private static Certificate valid;
  private static Certificate other;

  @TempDir private Path folder;
  private final List<AutoCloseable> servers = new ArrayList<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final List<Duration> pauses = new CopyOnWriteArrayList<>();

  @BeforeAll
  static void make() throws Exception {
    valid = Certificate.make(made.resolve("valid"), "alpha.net");
    other = Certificate.make(made.resolve("other"), "alpha.net");
  }

  @AfterEach
  void stop() throws Exception {
    for (AutoCloseable server : servers) {
      server.close();
    }
  }

  /** A server at {@code https://alpha.net:port}, or at {@code http} without a certificate. */
  private String server(Certificate certificate) throws IOException, GeneralSecurityException {
    HttpServer server;
    InetSocketAddress anywhere = new InetSocketAddress(HERE, 0);
    if (certificate == null) {
      server = HttpServer.create(anywhere, 0);
    } else {
      HttpsServer secure = HttpsServer.create(anywhere, 0);
      secure.setHttpsConfigurator(new HttpsConfigurator(certificate.server()));
      server = secure;
    }
    server.createContext("/", this::answer);
    server.start();
    servers.add(() -> server.stop(0));
    return (certificate == null ? "http" : "https")
        + "://alpha.net:"
        + server.getAddress().getPort();
  }

  /** {@code /301/to=ADDRESS} redirects there; everything else is there. */
  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().toString();
    requests.add(exchange.getRequestMethod() + " " + path);
    int to = path.indexOf("/to=");
    if (to > 0) {
      exchange.getResponseHeaders().add("Location", path.substring(to + 4));
    }
    exchange.sendResponseHeaders(to > 0 ? Integer.parseInt(path.substring(1, to)) : 200, -1);
    exchange.close();
  }

  /** What is found, as {@code rule: message, help}; the client trusts the valid certificate. */
  private List<String> found(String... addresses) throws Exception {
    return found(
        new Connection(Duration.ofSeconds(2), valid.trusting()::getSocketFactory), addresses);
  }

  private List<String> found(Connection connection, String... addresses) throws IOException {
    return new LinkSource(folder)
            .check(
                new ExternalLinks(NETWORK, connection, pauses::add),
                LinkFilter.ALL,
                NOW,
                List.of(addresses))
            .stream()
            .map(each -> each.rule().id() + ": " + each.message() + ", " + each.help())
            .map(line -> line.replaceAll("alpha\\.net:\\d+", "alpha.net"))
            .toList();
  }

  private static String unclear(String address, String reason) {
    return ("unanswered-link: '%s' gave no clear answer: %s, open it in a browser;"
            + " 'external_links.ignore' in casebook.yml leaves it out")
        .formatted(address, reason);
  }

  @Test
  void aServerWithATrustedCertificateIsVisited() throws Exception {
    assertThat(found(server(valid) + "/fine")).isEmpty();
    assertThat(requests).containsExactly("HEAD /fine");
  }

  @Test
  void anUntrustedCertificateIsToldOnceAndNothingIsSent() throws Exception {
    Connection usual = new Connection(Duration.ofSeconds(2));
    assertThat(found(usual, server(valid) + "/fine"))
        .containsExactly(unclear("https://alpha.net/fine", "its certificate is not accepted"));
    assertThat(requests).isEmpty();
    assertThat(pauses).isEmpty();
  }

  @Test
  void aCertificateOfAnotherNameIsNotAccepted() throws Exception {
    assertThat(found(server(valid).replace("alpha", "beta") + "/other"))
        .singleElement()
        .asString()
        .contains("'https://beta.net:", "its certificate is not accepted");
    assertThat(requests).isEmpty();
  }

  @Test
  void aServerThatSpeaksNoTlsIsNotBlamedForACertificate() throws Exception {
    String refusal = "HTTP/1.1 400 Bad Request\r\n\r\n";
    assertThat(found("https://alpha.net:" + raw(refusal.getBytes(UTF_8)) + "/"))
        .containsExactly(unclear("https://alpha.net/", "no secure connection"));
  }

  @Test
  void redirectsForGoodAreToldUnlessTheyLeadOutOfSecurity() throws Exception {
    String secure = server(valid);
    String plain = server(null);
    assertThat(found(plain + "/301/to=" + secure + "/new"))
        .containsExactly(
            "moved-link: 'http://alpha.net/301/to=https://alpha.net/new' has moved, write"
                + " https://alpha.net/new");
    assertThat(found(secure + "/301/to=" + plain + "/new")).isEmpty();
    assertThat(found(secure + "/301/to=/308/to=" + plain + "/new"))
        .containsExactly(
            "moved-link: 'https://alpha.net/301/to=/308/to=http://alpha.net/new' has moved, write"
                + " https://alpha.net/308/to=http://alpha.net/new");
  }

  @Test
  void redirectsFromASecureServerIntoAPrivateNetworkAreNotFollowed() throws Exception {
    String secure = server(valid);
    assertThat(found(secure + "/302/to=http://wiki.corp/", secure + "/302/to=https://wiki.corp/"))
        .containsExactly(
            "private-link: 2 links lead to 'alpha.net', whose address is private; it is not"
                + " visited, 'external_links.ignore' in casebook.yml leaves the host out");
    assertThat(requests).hasSize(2);
  }

  @Test
  void redirectsToAnUntrustedServerAreNoAnswer() throws Exception {
    assertThat(found(server(valid) + "/302/to=" + server(other) + "/old"))
        .containsExactly(
            unclear(
                "https://alpha.net/302/to=https://alpha.net/old",
                "its certificate is not accepted"));
  }

  @Test
  @Timeout(20)
  void aServerThatDripsItsHandshakeIsLeft() throws Exception {
    byte[] beginningOfARecord = {22, 3, 3, 64, 0};
    Connection hasty = new Connection(Duration.ofMillis(500), valid.trusting()::getSocketFactory);
    assertThat(found(hasty, "https://alpha.net:" + raw(beginningOfARecord) + "/"))
        .containsExactly(unclear("https://alpha.net/", "no answer in time"));
  }

  /** The port of a server that answers with some bytes, and then with one more now and then. */
  private int raw(byte[] first) throws IOException {
    ServerSocket server = new ServerSocket(0, 50, HERE);
    servers.add(server);
    Thread thread = new Thread(() -> drip(server, first));
    thread.setDaemon(true);
    thread.start();
    return server.getLocalPort();
  }

  private static void drip(ServerSocket server, byte[] first) {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        socket.getOutputStream().write(first);
        for (int i = 0; i < 100; i++) {
          socket.getOutputStream().write(0);
          Thread.sleep(100);
        }
      } catch (IOException e) {
        continue; // the client hung up, which is what it should do
      } catch (InterruptedException e) {
        return;
      }
    }
  }
}
