package dev.casebook.links;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.function.Predicate;

/**
 * Where names lead, and which addresses may be visited. A name is resolved once, and the connection
 * goes to an address that was looked at, so that a name which changes its mind gains nothing.
 *
 * @param may whether an address may be visited
 */
record Network(Names names, Predicate<InetAddress> may) {

  /** The public network by the names of the system. */
  static final Network PUBLIC =
      new Network(host -> List.of(InetAddress.getAllByName(host)), PublicAddresses::has);

  /** Resolves a name. */
  interface Names {
    /** All addresses of a host, at least one. */
    List<InetAddress> of(String host) throws IOException;
  }
}
