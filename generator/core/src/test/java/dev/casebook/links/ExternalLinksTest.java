package dev.casebook.links;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.casebook.diagnostic.Finding;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Links to other sites, on a server of this machine that only this test may reach. */
@Timeout(60)
class ExternalLinksTest {

  private static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");
  private static final InetAddress HERE = InetAddress.getLoopbackAddress();

  @TempDir private Path folder;
  private HttpServer server;
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final Map<String, AtomicInteger> visits = new ConcurrentHashMap<>();
  private final List<Duration> pauses = new CopyOnWriteArrayList<>();

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(HERE, 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  /** {@code /404} answers so; {@code /301/next} leads to {@code /next}. */
  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().toString();
    requests.add(exchange.getRequestMethod() + " " + path);
    int visit = visits.computeIfAbsent(path, key -> new AtomicInteger()).incrementAndGet();
    String first = path.split("[/?]", 3)[1];
    int status = first.matches("\\d{3}") ? Integer.parseInt(first) : 200;
    if (path.equals("/recovers") && visit == 1) {
      exchange.getResponseHeaders().add("Retry-After", "3");
      status = 503;
    } else if (path.equals("/no-head")) {
      status = exchange.getRequestMethod().equals("HEAD") ? 405 : 200;
    } else if (path.startsWith("/3")) {
      String to = path.substring(4);
      exchange.getResponseHeaders().add("Location", to.startsWith("/to=") ? to.substring(4) : to);
    }
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  private String at(String path) {
    return "http://alpha.net:" + server.getAddress().getPort() + path;
  }

  private static Network loopback() {
    return new Network(host -> List.of(HERE), InetAddress::isLoopbackAddress);
  }

  private List<Finding> check(Network network, LinkFilter filter, Instant now, String... addresses)
      throws IOException {
    ExternalLinks links =
        new ExternalLinks(network, new Connection(Duration.ofSeconds(2)), pauses::add);
    return new LinkSource(folder).check(links, filter, now, List.of(addresses));
  }

  private List<String> found(String... paths) throws IOException {
    String[] addresses = new String[paths.length];
    for (int i = 0; i < paths.length; i++) {
      addresses[i] = at(paths[i]);
    }
    return lines(check(loopback(), LinkFilter.ALL, NOW, addresses));
  }

  private List<String> lines(List<Finding> findings) {
    String base = at("");
    return findings.stream()
        .map(
            finding ->
                "%s %s %s | %s"
                    .formatted(
                        finding.rule().id(),
                        finding.location(),
                        finding.message().replace(base, ""),
                        finding.help().replace(base, "")))
        .toList();
  }

  @Test
  void whatIsAliveIsSilentAndWhatIsDeadIsTold() throws IOException {
    assertThat(found("/fine", "/404", "/410/old", "/fine?a=1#part"))
        .containsExactly(
            "dead-link a.md:4:7 '/404' does not exist: the server answers 404 | correct the"
                + " address, link to an archived copy, or remove the link",
            "dead-link a.md:5:7 '/410/old' does not exist: the server answers 410 | correct the"
                + " address, link to an archived copy, or remove the link");
    assertThat(requests)
        .containsExactlyInAnyOrder(
            "HEAD /fine",
            "HEAD /404",
            "GET /404",
            "HEAD /410/old",
            "GET /410/old",
            "HEAD /fine?a=1");
  }

  @Test
  void aServerThatDislikesHeadIsAskedForThePage() throws IOException {
    assertThat(found("/no-head")).isEmpty();
    assertThat(requests).containsExactly("HEAD /no-head", "GET /no-head");
  }

  @ParameterizedTest
  @CsvSource({
    "/301/new, moved-link a.md:3:7 '/301/new' has moved | write /new",
    "/308/301/new, moved-link a.md:3:7 '/308/301/new' has moved | write /new",
    "/301/302/new, moved-link a.md:3:7 '/301/302/new' has moved | write /302/new",
    "/301/404, 'dead-link a.md:3:7 ''/301/404'' does not exist: the server answers 404 | correct"
        + " the address, link to an archived copy, or remove the link'"
  })
  void redirectsAreFollowedAndThoseForGoodReported(String path, String expected)
      throws IOException {
    assertThat(found(path)).containsExactly(expected);
  }

  @Test
  void redirectsForTheMomentAreNothingToMend() throws IOException {
    assertThat(found("/302/new", "/307/new")).isEmpty();
  }

  @Test
  void redirectsWithoutAnEndOrToOtherPlacesAreToldAndNotFollowed() throws IOException {
    String endless = "/302".repeat(7) + "/x";
    assertThat(found(endless, "/302/to=ftp://alpha.net/x"))
        .extracting(line -> line.substring(0, line.indexOf(" | ")))
        .containsExactly(
            "unanswered-link a.md:3:7 '"
                + endless
                + "' gave no clear answer: it redirects without an end",
            "unanswered-link a.md:4:7 '/302/to=ftp://alpha.net/x' gave no clear answer: it"
                + " redirects to 'ftp://alpha.net/x'");
  }

  @Test
  void errorsThatPassAreTriedAgainAfterAPause() throws IOException {
    assertThat(found("/recovers")).isEmpty();
    assertThat(pauses).containsExactly(Duration.ofSeconds(3));
    pauses.clear();
    assertThat(found("/500"))
        .allMatch(line -> line.contains("gave no clear answer: the server answers 500"));
    assertThat(pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(4));
  }

  @Test
  void refusalsAreNoProofOfDeath() throws IOException {
    assertThat(found("/403", "/401")).allMatch(line -> line.startsWith("unanswered-link"));
  }

  @Test
  void answersAreKeptAsLongAsTheyAreWorthSomething() throws IOException {
    found("/fine", "/404");
    requests.clear();
    assertThat(found("/fine", "/404")).hasSize(1);
    assertThat(requests).isEmpty();
    check(loopback(), LinkFilter.ALL, NOW.plus(Duration.ofDays(2)), at("/fine"), at("/404"));
    assertThat(requests).containsExactly("HEAD /404", "GET /404");
    requests.clear();
    check(loopback(), LinkFilter.ALL, NOW.plus(Duration.ofDays(8)), at("/fine"));
    assertThat(requests).containsExactly("HEAD /fine");
    Files.writeString(
        folder.resolve("cache/links.json"), "{\"links\": {\"" + at("/404") + "\": 1}, no");
    requests.clear();
    assertThat(found("/404")).hasSize(1);
    assertThat(requests).hasSize(2);
  }

  @Test
  void privateAddressesAreRefusedWhereverTheyTurnUp() throws IOException {
    Network mixed =
        new Network(
            host ->
                switch (host) {
                  case "alpha.net" -> List.of(HERE);
                  case "wiki.corp" -> List.of(InetAddress.getByName("10.0.0.7"));
                  case "both.net" -> List.of(HERE, InetAddress.getByName("192.168.0.1"));
                  default -> throw new UnknownHostException(host);
                },
            InetAddress::isLoopbackAddress);
    List<Finding> findings =
        check(
            mixed,
            LinkFilter.ALL,
            NOW,
            "http://wiki.corp/a",
            "http://wiki.corp/b",
            "http://both.net/",
            at("/302/to=http://wiki.corp/secret"),
            "http://nobody.net/");
    assertThat(lines(findings))
        .extracting(line -> line.substring(0, line.indexOf(" | ")))
        .containsExactly(
            "private-link a.md:3:7 2 links lead to 'wiki.corp', whose address is private; it is not"
                + " visited",
            "private-link a.md:5:7 1 link leads to 'both.net', whose address is private; it is not"
                + " visited",
            "private-link a.md:6:7 1 link leads to 'alpha.net', whose address is private; it is not"
                + " visited",
            "unanswered-link a.md:7:7 'http://nobody.net/' gave no clear answer: no server has this"
                + " name");
    assertThat(requests).containsExactly("HEAD /302/to=http://wiki.corp/secret");
  }

  @Test
  void aNameIsResolvedOnceForTheConnectionThatIsMade() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    Network rebinding =
        new Network(
            host ->
                asked.incrementAndGet() == 1
                    ? List.of(HERE)
                    : List.of(InetAddress.getByName("10.0.0.7")),
            InetAddress::isLoopbackAddress);
    assertThat(check(rebinding, LinkFilter.ALL, NOW, at("/fine"))).isEmpty();
    assertThat(asked).hasValue(1);
    assertThat(check(rebinding, LinkFilter.ALL, NOW, at("/301/other")))
        .allMatch(finding -> finding.rule().equals(LinkRules.PRIVATE_LINK));
  }

