package dev.casebook.render.page;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.health.Risk;
import dev.casebook.model.Catalog;
import dev.casebook.model.Document;
import dev.casebook.model.IncidentRecord;
import dev.casebook.model.Owner;
import dev.casebook.model.Severity;
import dev.casebook.policy.Judge;
import dev.casebook.render.BodyLinks;
import dev.casebook.render.Forge;
import dev.casebook.render.SiteModel;
import dev.casebook.render.Theme;
import dev.casebook.write.OutputPath;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What all pages of a site share. Immutable; safe from any thread. */
final class PageContext {

  private final SiteModel site;
  private final Relations relations;
  private final Forge forge;
  private final BodyLinks bodies;
  private final Judge judge;
  private final Responsibles responsibles;
  private final Nights nights;
  private final Map<String, Integer> severityOrder = new HashMap<>();
  private final Map<String, IncidentRecord> incidents = new HashMap<>();
  private final Map<RepoPath, Risk> risks = new HashMap<>();
  private final Map<String, Words> words = new TreeMap<>();

  PageContext(SiteModel site) {
    this.site = site;
    this.relations = new Relations(site.catalog());
    this.forge = Forge.of(site.settings());
    this.bodies = new BodyLinks(site);
    this.judge = new Judge(site.catalog());
    this.responsibles = new Responsibles(site.catalog());
    this.nights = new Nights(site);
    List<Severity> severities = site.catalog().severities();
    for (int i = 0; i < severities.size(); i++) {
      severityOrder.put(severities.get(i).id(), i);
    }
    site.catalog().incidents().forEach(each -> incidents.putIfAbsent(each.id(), each));
    site.health().risks().forEach(risk -> risks.put(risk.document().path(), risk));
    addLanguage(site.settings().language());
    site.catalog().documents().forEach(each -> addLanguage(each.header().language()));
  }

  private void addLanguage(String language) {
    words.computeIfAbsent(language, tag -> new Words(site.theme().messages(tag)));
  }

  SiteModel site() {
    return site;
  }

  Catalog catalog() {
    return site.catalog();
  }

  Theme theme() {
    return site.theme();
  }

  Relations relations() {
    return relations;
  }

  Forge forge() {
    return forge;
  }

  Judge judge() {
    return judge;
  }

  Responsibles responsibles() {
    return responsibles;
  }

  /** The owner that a service names, which may leave out that it is a team. */
  List<Owner> ownerNamed(String id) {
    Owner team = responsibles.owners().get("team:" + id);
    Owner known = responsibles.owners().get(id);
    return List.of(team != null ? team : known != null ? known : new Owner(id, Owner.Kind.UNKNOWN));
  }

  /** Whether the incident, given by its id, hit the service. */
  boolean isOfService(String incident, String service) {
    IncidentRecord record = incidents.get(incident);
    return record != null && record.services().contains(service);
  }

  Nights nights() {
    return nights;
  }

  /** What a document needs; empty when it needs nothing. */
  Optional<Risk> risk(Document document) {
    return Optional.ofNullable(risks.get(document.path()));
  }

  /** The place of a document among all risks; those that need nothing come last. */
  int urgency(Document document) {
    return risk(document).map(risk -> -risk.score()).orElse(0);
  }

  BodyLinks bodies() {
    return bodies;
  }

  /** The words of a language that the site or one of its documents has. */
  Words words(String language) {
    Words own = words.get(language);
    if (own == null) {
      throw new IllegalStateException("Bug: a page in no document's language: " + language);
    }
    return own;
  }

  /** The words of lists and of pages that are about the whole site. */
  Words siteWords() {
    return words(site.settings().language());
  }

  /** The day that the site speaks of, in UTC. */
  LocalDate today() {
    return Words.day(catalog().asOf());
  }

  /** 0 for the worst severity; -1 for none or an unknown one. */
  int severityOrder(@Nullable String severity) {
    return severity == null ? -1 : severityOrder.getOrDefault(severity, -1);
  }

  OutputPath address(Document document) {
    return site.addresses().of(document);
  }

  /** The address of an incident's page from the root of the site; empty text when it has none. */
  String incidentHref(String id) {
    IncidentRecord record = incidents.get(id);
    return record == null ? "" : address(record.main()).value();
  }

  /** The title of an incident; its id when nobody knows it. */
  String incidentTitle(String id) {
    IncidentRecord record = incidents.get(id);
    return record == null ? id : record.title();
  }

  String name(Owner owner) {
    return catalog().directory().displayName(owner);
  }

  /** A service's name, or its id when nobody named it. */
  String serviceName(String id) {
    return catalog().directory().service(id).map(service -> service.name()).orElse(id);
  }

  /** The worst that the loss of a document's services can cause: an order; -1 for unknown. */
  int worstSeverity(Document document) {
    int worst = -1;
    for (String id : document.header().services()) {
      int order =
          catalog().directory().service(id).map(each -> severityOrder(each.severity())).orElse(-1);
      worst = worst < 0 || (order >= 0 && order < worst) ? order : worst;
    }
    return worst;
  }
}
