package dev.casebook.check;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.diagnostic.Rule;
import dev.casebook.markdown.LinkReference;
import dev.casebook.model.Catalog;
import dev.casebook.model.Document;
import dev.casebook.model.ResolvedLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Links and images of a document lead to something that exists. */
public final class BrokenLinkCheck implements Check {

  public static final Rule BROKEN_LINK =
      new Rule("broken-link", Level.WARNING, "A link leads to a file that does not exist");
  public static final Rule BROKEN_IMAGE =
      new Rule("broken-image", Level.WARNING, "An image does not exist");

  private static final Pattern DATA = Pattern.compile("[^.]+\\.(json|csv|xml|ya?ml|atom|rss|ics)");

  /** What another generator fills in is told as unrendered syntax. */
  private static final Pattern TAG = Pattern.compile("<%|\\{\\{|\\{%|\\$\\{");

  public static final Rule PAGES_ELSEWHERE =
      new Rule(
          "pages-elsewhere",
          Level.INFO,
          "Many links lead to pages of a folder that are not in this repository");

  @Override
  public List<Rule> rules() {
    return List.of(BROKEN_LINK, BROKEN_IMAGE, PAGES_ELSEWHERE);
  }

  @Override
  public List<Finding> run(CheckContext context) {
    Catalog catalog = context.catalog();
    NearestFile nearest = NearestFile.of(catalog);
    AbsentFolders elsewhere = AbsentFolders.of(catalog, nearest);
    Set<String> pages =
        catalog.documents().stream()
            .map(document -> stem(document.path().fileName()))
            .collect(Collectors.toSet());
    List<Finding> findings = new ArrayList<>();
    elsewhere.folders().forEach(folder -> findings.add(elsewhere(folder)));
    List<LinkReference> data = new ArrayList<>();
    for (Document document : catalog.documents()) {
      for (ResolvedLink link : catalog.links().getOrDefault(document.path(), List.of())) {
        if (elsewhere.has(link) || TAG.matcher(link.link().destination()).find()) {
          continue;
        }
        if (link.target() instanceof ResolvedLink.Missing missing
            && isDataOfAPage(missing, pages)) {
          data.add(link.link());
        } else if (link.target() instanceof ResolvedLink.Missing missing) {
          findings.add(finding(document.path(), link.link(), missing.attempted(), nearest));
        } else if (isImage(link) && link.target() instanceof ResolvedLink.ToRepository file) {
          findings.add(unpublished(link.link(), file.path()));
        }
      }
    }
    if (!data.isEmpty()) {
      findings.add(data(data));
    }
    return findings;
  }

  /** {@code apps.json} beside a page {@code apps.html.md}: generators write such data. */
  private static boolean isDataOfAPage(ResolvedLink.Missing missing, Set<String> pages) {
    String name = missing.attempted().substring(missing.attempted().lastIndexOf('/') + 1);
    return DATA.matcher(name).matches() && pages.contains(stem(name));
  }

  private static String stem(String name) {
    int dot = name.indexOf('.', 1);
    return dot < 0 ? name : name.substring(0, dot);
  }

  private static Finding data(List<LinkReference> links) {
    LinkReference link = links.get(0);
    String more = links.size() > 1 ? " (and %d more like it)".formatted(links.size() - 1) : "";
    return Finding.of(
            PAGES_ELSEWHERE,
            link.location(),
            "'%s' is not in this repository, only the page of that name%s"
                .formatted(link.destination(), more))
        .withHelp("use its full address if another tool makes this file; else link to the page");
  }

  private static Finding elsewhere(AbsentFolders.Absent absent) {
    return Finding.of(
            PAGES_ELSEWHERE,
            absent.first().location(),
            "%d links of %d documents lead to pages below '%s/' that this repository does not have"
                .formatted(absent.links(), absent.documents(), absent.folder().value()))
        .withLabel("the first of them")
        .withHelp("use full addresses if another site has these pages; else correct the links");
  }

  private static Finding finding(
      RepoPath from, LinkReference link, String attempted, NearestFile nearest) {
    boolean image = isImage(link);
    String what = image ? "image" : "link target";
    Finding finding =
        Finding.of(
            image ? BROKEN_IMAGE : BROKEN_LINK,
            link.location(),
            "%s '%s' does not exist".formatted(what, link.destination()));
    if (attempted.isEmpty()) {
      return finding
          .withLabel("leads out of the repository")
          .withHelp("link to a file of this repository, or use its full address");
    }
    return finding
        .withLabel("no such file: " + attempted)
        .withHelp(
            nearest
                .guess(attempted, image)
                .map(guess -> help(guess, from.referenceTo(guess.path())))
                .orElse("correct the path, or remove the reference"));
  }

  private static String help(NearestFile.Guess guess, String reference) {
    String meant =
        guess.reason() == NearestFile.Reason.MOVED
            ? "it moved to '%s'".formatted(reference)
            : "did you mean '%s'?".formatted(reference);
    String comma = guess.reason() == NearestFile.Reason.MOVED ? ";" : "";
    return guess.isCertain() ? meant + comma + " 'casebook check --fix' writes it" : meant;
  }

  private static boolean isImage(ResolvedLink link) {
    return isImage(link.link());
  }

  private static boolean isImage(LinkReference link) {
    return link.kind() == LinkReference.Kind.IMAGE;
  }

  private static Finding unpublished(LinkReference link, RepoPath path) {
    return Finding.of(
            BROKEN_IMAGE,
            link.location(),
            "image '%s' is not part of the site".formatted(link.destination()))
        .withLabel(path + " is outside of the source folder or of a type that is not published")
        .withHelp("put it below the source folder, as png, jpg, gif, webp or avif");
  }
}