  @Test
  void theSystemsOwnNetworkRefusesThisMachine() throws IOException {
    List<Finding> findings =
        check(
            Network.PUBLIC,
            LinkFilter.ALL,
            NOW,
            "http://127.0.0.1:1/",
            "http://169.254.169.254/latest");
    assertThat(findings).hasSize(2).allMatch(each -> each.rule().equals(LinkRules.PRIVATE_LINK));
  }

  @Test
  void theListsAndReservedNamesDecideWhatIsLookedAt() throws IOException {
    LinkFilter only = new LinkFilter(List.of("*.beta.net", "alpha.net"), List.of(at("/40")));
    List<Finding> findings =
        check(
            loopback(),
            only,
            NOW,
            at("/404"),
            at("/410"),
            "http://example.com/404",
            "http://gamma.net/");
    assertThat(lines(findings)).hasSize(1).allMatch(line -> line.contains("/410"));
    assertThat(requests).containsExactly("HEAD /410", "GET /410");
  }

  @Test
  void addressesOfAHostAreVisitedOneAfterTheOtherWithPauses() throws IOException {
    found("/a", "/b", "/c", "/a");
    assertThat(requests).containsExactly("HEAD /a", "HEAD /b", "HEAD /c");
    assertThat(pauses).containsExactly(Duration.ofMillis(250), Duration.ofMillis(250));
  }

