package dev.casebook.output;

import dev.casebook.json.Json;
import dev.casebook.model.Runbook;
import dev.casebook.render.SiteModel;
import dev.casebook.write.OutputFile;
import dev.casebook.write.OutputPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code offline.js}, where the site asks for it: browsers keep the search, the runbooks, and what
 * else was read.
 */
public final class OfflineOutput implements SiteOutput {

  /** The service worker. */
  public static final OutputPath PATH = new OutputPath("offline.js");

  private static final List<String> ENTRANCES =
      List.of("index.html", "runbooks/index.html", "search/index.html", "all/index.html");

  @Override
  public List<OutputFile> files(SiteModel site) {
    return site.settings().offline()
        ? List.of(OutputFile.text(PATH, () -> script(site)))
        : List.of();
  }

  private static String script(SiteModel site) {
    String build = site.commit() == null ? "" : site.commit();
    return template()
        .replace("FILES = [];", "FILES = " + Json.compact(kept(site)) + ";")
        .replace("BUILD = '';", "BUILD = '" + build + "';");
  }

  private static List<String> kept(SiteModel site) {
    Stream<String> runbooks =
        site.catalog().documents().stream()
            .filter(Runbook.class::isInstance)
            .map(document -> site.addresses().of(document).value());
    Stream<String> parts =
        Stream.of(new AssetsOutput(), new SearchOutput())
            .flatMap(output -> output.files(site).stream())
            .map(file -> file.path().value());
    return Stream.of(ENTRANCES.stream(), runbooks, parts).flatMap(all -> all).sorted().toList();
  }

  private static String template() {
    try (InputStream in = OfflineOutput.class.getResourceAsStream("offline.js")) {
      if (in == null) {
        throw new IllegalStateException("Bug: the service worker is not packaged");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
