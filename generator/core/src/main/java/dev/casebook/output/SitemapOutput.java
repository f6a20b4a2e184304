package dev.casebook.output;

import dev.casebook.render.SiteModel;
import dev.casebook.write.OutputFile;
import dev.casebook.write.OutputPath;
import java.util.ArrayList;
import java.util.List;

/** {@code robots.txt}, and {@code sitemap.xml} where the address of the site is known. */
final class SitemapOutput implements SiteOutput {

  @Override
  public List<OutputFile> files(SiteModel site) {
    String url = site.settings().url();
    List<OutputFile> files = new ArrayList<>();
    if (url != null) {
      files.add(OutputFile.text(new OutputPath("sitemap.xml"), () -> sitemap(site, url)));
    }
    String map = url == null ? "" : "Sitemap: " + url + "sitemap.xml\n";
    files.add(
        OutputFile.text(
            new OutputPath("robots.txt"), () -> "User-agent: *\nDisallow: /search/\n" + map));
    return files;
  }

  private static String sitemap(SiteModel site, String url) {
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    for (String page :
        List.of(
            "",
            "incidents/",
            "runbooks/",
            "trends/",
            "trends/report/",
            "actions/",
            "health/",
            "policy/")) {
      entry(xml, url + page);
    }
    if (!site.catalog().alerts().all().isEmpty()) {
      entry(xml, url + "alerts/");
    }
    site.catalog()
        .documents()
        .forEach(
            document -> {
              String path = site.addresses().of(document).value();
              entry(xml, url + path.substring(0, path.length() - "index.html".length()));
            });
    return xml.append("</urlset>\n").toString();
  }

  private static void entry(StringBuilder xml, String address) {
    String safe = address.replace("&", "&amp;").replace("<", "&lt;").replace("'", "&apos;");
    xml.append("<url><loc>").append(safe).append("</loc></url>\n");
  }
}
