package dev.casebook.serve;

import com.sun.net.httpserver.HttpServer;
import dev.casebook.diagnostic.CasebookException;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Serves the preview on the loopback interface, and nowhere else. */
public final class PreviewServer implements AutoCloseable {

  /** So many ports after the wanted one are tried before any free one is taken. */
  private static final int NEIGHBOURS = 9;

  /** A connection that sends its request slowly holds a thread, so each may have one. */
  private static final int CONNECTIONS = 200;

  private static final int KEEP_SECONDS = 10;
  private static final int PING_SECONDS = 15;

  private final List<HttpServer> servers = new ArrayList<>();
  private final ReloadEvents events = new ReloadEvents();
  private final ExecutorService workers = workers();
  private final ScheduledExecutorService pings = Executors.newSingleThreadScheduledExecutor();
  private final int port;
  private volatile PreviewState state = PreviewState.EMPTY;

  private PreviewServer(HttpServer first) {
    port = first.getAddress().getPort();
    servers.add(first);
  }

  /**
   * Starts a server on the wanted port, or on the next free one.
   *
   * @param wanted 0 for any
   * @throws CasebookException when no port can be had
   */
  public static PreviewServer start(int wanted) {
    limitConnections();
    PreviewServer server = new PreviewServer(bind(wanted));
    server.addLoopback6();
    PreviewHandler handler =
        new PreviewHandler(new RequestGuard(server.port), server.events, server::state);
    for (HttpServer http : server.servers) {
      http.createContext("/", handler);
      http.setExecutor(server.workers);
      http.start();
    }
    ScheduledFuture<?> unused =
        server.pings.scheduleWithFixedDelay(
            server.events::ping, PING_SECONDS, PING_SECONDS, TimeUnit.SECONDS);
    return server;
  }

  public int port() {
    return port;
  }

  public String address() {
    return "http://localhost:" + port + "/";
  }

  /** What is shown now. */
  public PreviewState state() {
    return state;
  }

  /** Shows a new state and tells all open pages. */
  public void show(PreviewState next) {
    state = next;
    events.publish(next);
  }

  @Override
  public void close() {
    pings.shutdownNow();
    events.close();
    servers.forEach(server -> server.stop(0));
    workers.shutdownNow();
  }

  /** The JDK's server reads its limits from system properties, once. */
  private static void limitConnections() {
    limit("sun.net.httpserver.maxReqHeaders", 60);
    limit("sun.net.httpserver.maxReqHeaderSize", 8_192);
    limit("sun.net.httpserver.maxReqTime", KEEP_SECONDS);
    limit("sun.net.httpserver.idleInterval", KEEP_SECONDS);
    limit("sun.net.httpserver.maxIdleConnections", 50);
    limit("jdk.httpserver.maxConnections", CONNECTIONS);
  }

  private static void limit(String property, int value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, Integer.toString(value));
    }
  }

  /** As many threads as both addresses may have connections; idle ones end. */
  private static ExecutorService workers() {
    return new ThreadPoolExecutor(
        0, 2 * CONNECTIONS + 2, KEEP_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>());
  }

  private static HttpServer bind(int wanted) {
    BindException lastTaken = new BindException("no port to try");
    int last = wanted == 0 ? 0 : Math.min(65_535, wanted + NEIGHBOURS);
    for (int candidate = wanted; candidate <= last; candidate++) {
      try {
        return HttpServer.create(loopback4(candidate), 0);
      } catch (BindException e) {
        lastTaken = e;
      } catch (IOException e) {
        throw unavailable(e);
      }
    }
    try {
      return HttpServer.create(loopback4(0), 0);
    } catch (IOException e) {
      e.addSuppressed(lastTaken);
      throw unavailable(e);
    }
  }

  private static CasebookException unavailable(IOException e) {
    return new CasebookException(
        CasebookException.Reason.IO, "cannot listen on 127.0.0.1: " + e.getMessage(), e);
  }

  private static InetSocketAddress loopback4(int port) throws IOException {
    return new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
  }

  /** Browsers may try ::1 first for localhost; a machine without IPv6 does without. */
  private void addLoopback6() {
    byte[] address = new byte[16];
    address[15] = 1;
    try {
      servers.add(
          HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(address), port), 0));
    } catch (IOException e) {
      // no IPv6, or the port is taken there: 127.0.0.1 is enough
      return;
    }
  }
}
