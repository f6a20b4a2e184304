package dev.casebook.render;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.markdown.HtmlConverter;
import dev.casebook.markdown.HtmlSections;
import dev.casebook.markdown.LinkReference;
import dev.casebook.markdown.TrustedHtml;
import dev.casebook.model.Document;
import dev.casebook.model.ResolvedLink;
import dev.casebook.write.OutputPath;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Closes the links of documents with the addresses of the site. */
public final class BodyLinks {

  private final SiteModel site;
  private final Forge forge;

  public BodyLinks(SiteModel site) {
    this.site = site;
    this.forge = Forge.of(site.settings());
  }

  /** The text of a document as it stands on its page, without its title. */
  public TrustedHtml html(Document document) {
    return html(
        document,
        site.addresses().of(document),
        site.catalog().links().getOrDefault(document.path(), List.of()));
  }

  /** The same on another page, for a document that is not one of the catalog. */
  public TrustedHtml html(Document document, OutputPath page, List<ResolvedLink> links) {
    TrustedHtml html =
        HtmlConverter.convert(document.body(), link -> address(document.path(), page, links, link));
    return HtmlSections.withoutTitle(html, document.body(), document.title());
  }

  private @Nullable String address(
      RepoPath self, OutputPath page, List<ResolvedLink> links, LinkReference link) {
    if (link.index() >= links.size()) {
      return null;
    }
    ResolvedLink.Target target = links.get(link.index()).target();
    if (target instanceof ResolvedLink.ToDocument to) {
      return toDocument(self, page, to);
    }
    if (target instanceof ResolvedLink.ToAttachment to) {
      return site.attachments().address(to.path()).map(page::relativeTo).orElse(null);
    }
    if (target instanceof ResolvedLink.ToRepository to) {
      return forge.file(to.path()).map(address -> address + fragment(to.fragment())).orElse(null);
    }
    return target instanceof ResolvedLink.External to ? to.url() : null;
  }

  private @Nullable String toDocument(RepoPath self, OutputPath page, ResolvedLink.ToDocument to) {
    String fragment = to.fragmentExists() ? fragment(to.fragment()) : "";
    if (to.path().equals(self) && !fragment.isEmpty()) {
      return fragment;
    }
    return site.addresses()
        .page(to.path())
        .map(target -> page.relativeTo(target) + fragment)
        .orElse(null);
  }

  private static String fragment(String fragment) {
    return fragment.isEmpty() ? "" : "#" + fragment;
  }
}
