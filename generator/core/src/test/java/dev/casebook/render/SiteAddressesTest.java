package dev.casebook.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.model.Document;
import dev.casebook.model.DocumentHeader;
import dev.casebook.model.Guide;
import dev.casebook.write.OutputPath;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteAddressesTest {

  @ParameterizedTest
  @CsvSource({
    "runbooks/db-failover.md, runbooks/db-failover/index.html",
    "Runbooks/DB Failover (new).md, runbooks/db-failover-new/index.html",
    "docs/README.md, docs/index.html",
    "docs/index.md, docs/index.html",
    "README.md, readme/index.html",
    "runbooks/README.md, runbooks/readme/index.html",
    "a/été.md, a/ete/index.html",
    "a/site.zh.md, a/site-zh/index.html",
    "a/CON.md, a/con-doc/index.html",
    "search/reindex.md, search-doc/reindex/index.html",
    "policy.md, policy-doc/index.html",
    "manual/alerts.html.md, manual/alerts/index.html",
    "manual/alerts.html.md.erb, manual/alerts/index.html",
    "manual/alerts.MARKDOWN, manual/alerts/index.html",
    "manual/index.html.md, manual/index.html",
    "manual/v1.5.md, manual/v1-5/index.html",
    "a/Costs in $  and %.md, a/costs-in-and/index.html",
    "a/PM2026-009 - Disk full v1.5, a/pm2026-009-disk-full-v1-5/index.html",
  })
  void makesAnAddressFromThePath(String path, String address) {
    assertThat(address(path)).isEqualTo(address);
  }

  @Test
  void namesWhatAsciiCannotHoldByAStableHash() {
    String address = address("预案/支付.md");
    assertThat(address).matches("u-[0-9a-f]{8}/u-[0-9a-f]{8}/index.html");
    assertThat(address("预案/支付.md")).isEqualTo(address);
    assertThat(address("预案/订单.md")).isNotEqualTo(address);
  }

  @Test
  void prefersAStatedIdToAHash() {
    assertThat(address(guide("runbooks/支付.md", "payment-late")))
        .isEqualTo("runbooks/payment-late/index.html");
  }

  @Test
  void cutsALongNameAndKeepsItApart() {
    String one = address("a/" + "word-".repeat(60) + "1.md");
    String two = address("a/" + "word-".repeat(60) + "2.md");
    assertThat(one).hasSizeLessThan(120).isNotEqualTo(two);
  }

  @Test
  void givesTheLaterOfTwoASuffixAndSaysSo() {
    SiteAddresses addresses = addresses(guide("a/B.md", "1"), guide("a/b.md", "2"));
    OutputPath first = addresses.page(new RepoPath("a/B.md")).orElseThrow();
    OutputPath second = addresses.page(new RepoPath("a/b.md")).orElseThrow();
    assertThat(first).isEqualTo(new OutputPath("a/b/index.html"));
    assertThat(second.value()).matches("a/b-[0-9a-f]{8}/index.html");
    assertThat(addresses.findings())
        .extracting(Finding::message)
        .singleElement()
        .asString()
        .contains("'a/b/'", "'a/B.md'");
  }

  @Test
  void leadsOldAddressesToTheNewOne() {
    Document moved =
        new Guide(
            DemoSite.header("a/new.md", "new", "New").aliases("/Old_Page.html", "/a/new/").build(),
            DemoSite.markdown("Text.\n"));
    SiteAddresses addresses = addresses(moved);
    assertThat(addresses.redirects())
        .containsOnly(
            java.util.Map.entry(
                new OutputPath("old-page/index.html"),
                new Destination(new OutputPath("a/new/index.html"), "")));
    assertThat(addresses.document("old-page")).contains(new RepoPath("a/new.md"));
    assertThat(addresses.document("/a/new/index.html")).contains(new RepoPath("a/new.md"));
    assertThat(addresses.document("a/none")).isEmpty();
    assertThat(addresses.findings()).isEmpty();
  }

  @Test
  void doesNotRedirectAnAddressThatIsTaken() {
    Document moved =
        new Guide(
            DemoSite.header("a/new.md", "new", "New").aliases("/b", "/trends").build(),
            DemoSite.markdown("Text.\n"));
    SiteAddresses addresses = addresses(moved, guide("b.md", "b"));
    assertThat(addresses.redirects()).isEmpty();
    assertThat(addresses.findings()).hasSize(2);
  }

  private static String address(String path) {
    return address(guide(path, path));
  }

  private static String address(Document document) {
    return addresses(document).of(document).value();
  }

  private static SiteAddresses addresses(Document... documents) {
    return SiteAddresses.of(DemoSite.catalog(List.of(documents)));
  }

  private static Document guide(String path, String id) {
    DocumentHeader header = DemoSite.header(path, id, id).build();
    return new Guide(header, DemoSite.markdown("Text.\n"));
  }
}
