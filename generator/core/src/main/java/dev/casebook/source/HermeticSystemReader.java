package dev.casebook.source;

import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.storage.file.WindowCacheConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/**
 * What JGit may know of the machine: nothing. Without it JGit starts {@code git} twice, reads the
 * user's and the system's configuration, spends three seconds on probing the clock of the file
 * system, and writes the result to the home directory.
 */
final class HermeticSystemReader extends SystemReader {

  private static final int MIB = 1 << 20;

  /**
   * More than the largest file that is read: above the threshold JGit would unpack objects into the
   * repository while it streams them.
   */
  private static final int STREAM_THRESHOLD = 16 * MIB;

  /** The lazy, single installation. */
  private static final class Installed {
    private static final HermeticSystemReader READER = install();

    private static HermeticSystemReader install() {
      HermeticSystemReader reader = new HermeticSystemReader();
      SystemReader.setInstance(reader);
      WindowCacheConfig cache = new WindowCacheConfig();
      cache.setStreamFileThreshold(STREAM_THRESHOLD);
      cache.setPackedGitLimit(64L * MIB);
      cache.setPackedGitWindowSize(MIB / 2);
      cache.setDeltaBaseCacheLimit(32 * MIB);
      cache.setExposeStatsViaJmx(false);
      cache.install();
      return reader;
    }
  }

  private HermeticSystemReader() {}

  /** Makes JGit use this reader from now on; done once per process, whoever asks. */
  static SystemReader installed() {
    return Installed.READER;
  }

  @Override
  public String getHostname() {
    return "localhost";
  }

  @Override
  public @Nullable String getenv(String variable) {
    return null;
  }

  @Override
  public @Nullable String getProperty(String key) {
    return System.getProperty(key);
  }

  @Override
  public FileBasedConfig openUserConfig(@Nullable Config parent, FS fs) {
    return new FixedConfig(parent, fs);
  }

  @Override
  public FileBasedConfig openSystemConfig(@Nullable Config parent, FS fs) {
    return new FixedConfig(parent, fs);
  }

  @Override
  public FileBasedConfig openJGitConfig(@Nullable Config parent, FS fs) {
    return new FixedConfig(parent, fs);
  }

  /** JGit asks only when it writes, which does not happen here. */
  @Override
  @SuppressWarnings("deprecation")
  public long getCurrentTime() {
    return 0;
  }

  @Override
  @SuppressWarnings("deprecation")
  public int getTimezone(long when) {
    return 0;
  }

  /** A configuration without a file that answers one question. */
  private static final class FixedConfig extends FileBasedConfig {

    FixedConfig(@Nullable Config parent, FS fs) {
      super(parent, null, fs);
    }

    @Override
    public void load() {}

    @Override
    public void save() {}

    @Override
    public boolean isOutdated() {
      return false;
    }

    @Override
    public @Nullable String getString(String section, @Nullable String subsection, String name) {
      if (section.equals("filesystem") && name.equals("timestampResolution")) {
        return "1000000000 nanoseconds";
      }
      return super.getString(section, subsection, name);
    }
  }
}
