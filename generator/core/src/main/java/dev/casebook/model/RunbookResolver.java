package dev.casebook.model;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.model.ResolvedLink.Target;
import dev.casebook.model.ResolvedLink.ToDocument;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the runbook that an alert rule names: an address of the site or of the repository on the
 * web, a path from the repository's root, from the source folder or from the rule's own file, an
 * address that a document had before, or the bare name of a page.
 */
final class RunbookResolver {

  /** A reference whose label chooses among more is of no use to anybody. */
  private static final int MOST_PAGES = 1_000;

  private final AlertInput input;
  private final RepoPath folder;
  private final LinkResolver links;
  private final Collection<Document> documents;
  private final Map<RepoPath, RepoPath> former = new HashMap<>();

  RunbookResolver(CatalogInput input, LinkResolver links, Collection<Document> documents) {
    this.input = input.alerts();
    this.folder = input.folder();
    this.links = links;
    this.documents = documents.stream().sorted(Comparator.comparing(Document::path)).toList();
    for (Document document : this.documents) {
      for (RepoPath path : document.header().history().formerPaths()) {
        former.putIfAbsent(path, document.path());
      }
    }
  }

  /** What a rule's reference leads to; null when it has none. */
  @Nullable RunbookTarget target(AlertRule rule) {
    AlertRule.Reference reference = rule.runbook();
    return reference == null
        ? null
        : target(rule, reference, LabelTemplate.filled(rule, reference.text()));
  }

  private RunbookTarget target(AlertRule rule, AlertRule.Reference reference, String text) {
    for (AlertInput.Prefix prefix : input.prefixes()) {
      if (text.startsWith(prefix.text())) {
        String rest = text.substring(prefix.text().length()).replaceFirst("^/+", "");
        String folder = prefix.folder().value();
        return inside(reference, "/" + (folder.isEmpty() ? "" : folder + "/") + rest);
      }
    }
    String site = input.site();
    if (site != null && (text + "/").startsWith(site)) {
      String address = text.length() < site.length() ? "" : text.substring(site.length());
      return onSite(rule, address);
    }
    if (LinkResolver.hasScheme(text) || text.startsWith("//")) {
      Target target = links.target(reference.location().path(), text);
      return target instanceof ToDocument || target instanceof ResolvedLink.ToRepository
          ? fromTarget(target, text)
          : new RunbookTarget.Outside(text);
    }
    return inside(reference, text);
  }

  private RunbookTarget onSite(AlertRule rule, String address) {
    String path = withoutFragment(address).replaceFirst("\\?.*$", "");
    if (path.replaceFirst("/(index\\.html)?$", "").equals("alerts/" + rule.name())) {
      return new RunbookTarget.OwnAddress();
    }
    return input
        .published()
        .at(path)
        .<RunbookTarget>map(document -> page(document, address))
        .orElseGet(
            () ->
                LabelTemplate.isOpen(address)
                    ? new RunbookTarget.Outside(address)
                    : new RunbookTarget.Missing(path, null));
  }

  private RunbookTarget page(RepoPath document, String address) {
    String fragment = address.substring(withoutFragment(address).length());
    return fromTarget(links.target(document, fragment.isEmpty() ? "#top" : fragment), address);
  }

  /** A path of this repository. */
  private RunbookTarget inside(AlertRule.Reference reference, String text) {
    if (LabelTemplate.isOpen(text)) {
      return byLabel(text);
    }
    RepoPath from = reference.location().path();
    String fromRoot = text.startsWith("/") || text.startsWith(".") ? text : "/" + text;
    Target target = links.target(from, fromRoot);
    if (!(target instanceof ResolvedLink.Missing missing)) {
      return fromTarget(target, text);
    }
    Target beside = links.target(from, text);
    return beside instanceof ResolvedLink.Missing
        ? elsewhere(missing, text)
        : fromTarget(beside, text);
  }

  /** By an address of the site, an earlier path of a document, or the name of a page. */
  private RunbookTarget elsewhere(ResolvedLink.Missing missing, String text) {
    String path = withoutFragment(text);
    Optional<RepoPath> moved = RepoPath.ROOT.resolve(path).map(former::get);
    if (moved.isPresent()) {
      return new RunbookTarget.Missing(missing.attempted(), moved.get());
    }
    Optional<RepoPath> named =
        path.contains("/") ? Optional.empty() : links.pageNamed(path).map(Document::path);
    return named
        .or(() -> input.published().at(path))
        .<RunbookTarget>map(document -> page(document, text))
        .orElseGet(() -> new RunbookTarget.Missing(missing.attempted(), null));
  }

  private RunbookTarget byLabel(String text) {
    String path = withoutFragment(text).replaceFirst("^/+", "");
    List<ToDocument> pages = new ArrayList<>();
    for (Document document : documents) {
      boolean fits =
          LabelTemplate.mayBecome(path, document.path().value())
              || LabelTemplate.mayBecome(path, document.path().within(folder).value());
      if (fits && pages.size() < MOST_PAGES) {
        pages.add(new ToDocument(document.path(), "", true));
      }
    }
    return pages.isEmpty() ? new RunbookTarget.Outside(text) : new RunbookTarget.Pages(pages, true);
  }

  private static RunbookTarget fromTarget(Target target, String text) {
    if (target instanceof ToDocument page) {
      return new RunbookTarget.Pages(
          List.of(page.fragment().equals("top") ? new ToDocument(page.path(), "", true) : page),
          false);
    }
    if (target instanceof ResolvedLink.ToRepository file) {
      return new RunbookTarget.File(file.path());
    }
    if (target instanceof ResolvedLink.ToAttachment file) {
      return new RunbookTarget.File(file.path());
    }
    return new RunbookTarget.Missing(text, null);
  }

  private static String withoutFragment(String text) {
    int hash = text.indexOf('#');
    return hash < 0 ? text : text.substring(0, hash);
  }
}
