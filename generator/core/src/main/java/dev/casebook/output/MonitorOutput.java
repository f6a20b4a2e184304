package dev.casebook.output;

import dev.casebook.json.Json;
import dev.casebook.model.Directory.Team;
import dev.casebook.model.Document;
import dev.casebook.model.Owner;
import dev.casebook.render.SiteModel;
import dev.casebook.write.OutputFile;
import dev.casebook.write.OutputPath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code api/pages.json} as the notifiers of GOV.UK's technical documentation read it: a list of
 * pages with {@code title}, {@code url}, {@code review_by} and {@code owner_slack}.
 */
final class MonitorOutput implements SiteOutput {

  @Override
  public List<OutputFile> files(SiteModel site) {
    return List.of(
        OutputFile.text(new OutputPath("api/pages.json"), () -> Json.compact(pages(site)) + "\n"));
  }

  private static List<Map<String, Object>> pages(SiteModel site) {
    String base = site.settings().url();
    List<Map<String, Object>> pages = new ArrayList<>();
    for (Document document : site.catalog().documents()) {
      if (!document.kind().isIncidentRecord()) {
        LocalDate due = site.catalog().freshnessOf(document).dueOn();
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("title", document.title());
        page.put("url", (base == null ? "/" : base) + site.addresses().of(document).value());
        page.put("review_by", due == null ? null : due.toString());
        page.put("owner_slack", channel(site, document));
        pages.add(page);
      }
    }
    return pages;
  }

  /** The document's own channel, else that of the first team that owns it and has one. */
  private static @Nullable String channel(SiteModel site, Document document) {
    String contact = document.header().contact();
    if (contact != null && contact.startsWith("#")) {
      return contact;
    }
    return document.header().owners().stream()
        .filter(owner -> owner.kind() == Owner.Kind.TEAM)
        .flatMap(
            owner ->
                site
                    .catalog()
                    .directory()
                    .team(owner.id().substring(owner.id().indexOf(':') + 1))
                    .stream())
        .flatMap((Team team) -> Optional.ofNullable(team.contact()).stream())
        .filter(each -> each.startsWith("#"))
        .findFirst()
        .orElse(null);
  }
}