  @Test
  void aServerThatNeverEndsItsAnswerIsLeft() throws IOException {
    try (ServerSocket drip = new ServerSocket(0, 50, HERE)) {
      Thread thread = new Thread(() -> drip(drip));
      thread.setDaemon(true);
      thread.start();
      List<Finding> findings =
          check(loopback(), LinkFilter.ALL, NOW, "http://drip.net:" + drip.getLocalPort() + "/");
      assertThat(findings).extracting(Finding::message).allMatch(text -> text.contains("no c"));
      assertThat(findings).hasSize(1);
    }
  }

  private static void drip(ServerSocket server) {
    try {
      while (!server.isClosed()) {
        try (Socket socket = server.accept()) {
          OutputStream out = socket.getOutputStream();
          out.write("HTTP/1.1 200 OK\r\nX: ".getBytes(StandardCharsets.US_ASCII));
          for (int i = 0; i < 100_000; i++) {
            out.write('x');
          }
          out.flush();
        } catch (IOException e) {
          continue; // the client hung up, which is what it should do
        }
      }
    } catch (IllegalStateException e) {
      throw e;
    }
  }

  @Test
  void answersAreKeptInTheCacheFolderOfTheUser() {
    assertThat(ExternalLinks.usualCache(Map.of("XDG_CACHE_HOME", "cache", "HOME", "home")))
        .isEqualTo(Path.of("cache/casebook/links.json"));
    assertThat(ExternalLinks.usualCache(Map.of("LOCALAPPDATA", "local", "HOME", "home")))
        .isEqualTo(Path.of("local/casebook/links.json"));
    assertThat(ExternalLinks.usualCache(Map.of("XDG_CACHE_HOME", "", "HOME", "home")))
        .isEqualTo(Path.of("home/.cache/casebook/links.json"));
    assertThat(ExternalLinks.usualCache(Map.of())).isEqualTo(Path.of(".cache/casebook/links.json"));
  }

  @Test
  void nothingThatAnAuthorWritesBecomesAHeader() throws IOException {
    assertThat(found("/a%0d%0aX-Evil:1")).isEmpty();
    assertThat(requests).containsExactly("HEAD /a%0d%0aX-Evil:1");
    List<Finding> findings = check(loopback(), LinkFilter.ALL, NOW, "http://user@alpha.net/");
    assertThat(findings).isEmpty();
  }

  @Test
  void theOrderOfAnswersDoesNotShow() throws IOException {
    List<String> all = new ArrayList<>(found("/404", "/410", "/403"));
    assertThat(all).isSorted().hasSize(3).isEqualTo(found("/404", "/410", "/403"));
  }
}
