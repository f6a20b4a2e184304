package dev.casebook.links;

import dev.casebook.Casebook;
import dev.casebook.CasebookRequest;
import dev.casebook.Progress;
import dev.casebook.diagnostic.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** A folder with one document of links, and the cache of their answers beside it. */
record LinkSource(Path folder) {

  /**
   * Visits links.
   *
   * @param addresses the first stands on line 3 of {@code a.md}
   */
  List<Finding> check(ExternalLinks links, LinkFilter filter, Instant now, List<String> addresses)
      throws IOException {
    StringBuilder text = new StringBuilder("# Links\n\n");
    for (String address : addresses) {
      text.append("- [x](").append(address).append(")\n");
    }
    Path source = Files.createDirectories(folder.resolve("source"));
    Files.writeString(source.resolve("a.md"), text);
    CasebookRequest request =
        new CasebookRequest(source, null, null, null, now, now, null, null, 1);
    try (Casebook casebook = Casebook.open(request, Progress.NONE)) {
      return links.check(
          casebook.read().catalog(), filter, folder.resolve("cache/links.json"), now);
    }
  }
}
