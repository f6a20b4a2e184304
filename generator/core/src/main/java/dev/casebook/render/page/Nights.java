package dev.casebook.render.page;

import dev.casebook.model.Document;
import dev.casebook.model.IncidentRecord;
import dev.casebook.model.Milestone;
import dev.casebook.model.Moment;
import dev.casebook.model.RunbookUse;
import dev.casebook.past.IncidentNames;
import dev.casebook.past.Past;
import dev.casebook.past.PastChange;
import dev.casebook.render.SiteModel;
import dev.casebook.write.OutputPath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The runbooks as they were when an incident was detected, found once for all pages. Immutable;
 * safe from any thread.
 */
final class Nights {

  /**
   * What a document was in a night.
   *
   * @param moment of the detection, else the start
   * @param then the commit whose content it had; null where it was not there yet
   * @param page where it is shown as it was; null where it is still the same, or was not there
   */
  record Night(
      IncidentRecord incident,
      RunbookUse use,
      Document document,
      Moment moment,
      @Nullable PastChange then,
      @Nullable OutputPath page) {}

  private final Past past;
  private final Map<String, List<Night>> byIncident = new HashMap<>();

  /** By the address of the page; several incidents may have met the same revision. */
  private final Map<OutputPath, List<Night>> pages = new TreeMap<>();

  Nights(SiteModel site) {
    this.past = site.past();
    if (past.isKnown() && past.limits().changes() > 0) {
      site.catalog().incidents().forEach(incident -> add(site, incident));
    }
  }

  private void add(SiteModel site, IncidentRecord incident) {
    Moment moment = moment(incident).orElse(null);
    Instant instant = moment == null ? null : moment.instant().orElse(null);
    if (moment == null || instant == null) {
      return;
    }
    for (RunbookUse use : incident.facts().runbooks()) {
      site.catalog()
          .document(use.runbook())
          .filter(document -> !document.header().history().revisions().isEmpty())
          .ifPresent(
              document ->
                  add(
                      site,
                      incident,
                      new Night(
                          incident,
                          use,
                          document,
                          moment,
                          past.at(document, instant).orElse(null),
                          null)));
    }
  }

  private void add(SiteModel site, IncidentRecord incident, Night found) {
    PastChange then = found.then();
    String newest = found.document().header().history().revisions().get(0).commit();
    OutputPath page =
        then == null || then.commit().equals(newest)
            ? null
            : site.addresses().revision(found.document(), then.commit().substring(0, 8));
    Night night =
        new Night(incident, found.use(), found.document(), found.moment(), found.then(), page);
    byIncident.computeIfAbsent(incident.id(), id -> new ArrayList<>()).add(night);
    if (page != null) {
      pages.computeIfAbsent(page, any -> new ArrayList<>()).add(night);
    }
  }

  private static Optional<Moment> moment(IncidentRecord incident) {
    return incident
        .facts()
        .milestones()
        .get(Milestone.DETECTED)
        .or(() -> incident.facts().milestones().get(Milestone.STARTED));
  }

  /** What the runbooks of an incident were, in the order in which it names them. */
  List<Night> of(IncidentRecord incident) {
    return byIncident.getOrDefault(incident.id(), List.of());
  }

  /** What a document was in the night of an incident. */
  Optional<Night> of(IncidentRecord incident, Document document) {
    return of(incident).stream()
        .filter(night -> night.document().path().equals(document.path()))
        .findFirst();
  }

  /** The pages of former revisions with the nights that met them, by address. */
  Map<OutputPath, List<Night>> pages() {
    return pages;
  }

  /** The changes since a night, newest first; of a document that was not there, all. */
  List<PastChange> since(Night night) {
    PastChange then = night.then();
    return then == null
        ? past.of(night.document()).changes()
        : past.of(night.document()).after(then.commit());
  }

  /** Those of the changes since that name the incident. */
  List<PastChange> because(Night night) {
    IncidentNames names = IncidentNames.of(night.incident());
    return since(night).stream().filter(change -> past.names(change, names)).toList();
  }
}
