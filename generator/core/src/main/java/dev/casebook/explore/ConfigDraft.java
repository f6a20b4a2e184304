package dev.casebook.explore;

import dev.casebook.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes a first {@code casebook.yml}: what was found as values, what may be wanted as comments.
 */
public final class ConfigDraft {

  /** Beside {@code casebook.yml}: what editors complete it by. */
  public static final String SCHEMA = ".casebook.schema.json";

  /** Words and numbers by which people rank severities, worst first. */
  private static final List<Pattern> RANKS =
      List.of(
          Pattern.compile(".*(critical|严重|down|blocker|outage|\\b(sev|s|p)[ -]?0\\b).*"),
          Pattern.compile(".*(major|high|重大|\\b(sev|s|p)?[ -]?1\\b).*"),
          Pattern.compile(".*(disrupted|degraded|medium|moderate|一般|\\b(sev|s|p)?[ -]?2\\b).*"),
          Pattern.compile(".*(minor|low|轻微|\\b(sev|s|p)?[ -]?3\\b).*"),
          Pattern.compile(".*(notice|info|trivial|\\b(sev|s|p)?[ -]?[4-9]\\b).*"));

  private static final int MOST_EXAMPLES = 12;

  /** The loader takes no more. */
  private static final int MOST_PAGES = 500;

  private final StringBuilder text = new StringBuilder();

  private ConfigDraft() {}

  /**
   * The text of the file; the same exploration gives the same text.
   *
   * @param site what another generator's configuration tells, with the paths of real pages; null
   *     for none
   */
  public static String of(Exploration found, @Nullable ForeignSite site) {
    ConfigDraft draft = new ConfigDraft();
    draft.line("# yaml-language-server: $schema=" + SCHEMA);
    draft.line(
        "# Casebook reads this repository without this file. Here stands what no convention");
    draft.line("# can know; lines that begin with '#' are choices that you may want to make.");
    draft.line("");
    draft.line("site:");
    String title = site == null ? null : site.title();
    draft.line("  title: " + YamlScalar.of(title == null ? found.title() : title));
    draft.line("  language: " + found.language());
    if (site != null && site.url() != null) {
      draft.line("  url: " + YamlScalar.of(site.url()));
    }
    draft.repository(site == null ? null : site.web());
    draft.source(found, site);
    draft.content(site);
    draft.severities(found.severities());
    draft.line("");
    draft.line("review:                           # how long a document stays fresh");
    draft.line("  runbook: 6 months");
    draft.directory(found);
    draft.line("");
    draft.line("# checks:                         # off, info, warning or error");
    found.problems().stream()
        .limit(MOST_EXAMPLES)
        .forEach(each -> draft.line("#   " + each.rule() + ": " + each.level()));
    return draft.text.toString();
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private void repository(@Nullable String web) {
    if (web == null) {
      line("# repository:                     # links from each page to its source");
      line("#   web: https://git.example.com/team/repository");
    } else {
      line("repository:");
      line("  web: " + YamlScalar.of(web));
    }
  }

  private void source(Exploration found, @Nullable ForeignSite site) {
    String folder = site == null ? "" : site.folder();
    line("");
    line(folder.isEmpty() ? "# source:" : "source:");
    if (!folder.isEmpty()) {
      line("  folder: " + YamlScalar.of(folder));
    }
    line("#   exclude: [\"**/templates/**\"]  # what is no content");
    found.zones().stream()
        .filter(zone -> zone.name().equals("none"))
        .forEach(
            zone -> {
              String count =
                  zone.count() == 1 ? "1 document states" : zone.count() + " documents state";
              line("#   timezone: Europe/Paris        # " + count + " times without a zone");
            });
  }

  /** Titles and old addresses, by page. */
  private void content(@Nullable ForeignSite site) {
    Map<String, String> pages = new LinkedHashMap<>();
    if (site != null) {
      for (ForeignSite.Entry entry : site.navigation()) {
        if (entry.title() != null) {
          pages.put(entry.path(), ", title: " + YamlScalar.quoted(entry.title()));
        }
      }
      Map<String, List<String>> old = new LinkedHashMap<>();
      site.redirects()
          .forEach(
              (from, to) ->
                  old.computeIfAbsent(to, page -> new ArrayList<>()).add(YamlScalar.quoted(from)));
      old.forEach(
          (page, from) ->
              pages.merge(
                  page, ", aliases: [" + String.join(", ", from) + "]", (one, two) -> one + two));
    }
    line("");
    line(pages.isEmpty() ? "# content:" : "content:");
    line("#   kinds:                        # where names and headings do not tell");
    line("#     - {path: \"runbooks/**\", kind: runbook}");
    if (!pages.isEmpty()) {
      line("  defaults:                       # of pages that state none themselves");
      pages.entrySet().stream()
          .limit(MOST_PAGES)
          .forEach(
              page ->
                  line("    - {path: " + YamlScalar.quoted(page.getKey()) + page.getValue() + "}"));
    }
  }

  private void severities(List<Tally> met) {
    line("");
    if (met.isEmpty()) {
      line("# severities:                     # worst first; no document states one yet");
      line("#   - {id: P1, name: Major, aliases: [SEV1]}");
      return;
    }
    line("severities:                       # worst first: is this the order?");
    List<Tally> ranked = new ArrayList<>(met);
    ranked.sort(
        Comparator.comparingInt((Tally each) -> rank(each.name())).thenComparing(Tallies.ORDER));
    for (Tally severity : ranked) {
      String times = severity.count() == 1 ? "1 incident" : severity.count() + " incidents";
      line("  - {id: %s}  # %s".formatted(YamlScalar.of(severity.name()), times));
    }
  }

  private static int rank(String severity) {
    String name = severity.toLowerCase(Locale.ROOT);
    for (int i = 0; i < RANKS.size(); i++) {
      if (RANKS.get(i).matcher(name).matches()) {
        return i;
      }
    }
    return RANKS.size();
  }

  private void directory(Exploration found) {
    line("");
    line("# teams:                          # who owns what, with names for people");
    examples(
        found.owners(),
        "#   - {id: team:%s, name: %s}",
        "#   - {id: team:payments, name: Payments}");
    line("# services:");
    examples(found.services(), "#   - {id: %s, name: %s}", "#   - {id: checkout, name: Checkout}");
  }

  private void examples(List<Tally> met, String form, String otherwise) {
    if (met.isEmpty()) {
      line(otherwise);
    }
    for (Tally each : met.subList(0, Math.min(MOST_EXAMPLES, met.size()))) {
      String bare = each.name().replaceFirst("^(team:|@|#)", "");
      line(form.formatted(YamlScalar.of(bare), YamlScalar.of(bare)));
    }
  }
}
