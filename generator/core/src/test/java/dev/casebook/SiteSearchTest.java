package dev.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.search.LocalSearch;
import dev.casebook.search.SearchHit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a search over a folder finds, and in which order. */
@Timeout(30)
class SiteSearchTest {

  @TempDir Path folder;

  @Test
  void aPageThatListsOthersComesAfterThem() throws Exception {
    StringBuilder hub = new StringBuilder("# Cache evictions and other storage things\n\n");
    for (String name : List.of("Evictions", "Quota", "Backups", "Snapshots", "Mounts")) {
      hub.append("* [Cache ").append(name).append("](").append(name).append(".md)\n");
      write("storage/" + name + ".md", "# When it is about " + name + " of the cache\n\nLook.\n");
    }
    write("storage/README.md", hub.toString());
    assertThat(found("cache evictions"))
        .containsExactly("storage/Evictions.md", "storage/README.md");
  }

  @Test
  void aPageThatOnlySaysWhereItMovedComesAfterItsTarget() throws Exception {
    write("a/renew-cert.md", "# Renew a certificate\n\nThis page moved to [TLS](../b/tls.md).\n");
    write(
        "b/tls.md",
        "# TLS at the edge\n\nTo renew a certificate, ask the key desk for a new one.\n");
    assertThat(found("renew certificate")).containsExactly("b/tls.md", "a/renew-cert.md");
  }

  @Test
  void aShortPageThatLinksNowhereIsAPageLikeOthers() throws Exception {
    write("a/renew.md", "# Renew a certificate\n\nAsk the key desk.\n");
    write("b/tls.md", "# TLS\n\nHow to renew a certificate at the edge, in long words.\n");
    assertThat(found("renew certificate")).startsWith("a/renew.md");
  }

  @Test
  void templatesAreNotFound() throws Exception {
    write("templates/postmortem.md", "# Outage of a service\n\nDescribe the outage.\n");
    write("postmortems/2026-02-01-queue.md", "# Outage of the queue\n\nIt stood still.\n");
    assertThat(found("outage")).containsExactly("postmortems/2026-02-01-queue.md");
  }

  private List<String> found(String query) {
    CasebookRequest request =
        new CasebookRequest(
            folder, null, null, null, null, Instant.parse("2026-11-02T08:00:00Z"), null, null, 1);
    try (Casebook casebook = Casebook.open(request, Progress.NONE)) {
      return new LocalSearch(casebook.search())
          .search(query, 10).hits().stream()
              .map(SearchHit::path)
              .map(path -> path.value())
              .toList();
    }
  }

  private void write(String path, String text) throws Exception {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
