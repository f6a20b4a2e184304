package dev.casebook.links;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.model.Catalog;
import dev.casebook.model.Document;
import dev.casebook.model.ResolvedLink;
import dev.casebook.store.CacheFolder;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/**
 * Looks at the links to other sites: each address once, the addresses of a host one after the other
 * with a pause between them, some hosts at the same time. The answers decide what is reported,
 * their order does not.
 */
public final class ExternalLinks {

  private static final int HOSTS_AT_ONCE = 8;
  private static final int MOST = 5_000;
  private static final int RETRIES = 2;
  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final Duration BETWEEN = Duration.ofMillis(250);

  private final LinkVisit visit;
  private final LinkVisit.Pause pause;

  /** For the public network. */
  public ExternalLinks() {
    this(
        Network.PUBLIC, new Connection(TIMEOUT), length -> LockSupport.parkNanos(length.toNanos()));
  }

  ExternalLinks(Network network, Connection connection, LinkVisit.Pause pause) {
    this.visit = new LinkVisit(network, connection, pause, RETRIES);
    this.pause = pause;
  }

  /**
   * Where answers are kept when nobody says it: in the user's cache folder, by the conventions of
   * the systems.
   *
   * @param environment the variables of the process
   */
  public static Path usualCache(Map<String, String> environment) {
    return CacheFolder.of(environment).orElse(Path.of(".cache", "casebook")).resolve("links.json");
  }

  /** An address and where it stands. */
  private record Place(String address, SourceLocation location) {}

  /**
   * Visits what no fresh answer is known of, and tells what is wrong.
   *
   * @param cache a file of answers, which is written anew
   * @param now the moment to which answers are fresh or not
   * @throws dev.casebook.diagnostic.CasebookException when the cache cannot be written
   */
  public List<Finding> check(Catalog catalog, LinkFilter filter, Path cache, Instant now) {
    List<Place> places = places(catalog, filter);
    LinkCache known = LinkCache.read(cache, now);
    Map<String, Verdict> verdicts = new TreeMap<>();
    Map<String, List<String>> asked = new TreeMap<>();
    for (Place place : places) {
      String address = place.address();
      known.get(address).ifPresent(verdict -> verdicts.put(address, verdict));
      if (!verdicts.containsKey(address)) {
        List<String> ofHost = asked.computeIfAbsent(host(address), host -> new ArrayList<>());
        if (!ofHost.contains(address)) {
          ofHost.add(address);
        }
      }
    }
    visit(asked)
        .forEach(
            (address, verdict) -> {
              verdicts.put(address, verdict);
              known.put(address, verdict);
            });
    known.write(cache);
    return findings(places, verdicts);
  }

  private static List<Place> places(Catalog catalog, LinkFilter filter) {
    List<Place> places = new ArrayList<>();
    for (Document document : catalog.documents()) {
      for (ResolvedLink link : catalog.links().getOrDefault(document.path(), List.of())) {
        if (link.target() instanceof ResolvedLink.External external) {
          URI uri = LinkVisit.uri(external.url());
          if (uri != null && filter.takes(uri)) {
            places.add(new Place(uri.toString(), link.link().location()));
          }
        }
      }
    }
    return places;
  }

  private static String host(String address) {
    return URI.create(address).getHost().toLowerCase(Locale.ROOT);
  }

  private Map<String, Verdict> visit(Map<String, List<String>> asked) {
    Map<String, Verdict> verdicts = new TreeMap<>();
    ExecutorService hosts = Executors.newFixedThreadPool(HOSTS_AT_ONCE);
    try {
      List<Future<Map<String, Verdict>>> answers = new ArrayList<>();
      int left = MOST;
      for (List<String> addresses : asked.values()) {
        List<String> some = addresses.subList(0, Math.min(left, addresses.size()));
        left -= some.size();
        answers.add(hosts.submit(() -> ofHost(some)));
      }
      for (Future<Map<String, Verdict>> answer : answers) {
        verdicts.putAll(answer.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException("Bug: a visit failed", e.getCause());
    } finally {
      hosts.shutdownNow();
    }
    return verdicts;
  }

  private Map<String, Verdict> ofHost(List<String> addresses) {
    Map<String, Verdict> verdicts = new LinkedHashMap<>();
    for (String address : addresses) {
      if (!verdicts.isEmpty()) {
        pause.of(BETWEEN);
      }
      verdicts.put(address, visit.to(address));
    }
    return verdicts;
  }

  private static List<Finding> findings(List<Place> places, Map<String, Verdict> verdicts) {
    List<Finding> findings = new ArrayList<>();
    Map<String, List<Place>> closed = new TreeMap<>();
    for (Place place : places) {
      Verdict verdict = verdicts.get(place.address());
      if (verdict instanceof Verdict.Private) {
        closed.computeIfAbsent(host(place.address()), host -> new ArrayList<>()).add(place);
      } else if (verdict != null && !(verdict instanceof Verdict.Alive)) {
        findings.add(finding(place, verdict));
      }
    }
    closed.forEach((host, all) -> findings.add(closed(host, all)));
    return findings.stream().sorted().toList();
  }

  private static Finding finding(Place place, Verdict verdict) {
    if (verdict instanceof Verdict.Moved moved) {
      return Finding.of(
              LinkRules.MOVED_LINK, place.location(), "'%s' has moved".formatted(place.address()))
          .withHelp("write " + moved.to());
    }
    if (verdict instanceof Verdict.Dead dead) {
      return Finding.of(
              LinkRules.DEAD_LINK,
              place.location(),
              "'%s' does not exist: the server answers %d"
                  .formatted(place.address(), dead.status()))
          .withHelp("correct the address, link to an archived copy, or remove the link");
    }
    String reason = verdict instanceof Verdict.Unclear unclear ? unclear.reason() : "";
    return Finding.of(
            LinkRules.UNANSWERED_LINK,
            place.location(),
            "'%s' gave no clear answer: %s".formatted(place.address(), reason))
        .withHelp("open it in a browser; 'external_links.ignore' in casebook.yml leaves it out");
  }

  private static Finding closed(String host, List<Place> places) {
    String links = places.size() == 1 ? "1 link leads" : places.size() + " links lead";
    return Finding.of(
            LinkRules.PRIVATE_LINK,
            places.get(0).location(),
            "%s to '%s', whose address is private; it is not visited".formatted(links, host))
        .withHelp("'external_links.ignore' in casebook.yml leaves the host out");
  }
}
