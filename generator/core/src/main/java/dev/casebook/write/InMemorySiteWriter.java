package dev.casebook.write;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Keeps the files of the last site in memory, for a server and for tests. */
public final class InMemorySiteWriter implements SiteWriter {

  private volatile Map<String, byte[]> files = Map.of();

  @Override
  public WriteSummary write(List<OutputFile> site) {
    Map<String, byte[]> next = new TreeMap<>();
    long bytes = 0;
    for (OutputFile file : site) {
      byte[] content = file.content().get();
      bytes += content.length;
      if (next.put(file.path().value(), content) != null) {
        throw new IllegalStateException("Bug: two files are called " + file.path());
      }
    }
    files = next;
    return new WriteSummary(site.size(), 0, 0, bytes);
  }

  /** The files by their paths, sorted; of the last write that succeeded. */
  public Map<String, byte[]> files() {
    return files;
  }
}
