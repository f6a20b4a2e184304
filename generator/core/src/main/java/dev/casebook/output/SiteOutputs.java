package dev.casebook.output;

import dev.casebook.render.SiteModel;
import dev.casebook.write.OutputFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a site consists of. */
public final class SiteOutputs {

  private final List<SiteOutput> outputs;

  private SiteOutputs(List<SiteOutput> outputs) {
    this.outputs = List.copyOf(outputs);
  }

  /** The files of every site; another family is another line here. */
  public static SiteOutputs standard() {
    return of(
        new PagesOutput(),
        new AssetsOutput(),
        new AttachmentsOutput(),
        new SearchOutput(),
        new DataOutput(),
        new TrendDataOutput(),
        new CalendarOutput(),
        new MonitorOutput(),
        new SitemapOutput(),
        new OfflineOutput(),
        new HeadersOutput(),
        new RedirectsOutput());
  }

  /** Other families, for tests and tools. */
  public static SiteOutputs of(SiteOutput... outputs) {
    return new SiteOutputs(List.of(outputs));
  }

  /**
   * All files of a site, in a fixed order.
   *
   * @throws IllegalStateException when two files have one path, or one is a folder of another, on a
   *     disk that does not tell upper from lower case
   */
  public List<OutputFile> files(SiteModel site) {
    List<OutputFile> files = new ArrayList<>();
    outputs.forEach(output -> files.addAll(output.files(site)));
    refuseCollisions(files);
    return List.copyOf(files);
  }

  private static void refuseCollisions(List<OutputFile> files) {
    Map<String, String> taken = new HashMap<>();
    for (OutputFile file : files) {
      String path = file.path().value().toLowerCase(Locale.ROOT);
      String other = taken.put(path, file.path().value());
      if (other != null) {
        throw new IllegalStateException("Bug: two files for " + file.path() + " and " + other);
      }
    }
    for (String path : taken.keySet()) {
      for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
        if (taken.containsKey(path.substring(0, slash))) {
          throw new IllegalStateException(
              "Bug: '" + path.substring(0, slash) + "' is a file and a folder of " + path);
        }
      }
    }
  }
}
