package dev.casebook.search;

/** A number of a text that is the same in a browser. */
final class TermHash {

  private TermHash() {}

  /** FNV-1a over code units, with MurmurHash3's finish so that the low bits are good. */
  static int of(String text) {
    int hash = 0x811c9dc5;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x01000193;
    }
    hash = (hash ^ hash >>> 16) * 0x85ebca6b;
    hash = (hash ^ hash >>> 13) * 0xc2b2ae35;
    return hash ^ hash >>> 16;
  }
}
