package dev.casebook.serve;

import com.sun.net.httpserver.Headers;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Refuses requests that do not come from a page of the preview or from the address bar: another
 * host name means DNS rebinding, another site means somebody else's page.
 */
final class RequestGuard {

  private static final int LONGEST_HOST = 64;
  private static final int LONGEST_ADDRESS = 2_048;

  private final Set<String> hosts;
  private final Set<String> origins;

  RequestGuard(int port) {
    hosts = Set.of("localhost:" + port, "127.0.0.1:" + port, "[::1]:" + port);
    origins =
        Set.of("http://localhost:" + port, "http://127.0.0.1:" + port, "http://[::1]:" + port);
  }

  /** Why a request is refused. */
  record Refusal(int status, String reason) {}

  /** Why the request is refused; empty when it may pass. */
  Optional<Refusal> check(String method, URI address, Headers headers) {
    List<String> host = headers.getOrDefault("Host", List.of());
    if (host.size() != 1 || !isWellFormed(host.get(0))) {
      return refuse(400, "The Host header is missing or malformed.");
    }
    if (!hosts.contains(host.get(0).toLowerCase(Locale.ROOT))) {
      return refuse(403, "This preview answers to localhost only.");
    }
    if (isForeign(headers)) {
      return refuse(403, "This preview does not answer to pages of other sites.");
    }
    if (!method.equals("GET") && !method.equals("HEAD")) {
      return refuse(405, "Only GET and HEAD are answered.");
    }
    if (hasBody(headers)) {
      return refuse(400, "A request has no body here.");
    }
    if (address.isAbsolute()
        || address.getRawAuthority() != null
        || address.toString().startsWith("//")
        || address.toString().length() > LONGEST_ADDRESS) {
      return refuse(400, "The address is malformed.");
    }
    return Optional.empty();
  }

  private boolean isForeign(Headers headers) {
    for (String origin : headers.getOrDefault("Origin", List.of())) {
      if (!origins.contains(origin.toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    boolean navigation = headers.getOrDefault("Sec-Fetch-Mode", List.of()).contains("navigate");
    for (String site : headers.getOrDefault("Sec-Fetch-Site", List.of())) {
      boolean near = site.equals("same-origin") || site.equals("none");
      if (!near && !(site.equals("same-site") && navigation)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasBody(Headers headers) {
    return headers.containsKey("Transfer-Encoding")
        || headers.getOrDefault("Content-Length", List.of()).stream()
            .anyMatch(length -> !length.strip().equals("0"));
  }

  private static boolean isWellFormed(String host) {
    return !host.isEmpty()
        && host.length() <= LONGEST_HOST
        && host.chars().allMatch(c -> isHostCharacter((char) c))
        && host.chars().anyMatch(c -> c != ':');
  }

  private static boolean isHostCharacter(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || "-._:[]".indexOf(c) >= 0;
  }

  private static Optional<Refusal> refuse(int status, String reason) {
    return Optional.of(new Refusal(status, reason));
  }
}
