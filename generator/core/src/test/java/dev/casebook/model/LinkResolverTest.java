package dev.casebook.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.markdown.MarkdownParser;
import dev.casebook.model.ResolvedLink.External;
import dev.casebook.model.ResolvedLink.Missing;
import dev.casebook.model.ResolvedLink.Target;
import dev.casebook.model.ResolvedLink.ToAttachment;
import dev.casebook.model.ResolvedLink.ToDocument;
import dev.casebook.parse.DocumentParser;
import dev.casebook.parse.ParseContext;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Links as sites of other generators write them. */
@Timeout(5)
class LinkResolverTest {

  private static final String FROM = "content/runbooks/db/failover.md";
  private static final String WEB = "https://git.example.com/lumen/ops/";

  private static final List<String> PATHS =
      List.of(
          "content/runbooks/db/restore.md",
          "content/runbooks/db/Slow Queries.md",
          "content/runbooks/web/_index.md",
          "content/runbooks/web/cache.html.md.erb",
          "content/guides/on-call.md",
          "content/guides/\u503c\u73ed.md",
          "content/notes/setup.md",
          "content/team/setup.md",
          "README.md");

  private static Target target(String markdown) {
    DocumentParser parser = new DocumentParser(ParseContext.DEFAULTS, new MarkdownParser());
    List<Document> documents =
        new java.util.ArrayList<>(
            PATHS.stream().map(path -> document(parser, path, "# On " + path + "\n")).toList());
    documents.add(document(parser, FROM, markdown));
    Set<RepoPath> attachments = Set.of(new RepoPath("static/img/map.png"));
    TreeSet<RepoPath> all = new TreeSet<>(attachments);
    documents.forEach(each -> all.add(each.path()));
    CatalogInput input =
        new CatalogInput(
            documents,
            attachments,
            all,
            RepoPath.ROOT,
            Directory.EMPTY,
            List.of(),
            ResponsePolicy.NONE,
            Instant.EPOCH,
            WEB,
            AlertInput.NONE,
            FormerTree.UNKNOWN);
    return CatalogBuilder.build(input).links().get(new RepoPath(FROM)).get(0).target();
  }

  private static Document document(DocumentParser parser, String path, String text) {
    Document document =
        parser.parse(new RepoPath(path), text.getBytes(StandardCharsets.UTF_8)).document();
    assertThat(document).as(path).isNotNull();
    return document;
  }

  private static Target link(String address) {
    return target("# Failover\n\n<a name=\"step-2\"></a>\n\n[x](<" + address + ">)\n");
  }

  @ParameterizedTest
  @CsvSource({
    "/guides/on-call, content/guides/on-call.md",
    "/guides/on-call/, content/guides/on-call.md",
    "/guides/on-call.html, content/guides/on-call.md",
    "/db/restore.md, content/runbooks/db/restore.md",
    "/runbooks/web/, content/runbooks/web/_index.md",
    "/runbooks/web/cache.html, content/runbooks/web/cache.html.md.erb",
    "../restore, content/runbooks/db/restore.md",
    "../../web/, content/runbooks/web/_index.md",
    "Slow%20Queries.md, content/runbooks/db/Slow Queries.md",
    "/guides/%E5%80%BC%E7%8F%AD, content/guides/\u503c\u73ed.md",
    "../../guides/on-call.md?plain=1, content/guides/on-call.md",
    "/, README.md",
    "https://git.example.com/lumen/ops/blob/main/content/guides/on-call.md,"
        + " content/guides/on-call.md",
    "https://git.example.com/lumen/ops/-/blob/master/README.md, README.md",
    "https://git.example.com/lumen/ops/-/tree/main/content/runbooks/web,"
        + " content/runbooks/web/_index.md",
  })
  void addressesOfOtherGeneratorsLeadToTheirSource(String address, String path) {
    assertThat(link(address)).isEqualTo(new ToDocument(new RepoPath(path), "", true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://git.example.com/lumen/ops/blob/main/gone.md",
        "https://git.example.com/lumen/ops/blob/v1.2/README.md",
        "https://git.example.com/lumen/ops/blob/3f2a9c1/README.md",
        "https://git.example.com/lumen/ops/issues/4",
        "https://git.example.com/lumen/other/blob/main/README.md",
      })
  void otherAddressesOfTheForgeStayOutside(String address) {
    assertThat(link(address)).isEqualTo(new External(address));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../restore.md",
        "/on-call",
        "Restore.md",
        "../../../../../etc",
        "/setup",
        "db.md"
      })
  void whatIsNotThereIsMissing(String address) {
    assertThat(link(address)).isInstanceOf(Missing.class);
  }

  @ParameterizedTest
  @CsvSource({
    "/services/gateway/api.html, services",
    "/runbooks/gone.html, content/runbooks",
    "../cache/a/b.md, content/runbooks/cache",
    "gone.md, content/runbooks/db"
  })
  void whatIsMissingTellsTheFolderWhereItShouldLie(String address, String folder) {
    assertThat(link(address))
        .isInstanceOfSatisfying(
            Missing.class, missing -> assertThat(missing.folder().value()).isEqualTo(folder));
  }

  @Test
  void filesLieInTheFoldersOfGenerators() {
    assertThat(link("/img/map.png"))
        .isEqualTo(new ToAttachment(new RepoPath("static/img/map.png")));
  }

  @Test
  void anchorsThatAuthorsSetAreFound() {
    assertThat(link("#step-2"))
        .isEqualTo(new ToDocument(new RepoPath(FROM), "user-content-step-2", true));
  }

  @ParameterizedTest
  @CsvSource({
    "[[on-call]], content/guides/on-call.md",
    "[[On Call|ask]], content/guides/on-call.md",
    "[[slow queries]], content/runbooks/db/Slow Queries.md",
    "[[web]], content/runbooks/web/_index.md",
    "[[team/setup]], content/team/setup.md",
    "[[\u503c\u73ed]], content/guides/\u503c\u73ed.md",
    "[x]({{< ref \"on-call.md\" >}}), content/guides/on-call.md",
    "[x]({{< relref \"/guides/on-call\" >}}), content/guides/on-call.md",
  })
  void pagesAreFoundByTheirName(String markdown, String path) {
    assertThat(target(markdown)).isEqualTo(new ToDocument(new RepoPath(path), "", true));
  }

  @Test
  void aWikiLinkMayNameAHeadingByItsText() {
    assertThat(target("[[on-call#On content/guides/on-call.md]]"))
        .isEqualTo(
            new ToDocument(
                new RepoPath("content/guides/on-call.md"), "on-contentguideson-callmd", true));
  }

  @Test
  void aNameThatTwoPagesHaveLeadsNowhere() {
    assertThat(target("[[setup]]")).isInstanceOf(Missing.class);
  }
}
