package dev.casebook.links;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which addresses are looked at. An entry is the beginning of an address ({@code
 * https://example.com/old/}), a host, or all hosts below one ({@code *.example.com}).
 *
 * @param only when it is not empty, nothing else is looked at
 * @param ignore what is not looked at
 */
public record LinkFilter(List<String> only, List<String> ignore) {

  public static final LinkFilter ALL = new LinkFilter(List.of(), List.of());

  /** Names that stand for no server (RFC 2606, RFC 6761), so that examples use them. */
  private static final Pattern RESERVED =
      Pattern.compile(
          "(.*\\.)?(example\\.(com|net|org)|example|invalid|test|localhost|local|internal)");

  public LinkFilter {
    only = List.copyOf(only);
    ignore = List.copyOf(ignore);
  }

  /** Whether an address is looked at. */
  boolean takes(URI address) {
    String host = address.getHost().toLowerCase(Locale.ROOT);
    return !RESERVED.matcher(host).matches()
        && (only.isEmpty() || only.stream().anyMatch(entry -> names(entry, address, host)))
        && ignore.stream().noneMatch(entry -> names(entry, address, host));
  }

  private static boolean names(String entry, URI address, String host) {
    if (entry.contains("://")) {
      return address.toString().startsWith(entry);
    }
    String wanted = entry.toLowerCase(Locale.ROOT);
    return wanted.startsWith("*.") ? host.endsWith(wanted.substring(1)) : host.equals(wanted);
  }
}
