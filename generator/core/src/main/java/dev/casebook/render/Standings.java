package dev.casebook.render;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.markdown.LinkReference;
import dev.casebook.markdown.Section;
import dev.casebook.model.Catalog;
import dev.casebook.model.Document;
import dev.casebook.model.ResolvedLink;
import dev.casebook.search.Standing;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells pages that say something from those that list others or lead to another. */
final class Standings {

  /** So many other documents make a list. */
  private static final int LISTED = 5;

  /** Of all characters, those of links to documents in a listing, at least. */
  private static final double SHARE = 0.3;

  /** Characters beside the link that a pointer may have. */
  private static final int SHORT = 400;

  private static final int SHORTEST = 120;

  private static final Pattern MOVED =
      Pattern.compile(
          "\\b(moved|replaced|superseded|obsolete|deprecated|renamed|redirect|no longer|merged into"
              + "|see|refer to|now lives?|now (in|at|on|part))\\b"
              + "|迁移|移至|已移|替代|废弃|参见|参阅|请见|详见");

  private final Catalog catalog;

  Standings(Catalog catalog) {
    this.catalog = catalog;
  }

  Standing of(Document document) {
    Set<RepoPath> others = new HashSet<>();
    int linked = 0;
    for (ResolvedLink each : catalog.links().getOrDefault(document.path(), List.of())) {
      if (each.link().kind() == LinkReference.Kind.LINK
          && each.target() instanceof ResolvedLink.ToDocument to
          && !to.path().equals(document.path())) {
        others.add(to.path());
        linked += each.link().text().length();
      }
    }
    int length = document.body().sections().stream().mapToInt(s -> s.text().length()).sum();
    if (others.size() >= LISTED && linked >= SHARE * length) {
      return Standing.LISTING;
    }
    boolean few = !others.isEmpty() && others.size() <= 2;
    return few && isPointer(document, length - linked) ? Standing.POINTER : Standing.PAGE;
  }

  private static boolean isPointer(Document document, int rest) {
    if (rest <= SHORTEST) {
      return true;
    }
    StringBuilder text = new StringBuilder();
    for (Section section : document.body().sections()) {
      text.append(section.text()).append('\n');
    }
    return rest <= SHORT && MOVED.matcher(text.toString().toLowerCase(Locale.ROOT)).find();
  }
}
