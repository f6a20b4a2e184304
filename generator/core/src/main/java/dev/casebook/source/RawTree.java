package dev.casebook.source;

import java.util.Arrays;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.ObjectId;

/** A Git tree as it is stored, indexed but not decoded: entries in Git's order. */
final class RawTree {

  /** What an entry points to. */
  enum Kind {
    FILE,
    TREE,
    SYMLINK,
    GITLINK,
    OTHER
  }

  private static final int ID_BYTES = 20;

  /** A tree without entries. */
  static final RawTree EMPTY = new RawTree(new byte[0], new int[0], new int[0], new Kind[0]);

  private final byte[] raw;

  /** Where the name of each entry begins. */
  private final int[] names;

  /** Where the id of each entry begins, which is one byte after the end of its name. */
  private final int[] ids;

  private final Kind[] kinds;

  private RawTree(byte[] raw, int[] names, int[] ids, Kind[] kinds) {
    this.raw = raw;
    this.names = names;
    this.ids = ids;
    this.kinds = kinds;
  }

  /**
   * Indexes the bytes of a tree object.
   *
   * @throws CorruptObjectException when they are not a sequence of mode, name and id
   */
  static RawTree parse(byte[] raw) throws CorruptObjectException {
    int capacity = raw.length / 32 + 4;
    int[] names = new int[capacity];
    int[] ids = new int[capacity];
    Kind[] kinds = new Kind[capacity];
    int count = 0;
    int at = 0;
    while (at < raw.length) {
      if (count == names.length) {
        names = Arrays.copyOf(names, 2 * count);
        ids = Arrays.copyOf(ids, 2 * count);
        kinds = Arrays.copyOf(kinds, 2 * count);
      }
      int space = find(raw, at, (byte) ' ');
      names[count] = space + 1;
      ids[count] = find(raw, space + 1, (byte) 0) + 1;
      kinds[count] = kind(raw, at, space);
      at = ids[count] + ID_BYTES;
      count++;
    }
    if (at != raw.length) {
      throw new CorruptObjectException("a tree ends inside of an entry");
    }
    return new RawTree(
        raw, Arrays.copyOf(names, count), Arrays.copyOf(ids, count), Arrays.copyOf(kinds, count));
  }

  private static int find(byte[] raw, int from, byte wanted) throws CorruptObjectException {
    for (int i = from; i < raw.length; i++) {
      if (raw[i] == wanted) {
        return i;
      }
    }
    throw new CorruptObjectException("a tree ends inside of an entry");
  }

  private static Kind kind(byte[] raw, int from, int to) {
    int mode = 0;
    for (int i = from; i < to; i++) {
      mode = (mode << 3) + (raw[i] - '0');
    }
    return switch (mode & 0170000) {
      case 0100000 -> Kind.FILE;
      case 0040000 -> Kind.TREE;
      case 0120000 -> Kind.SYMLINK;
      case 0160000 -> Kind.GITLINK;
      default -> Kind.OTHER;
    };
  }

  int size() {
    return names.length;
  }

  /** How much memory it holds, roughly. */
  int weight() {
    return raw.length + 12 * names.length + 128;
  }

  Kind kind(int entry) {
    return kinds[entry];
  }

  byte[] name(int entry) {
    return Arrays.copyOfRange(raw, names[entry], ids[entry] - 1);
  }

  /** Whether the name pretends to be a path. */
  boolean hasSlashInName(int entry) {
    for (int i = names[entry]; i < ids[entry] - 1; i++) {
      if (raw[i] == '/') {
        return true;
      }
    }
    return false;
  }

  ObjectId id(int entry) {
    return ObjectId.fromRaw(raw, ids[entry]);
  }

  boolean hasId(int entry, AnyObjectId id) {
    return id.compareTo(raw, ids[entry]) == 0;
  }

  boolean sameId(int entry, RawTree other, int otherEntry) {
    int mine = ids[entry];
    int theirs = other.ids[otherEntry];
    return Arrays.equals(raw, mine, mine + ID_BYTES, other.raw, theirs, theirs + ID_BYTES);
  }

  /** Git's order: by byte, a tree as if its name ended with a slash. */
  int compare(int entry, RawTree other, int otherEntry) {
    int mineEnd = ids[entry] - 1;
    int theirsEnd = other.ids[otherEntry] - 1;
    int mine = names[entry];
    int theirs = other.names[otherEntry];
    int common = Math.min(mineEnd - mine, theirsEnd - theirs);
    int order =
        Arrays.compareUnsigned(raw, mine, mine + common, other.raw, theirs, theirs + common);
    return order != 0
        ? order
        : byteAt(entry, mine + common) - other.byteAt(otherEntry, theirs + common);
  }

  private int byteAt(int entry, int at) {
    if (at < ids[entry] - 1) {
      return raw[at] & 0xff;
    }
    return kinds[entry] == Kind.TREE ? '/' : 0;
  }

  /** How many entries from the two given ones on are equal, byte for byte. */
  int equalRun(int entry, RawTree other, int otherEntry) {
    if (entry == size() || otherEntry == other.size()) {
      return 0;
    }
    int mine = names[entry];
    int theirs = other.names[otherEntry];
    int length = Arrays.mismatch(raw, mine, raw.length, other.raw, theirs, other.raw.length);
    if (length < 0) {
      return size() - entry;
    }
    int found = Arrays.binarySearch(ids, entry, size(), mine + length - ID_BYTES + 1);
    return (found >= 0 ? found : -found - 1) - entry;
  }

  /** The entry with the name and the kind, or -1. */
  int find(byte[] name, Kind kind) {
    for (int i = 0; i < size(); i++) {
      if (kinds[i] == kind && Arrays.equals(raw, names[i], ids[i] - 1, name, 0, name.length)) {
        return i;
      }
    }
    return -1;
  }
}
