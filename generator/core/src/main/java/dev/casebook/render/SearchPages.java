package dev.casebook.render;

import dev.casebook.model.Alerts;
import dev.casebook.model.Catalog;
import dev.casebook.model.Document;
import dev.casebook.model.DocumentHeader;
import dev.casebook.model.Drill;
import dev.casebook.model.IncidentDocument;
import dev.casebook.model.Milestone;
import dev.casebook.model.Runbook;
import dev.casebook.search.SearchPage;
import dev.casebook.search.SearchPart;
import dev.casebook.search.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The documents as search sees them. */
public final class SearchPages {

  private SearchPages() {}

  /** One per document that is no template, in the order of the catalog. */
  public static List<SearchPage> of(Catalog catalog, SiteAddresses addresses) {
    Standings standings = new Standings(catalog);
    return catalog.documents().stream()
        .filter(document -> !document.isTemplate())
        .map(document -> page(catalog, addresses, document, standings.of(document)))
        .toList();
  }

  private static SearchPage page(
      Catalog catalog, SiteAddresses addresses, Document document, Standing standing) {
    DocumentHeader header = document.header();
    TreeMap<String, List<String>> facets = new TreeMap<>();
    facets.put("service", header.services());
    facets.put("owner", header.owners().stream().map(catalog.directory()::displayName).toList());
    facets.put(
        "freshness",
        List.of(catalog.freshnessOf(document).state().name().toLowerCase(Locale.ROOT)));
    facets.put("severity", severities(document));
    return new SearchPage(
        document.path(),
        addresses.of(document).value(),
        document.title(),
        document.kind().label(),
        date(document),
        header.language(),
        facets,
        keywords(document, catalog.alerts()),
        document.body().sections().stream()
            .map(each -> new SearchPart(each.headingId(), each.heading(), each.text()))
            .toList(),
        standing);
  }

  private static List<String> severities(Document document) {
    if (document instanceof IncidentDocument incident) {
      String severity = incident.facts().severity();
      return severity == null || severity.isBlank() ? List.of() : List.of(severity);
    }
    return document instanceof Runbook runbook ? runbook.severities() : List.of();
  }

  private static @Nullable LocalDate date(Document document) {
    if (document instanceof IncidentDocument incident) {
      return incident
          .facts()
          .milestones()
          .get(Milestone.STARTED)
          .or(() -> incident.facts().milestones().get(Milestone.DETECTED))
          .map(moment -> moment.date())
          .orElse(null);
    }
    return document instanceof Drill drill ? drill.date() : null;
  }

  private static List<String> keywords(Document document, Alerts alerts) {
    List<String> keywords = new ArrayList<>(List.of(document.id()));
    keywords.addAll(document.header().services());
    keywords.addAll(document.header().tags());
    alerts.leadingTo(document.path()).stream()
        .filter(alert -> alert.isAbout(document.path()))
        .forEach(alert -> keywords.add(alert.name()));
    if (document instanceof IncidentDocument incident) {
      keywords.addAll(incident.facts().alerts());
    }
    return keywords;
  }
}
