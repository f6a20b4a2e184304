package dev.casebook.links;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.IDN;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One request of HTTP/1.1 to an address that is already resolved; of the answer only the head is
 * read. The JDK's own client resolves names by itself, which is why it is not used.
 */
final class Connection {

  private static final int LONGEST_HEAD = 32_768;
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})\\b.*");
  private static final Pattern SECONDS = Pattern.compile("\\d{1,5}");

  private final Duration timeout;
  private final Supplier<SSLSocketFactory> secure;

  /** Trusts the certificates that the JDK trusts. */
  Connection(Duration timeout) {
    this(timeout, () -> (SSLSocketFactory) SSLSocketFactory.getDefault());
  }

  /**
   * Trusts what it is told to.
   *
   * @param timeout for all of a connection and its answer
   * @param secure asked when the first secure connection is made
   */
  Connection(Duration timeout, Supplier<SSLSocketFactory> secure) {
    this.timeout = timeout;
    this.secure = secure;
  }

  /**
   * Asks.
   *
   * @param uri with scheme http or https and a host
   * @throws IOException when there is no answer in time, or none of HTTP
   */
  Reply ask(String method, URI uri, InetAddress address) throws IOException {
    boolean https = uri.getScheme().equalsIgnoreCase("https");
    int port = uri.getPort() >= 0 ? uri.getPort() : https ? 443 : 80;
    try (Socket plain = new TimedSocket(timeout)) {
      plain.connect(new InetSocketAddress(address, port), (int) timeout.toMillis());
      try (Socket socket = https ? secured(plain, uri.getHost(), port) : plain) {
        socket.getOutputStream().write(head(method, uri).getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return reply(socket.getInputStream());
      }
    }
  }

  private Socket secured(Socket plain, String host, int port) throws IOException {
    SSLSocket socket = (SSLSocket) secure.get().createSocket(plain, host, port, true);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    return socket;
  }

  private static String head(String method, URI uri) {
    String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    return String.join(
        "\r\n",
        method + " " + URI.create(path + query).toASCIIString() + " HTTP/1.1",
        "Host: " + IDN.toASCII(uri.getHost()) + port,
        "User-Agent: casebook (link check)",
        "Accept: */*",
        "Connection: close",
        "",
        "");
  }

  private static Reply reply(InputStream in) throws IOException {
    while (true) {
      List<String> lines = lines(in);
      Matcher status = STATUS.matcher(lines.isEmpty() ? "" : lines.get(0));
      if (!status.matches()) {
        throw new IOException("the answer is not HTTP");
      }
      int code = Integer.parseInt(status.group(1));
      if (code >= 200) {
        String after = header(lines, "retry-after");
        int seconds = SECONDS.matcher(after).matches() ? Integer.parseInt(after) : 0;
        return new Reply(code, header(lines, "location"), seconds);
      }
    }
  }

  /** The lines of a head up to the empty one. */
  private static List<String> lines(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    int inLine = 0;
    while (true) {
      int next = in.read();
      if (next < 0 || (next == '\n' && inLine == 0)) {
        return head.toString(StandardCharsets.UTF_8).lines().toList();
      }
      if (head.size() >= LONGEST_HEAD) {
        throw new IOException("the head of the answer is too long");
      }
      head.write(next);
      inLine = next == '\n' ? 0 : next == '\r' ? inLine : inLine + 1;
    }
  }

  private static String header(List<String> lines, String name) {
    return lines.stream()
        .skip(1)
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
        .map(line -> line.substring(name.length() + 1).strip())
        .findFirst()
        .orElse("");
  }
}
