package dev.casebook.links;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/**
 * Tells addresses of the public network from all others: loopback, link-local, private, shared,
 * reserved, multicast, and IPv6 forms that carry such an IPv4 address (RFC 6890 and the registries
 * of IANA that it began).
 */
final class PublicAddresses {

  /** A block of addresses: those that begin with some bits. */
  private static final class Block {

    private final byte[] start;
    private final int bits;

    private Block(byte[] start, int bits) {
      this.start = start;
      this.bits = bits;
    }

    static Block of(int bits, int... start) {
      byte[] bytes = new byte[start.length];
      for (int i = 0; i < start.length; i++) {
        bytes[i] = (byte) start[i];
      }
      return new Block(bytes, bits);
    }

    boolean has(byte[] address) {
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit % 8);
        if ((address[bit / 8] & mask) != (start[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }

  private static final List<Block> FOUR =
      List.of(
          Block.of(8, 0),
          Block.of(8, 10),
          Block.of(10, 100, 64),
          Block.of(8, 127),
          Block.of(16, 169, 254),
          Block.of(12, 172, 16),
          Block.of(24, 192, 0, 0),
          Block.of(24, 192, 0, 2),
          Block.of(24, 192, 88, 99),
          Block.of(16, 192, 168),
          Block.of(15, 198, 18),
          Block.of(24, 198, 51, 100),
          Block.of(24, 203, 0, 113),
          Block.of(4, 224),
          Block.of(4, 240));

  /** Of IPv6 only the global unicast block is public, without its special parts. */
  private static final Block GLOBAL = Block.of(3, 0x20);

  private static final List<Block> SPECIAL =
      List.of(
          Block.of(23, 0x20, 0x01, 0x00),
          Block.of(32, 0x20, 0x01, 0x0d, 0xb8),
          Block.of(16, 0x20, 0x02),
          Block.of(20, 0x3f, 0xff, 0x00));

  private static final Block TRANSLATED =
      Block.of(96, 0x00, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0);

  private PublicAddresses() {}

  static boolean has(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (address instanceof Inet4Address) {
      return FOUR.stream().noneMatch(block -> block.has(bytes));
    }
    if (!(address instanceof Inet6Address)) {
      return false;
    }
    if (TRANSLATED.has(bytes)) {
      byte[] inner = Arrays.copyOfRange(bytes, 12, 16);
      return FOUR.stream().noneMatch(block -> block.has(inner));
    }
    return GLOBAL.has(bytes) && SPECIAL.stream().noneMatch(block -> block.has(bytes));
  }
}
