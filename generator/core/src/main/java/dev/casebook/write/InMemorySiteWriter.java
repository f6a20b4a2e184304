package dev.casebook.write;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Keeps the files of the last site in memory: for a preview, and for tests. */
public final class InMemorySiteWriter implements SiteWriter {

  private volatile Map<OutputPath, byte[]> site = Map.of();

  @Override
  public WriteSummary write(List<OutputFile> files) {
    Map<OutputPath, byte[]> before = site;
    Map<OutputPath, byte[]> after = new TreeMap<>();
    int unchanged = 0;
    long bytes = 0;
    for (OutputFile file : files) {
      byte[] content = file.content().get();
      byte[] old = before.get(file.path());
      if (after.put(file.path(), content) != null) {
        throw new IllegalStateException("Bug: two files for " + file.path());
      }
      unchanged += old != null && java.util.Arrays.equals(old, content) ? 1 : 0;
      bytes += content.length;
    }
    int removed = (int) before.keySet().stream().filter(path -> !after.containsKey(path)).count();
    site = Collections.unmodifiableMap(after);
    return new WriteSummary(after.size() - unchanged, unchanged, removed, bytes);
  }

  /** The files of the last site that was written completely. */
  public Map<OutputPath, byte[]> files() {
    return site;
  }
}
