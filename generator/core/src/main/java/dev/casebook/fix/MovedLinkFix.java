package dev.casebook.fix;

import dev.casebook.check.BrokenLinkCheck;
import dev.casebook.check.NearestFile;
import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.diagnostic.Rule;
import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.markdown.LinkReference;
import dev.casebook.model.Catalog;
import dev.casebook.model.ResolvedLink;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Links and images that name a file which moved lead to where it is now. */
final class MovedLinkFix implements Fix {

  private static final String MARKDOWN = ".md";

  /** With brackets in it, a destination is more likely a slip of another kind. */
  private static final Pattern PLAIN = Pattern.compile("[^()<>\\[\\]]+");

  private final Catalog catalog;
  private final NearestFile nearest;

  MovedLinkFix(Catalog catalog) {
    this.catalog = catalog;
    this.nearest = NearestFile.of(catalog);
  }

  @Override
  public List<Rule> rules() {
    return List.of(BrokenLinkCheck.BROKEN_LINK, BrokenLinkCheck.BROKEN_IMAGE);
  }

  @Override
  public Mended mend(RepoPath path, String text, List<Finding> findings) {
    FileLines file = FileLines.of(text);
    List<Finding> mended = new ArrayList<>();
    List<Finding> lastFirst = new ArrayList<>(findings);
    lastFirst.sort(Comparator.comparing(Finding::location).reversed());
    for (Finding finding : lastFirst) {
      SourceLocation place = finding.location();
      Optional<String> better =
          link(path, place).flatMap(link -> destination(path, link, file.at(place)));
      if (better.isPresent()) {
        file.put(place, better.get());
        mended.add(finding);
      }
    }
    return new Mended(file.text(), mended);
  }

  private Optional<ResolvedLink> link(RepoPath path, SourceLocation place) {
    return catalog.links().getOrDefault(path, List.of()).stream()
        .filter(link -> link.link().location().equals(place))
        .findFirst();
  }

  /**
   * What to write instead of a destination.
   *
   * @param written as it stands in the file; nothing is done when that is not what was read
   */
  private Optional<String> destination(RepoPath from, ResolvedLink link, String written) {
    String destination = link.link().destination();
    if (!(link.target() instanceof ResolvedLink.Missing missing)
        || !written.equals(destination)
        || !PLAIN.matcher(address(destination)).matches()) {
      return Optional.empty();
    }
    boolean image = link.link().kind() == LinkReference.Kind.IMAGE;
    return nearest
        .certain(missing.attempted(), image)
        .map(target -> reference(from, target, address(destination), missing.attempted()))
        .map(address -> encoded(address) + destination.substring(address(destination).length()));
  }

  /** What stands before a query or a fragment. */
  private static String address(String destination) {
    int end = destination.length();
    for (char each : new char[] {'#', '?'}) {
      int at = destination.indexOf(each);
      end = at < 0 ? end : Math.min(end, at);
    }
    return destination.substring(0, end);
  }

  /** In the manner of the old one: from the root or relative, with its extension or without. */
  private static String reference(RepoPath from, RepoPath to, String old, String attempted) {
    String path = old.startsWith("/") ? absolute(to, old, attempted) : from.referenceTo(to);
    boolean bare = !old.contains(".md") && path.endsWith(MARKDOWN);
    if (!bare) {
      return path;
    }
    String stem = path.substring(0, path.length() - MARKDOWN.length());
    return old.endsWith(".html") ? stem + ".html" : old.endsWith("/") ? stem + "/" : stem;
  }

  /** Counted from the folder that the old one was counted from. */
  private static String absolute(RepoPath to, String old, String attempted) {
    String inside = old.substring(1);
    String base =
        attempted.endsWith(inside)
            ? attempted.substring(0, attempted.length() - inside.length())
            : "";
    return "/" + (to.value().startsWith(base) ? to.value().substring(base.length()) : to.value());
  }

  private static String encoded(String path) {
    return path.replace("%", "%25")
        .replace(" ", "%20")
        .replace("(", "%28")
        .replace(")", "%29")
        .replace("#", "%23")
        .replace("?", "%3F");
  }
}
