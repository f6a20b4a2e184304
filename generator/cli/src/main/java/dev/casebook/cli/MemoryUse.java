package dev.casebook.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryUsage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much memory the process took at its peak. */
final class MemoryUse {

  private static final Path LINUX = Path.of("/proc/self/status");
  private static final String PEAK = "VmHWM:";

  private MemoryUse() {}

  /** Bytes: what the system counts where it tells, else the sum of Java's memory pools. */
  static long peakBytes() {
    try {
      if (Files.isReadable(LINUX)) {
        for (String line : Files.readAllLines(LINUX, StandardCharsets.ISO_8859_1)) {
          if (line.startsWith(PEAK)) {
            String kilobytes = line.substring(PEAK.length()).replace("kB", "").strip();
            return Long.parseLong(kilobytes) * 1024;
          }
        }
      }
    } catch (IOException | NumberFormatException e) {
      return poolBytes();
    }
    return poolBytes();
  }

  private static long poolBytes() {
    long bytes = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      MemoryUsage peak = pool.getPeakUsage();
      bytes += peak == null ? 0 : peak.getUsed();
    }
    return bytes;
  }
}
