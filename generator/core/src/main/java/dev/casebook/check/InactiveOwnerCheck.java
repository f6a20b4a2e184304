package dev.casebook.check;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.Rule;
import dev.casebook.model.Catalog;
import dev.casebook.model.Document;
import dev.casebook.model.Owner;
import dev.casebook.model.Revision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An owner who wrote documents once and has not for long may be gone. */
public final class InactiveOwnerCheck implements Check {

  public static final Rule INACTIVE_OWNER =
      Rule.offByDefault(
          "inactive-owner", Level.INFO, "An owner has changed no document for more than a year");

  private static final int LONG_YEARS = 1;

  @Override
  public List<Rule> rules() {
    return List.of(INACTIVE_OWNER);
  }

  @Override
  public List<Finding> run(CheckContext context) {
    Catalog catalog = context.catalog();
    Map<String, LocalDate> lastSeen = lastSeen(catalog);
    LocalDate since = context.today().minusYears(LONG_YEARS);
    List<Finding> findings = new ArrayList<>();
    for (Document document : catalog.documents()) {
      for (Owner owner : document.header().owners()) {
        LocalDate seen = owner.kind() == Owner.Kind.TEAM ? null : seen(owner, catalog, lastSeen);
        if (document.kind().wantsOwner() && seen != null && seen.isBefore(since)) {
          findings.add(
              Finding.of(
                      INACTIVE_OWNER,
                      document.header().locationOf("owner"),
                      "'%s' owns %s and last changed a document on %s, %s"
                          .formatted(
                              owner.id(), document.path(), seen, Days.ago(seen, context.today())))
                  .withHelp("ask whether they still answer for it, or name a team"));
        }
      }
    }
    return findings;
  }

  /** The newest commit of each author to any document, by the author's name in lower case. */
  private static Map<String, LocalDate> lastSeen(Catalog catalog) {
    Map<String, LocalDate> lastSeen = new HashMap<>();
    for (Document document : catalog.documents()) {
      for (Revision revision : document.header().history().revisions()) {
        lastSeen.merge(
            revision.author().toLowerCase(Locale.ROOT),
            revision.on(),
            (a, b) -> a.isAfter(b) ? a : b);
      }
    }
    return lastSeen;
  }

  /** By the name that the directory gives, or by the handle itself; null for a stranger to Git. */
  private static @Nullable LocalDate seen(
      Owner owner, Catalog catalog, Map<String, LocalDate> lastSeen) {
    String name = catalog.directory().displayName(owner).toLowerCase(Locale.ROOT);
    LocalDate byName = lastSeen.get(name);
    return byName != null
        ? byName
        : lastSeen.get(owner.id().replaceFirst("^@", "").toLowerCase(Locale.ROOT));
  }
}
