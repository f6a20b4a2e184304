package dev.casebook.links;

import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

/**
 * Visits an address: asks for the head, then for the page where a server does not like that;
 * follows redirects, each to an address that may be visited; tries again after errors that pass. A
 * redirect from https to http is never the new address.
 */
final class LinkVisit {

  private static final int MOST_REDIRECTS = 5;
  private static final Set<Integer> GONE = Set.of(404, 410);
  private static final Set<Integer> PASSING = Set.of(429, 500, 502, 503, 504);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

  private final Network network;
  private final Connection connection;
  private final Pause pause;
  private final int retries;

  /** Waits; a test does not. */
  interface Pause {
    void of(Duration length);
  }

  LinkVisit(Network network, Connection connection, Pause pause, int retries) {
    this.network = network;
    this.connection = connection;
    this.pause = pause;
    this.retries = retries;
  }

  /** What an address answers. */
  Verdict to(String address) {
    URI start = uri(address);
    if (start == null) {
      return new Verdict.Unclear("it cannot be read as an address");
    }
    URI at = start;
    URI forGood = start;
    boolean permanent = true;
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      Answer answer = answer(at);
      Reply reply = answer.reply();
      if (reply == null) {
        return answer.verdict();
      }
      if (!reply.isRedirect()) {
        return verdict(reply, start, forGood);
      }
      URI next = next(at, reply.location());
      if (next == null) {
        return new Verdict.Unclear("it redirects to '" + reply.location() + "'");
      }
      permanent &= reply.isForGood() && (isSecure(next) || !isSecure(at));
      forGood = permanent ? next : forGood;
      at = next;
    }
    return new Verdict.Unclear("it redirects without an end");
  }

  private static boolean isSecure(URI uri) {
    return uri.getScheme().equalsIgnoreCase("https");
  }

  private static Verdict verdict(Reply reply, URI start, URI now) {
    if (reply.status() < 400) {
      return now.equals(start) ? new Verdict.Alive() : new Verdict.Moved(now.toString());
    }
    return GONE.contains(reply.status())
        ? new Verdict.Dead(reply.status())
        : new Verdict.Unclear("the server answers " + reply.status());
  }

  /**
   * The head of an answer, or why there is none.
   *
   * @param reply null when there is none
   */
  private record Answer(@org.jspecify.annotations.Nullable Reply reply, Verdict verdict) {}

  private Answer answer(URI uri) {
    Verdict failure = new Verdict.Unclear("no answer");
    for (int attempt = 0; attempt <= retries; attempt++) {
      try {
        List<InetAddress> addresses = network.names().of(uri.getHost());
        if (addresses.isEmpty() || !addresses.stream().allMatch(network.may())) {
          return new Answer(null, new Verdict.Private());
        }
        Reply reply = connection.ask("HEAD", uri, addresses.get(0));
        if (reply.status() >= 400 && !PASSING.contains(reply.status())) {
          reply = connection.ask("GET", uri, addresses.get(0));
        }
        if (!PASSING.contains(reply.status()) || attempt == retries) {
          return new Answer(reply, failure);
        }
        wait(attempt, reply.retryAfter());
      } catch (UnknownHostException e) {
        return new Answer(null, new Verdict.Unclear("no server has this name"));
      } catch (SSLException e) {
        return new Answer(null, new Verdict.Unclear(reason(e)));
      } catch (SocketTimeoutException e) {
        failure = new Verdict.Unclear("no answer in time");
        wait(attempt, 0);
      } catch (IOException e) {
        failure = new Verdict.Unclear("no connection");
        wait(attempt, 0);
      }
    }
    return new Answer(null, failure);
  }

  private static String reason(SSLException problem) {
    for (Throwable each = problem; each != null; each = each.getCause()) {
      if (each instanceof CertificateException || each instanceof SSLPeerUnverifiedException) {
        return "its certificate is not accepted";
      }
    }
    return "no secure connection";
  }

  /** One second, then four; a server may ask for up to ten. */
  private void wait(int attempt, int asked) {
    if (attempt < retries) {
      Duration usual = Duration.ofSeconds(1L << (2 * attempt));
      Duration wanted = Duration.ofSeconds(asked);
      Duration length = wanted.compareTo(usual) > 0 ? wanted : usual;
      pause.of(length.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : length);
    }
  }

  private static @org.jspecify.annotations.Nullable URI next(URI from, String location) {
    try {
      return usable(from.resolve(new URI(location.replace(" ", "%20"))));
    } catch (URISyntaxException | IllegalArgumentException e) {
      return null; // told as a redirect to nowhere
    }
  }

  /** The address without its fragment; null when it is none of HTTP, or carries a user's name. */
  static @org.jspecify.annotations.Nullable URI uri(String address) {
    try {
      int hash = address.indexOf('#');
      String bare = hash < 0 ? address : address.substring(0, hash);
      return usable(new URI(bare.strip().replace(" ", "%20")));
    } catch (URISyntaxException e) {
      return null; // told as no address
    }
  }

  private static @org.jspecify.annotations.Nullable URI usable(URI uri) {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    boolean web = scheme.equals("http") || scheme.equals("https");
    return web && uri.getHost() != null && uri.getRawUserInfo() == null ? uri : null;
  }
}
