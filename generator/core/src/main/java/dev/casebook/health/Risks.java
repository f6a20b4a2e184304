package dev.casebook.health;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.health.Risk.Reason;
import dev.casebook.model.Alert;
import dev.casebook.model.Catalog;
import dev.casebook.model.Directory.Service;
import dev.casebook.model.Document;
import dev.casebook.model.Freshness;
import dev.casebook.model.Freshness.Mark;
import dev.casebook.model.Freshness.State;
import dev.casebook.model.IncidentRecord;
import dev.casebook.model.Milestone;
import dev.casebook.model.Moment;
import dev.casebook.model.Runbook;
import dev.casebook.model.RunbookUse;
import dev.casebook.model.Severity;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Orders documents by risk: how bad it is when they are needed, how likely they are wrong, and how
 * often they were needed within a year.
 */
public final class Risks {

  /** Further incidents of a year do not raise the risk. */
  private static final int MOST_USES = 3;

  private final Catalog catalog;
  private final LocalDate today;
  private final Map<String, Integer> orders = new HashMap<>();
  private final Map<RepoPath, Integer> uses = new HashMap<>();

  private Risks(Catalog catalog) {
    this.catalog = catalog;
    this.today = catalog.asOf().atZone(ZoneOffset.UTC).toLocalDate();
    for (Severity severity : catalog.severities()) {
      orders.put(severity.id(), orders.size());
    }
    for (IncidentRecord incident : catalog.incidents()) {
      if (isRecent(incident)) {
        incident.facts().runbooks().stream()
            .map(RunbookUse::runbook)
            .flatMap(name -> catalog.document(name).stream())
            .map(Document::path)
            .distinct()
            .forEach(path -> uses.merge(path, 1, Integer::sum));
      }
    }
  }

  /** The documents that need something, the greatest risk first. */
  public static List<Risk> of(Catalog catalog) {
    Risks risks = new Risks(catalog);
    return catalog.documents().stream()
        .filter(document -> !document.kind().isIncidentRecord())
        .map(risks::judge)
        .filter(risk -> risk.score() > 0)
        .sorted(
            Comparator.comparingInt((Risk risk) -> -risk.score())
                .thenComparing(
                    risk -> risk.freshness().dueOn(),
                    Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(risk -> risk.document().path()))
        .toList();
  }

  private boolean isRecent(IncidentRecord incident) {
    return incident
        .facts()
        .milestones()
        .get(Milestone.DETECTED)
        .or(() -> incident.facts().milestones().get(Milestone.STARTED))
        .map(Moment::date)
        .filter(date -> date.isAfter(today.minusYears(1)) && !date.isAfter(today))
        .isPresent();
  }

  private Risk judge(Document document) {
    Freshness freshness = catalog.freshnessOf(document);
    boolean unowned = document.kind().wantsOwner() && document.header().owners().isEmpty();
    List<Reason> reasons = new ArrayList<>();
    state(freshness, reasons);
    if (unowned) {
      reasons.add(Reason.of("unowned"));
    }
    Worst worst = worst(document);
    if (worst.reason() != null) {
      reasons.add(worst.reason());
    }
    int used = uses.getOrDefault(document.path(), 0);
    if (used > 0) {
      reasons.add(Reason.of("used", used));
    }
    int state = weight(freshness) + (unowned && freshness.state() != State.UNOWNED ? 1 : 0);
    int severity = worst.order() < 0 ? 1 : Math.max(1, orders.size() - worst.order()) + 1;
    int score = severity * state * (1 + Math.min(MOST_USES, used));
    return new Risk(document, freshness, score, worst.severity(), reasons);
  }

  private static int weight(Freshness freshness) {
    return switch (freshness.state()) {
      case CONTRADICTED -> 8;
      case STALE -> 4;
      case UNOWNED -> 3;
      case DUE -> 2;
      case UNKNOWN -> freshness.has(Mark.NEVER_REVIEWED) ? 3 : 0;
      case VERIFIED -> freshness.has(Mark.NEVER_EXERCISED) ? 1 : 0;
    };
  }

  private static void state(Freshness freshness, List<Reason> reasons) {
    if (freshness.state() == State.CONTRADICTED) {
      freshness
          .newest(Freshness.Evidence::isAgainst)
          .ifPresent(
              evidence ->
                  reasons.add(
                      Reason.of(
                          evidence.kind() == Freshness.Evidence.Kind.GONE ? "gone" : "contradicted",
                          evidence.text())));
    }
    if (freshness.has(Mark.NEVER_REVIEWED)) {
      reasons.add(Reason.of("never_reviewed"));
    } else if (freshness.state() == State.STALE) {
      reasons.add(Reason.of("stale"));
    } else if (freshness.state() == State.DUE) {
      reasons.add(Reason.of("due"));
    }
    if (freshness.has(Mark.NEVER_EXERCISED)) {
      reasons.add(Reason.of("never_exercised"));
    }
  }

  /** The worst severity of a document and what brings it. */
  private record Worst(int order, @Nullable String severity, @Nullable Reason reason) {
    static final Worst NONE = new Worst(-1, null, null);

    Worst or(Worst other) {
      return other.order >= 0 && (order < 0 || other.order < order) ? other : this;
    }
  }

  private Worst worst(Document document) {
    Worst worst = Worst.NONE;
    for (Alert alert : catalog.alerts().leadingTo(document.path())) {
      for (String severity : alert.severities()) {
        worst = worst.or(worst("alert", severity, alert.name()));
      }
    }
    for (String id : document.header().services()) {
      Service service = catalog.directory().service(id).orElse(null);
      if (service != null) {
        worst = worst.or(worst("service", service.severity(), service.name()));
      }
    }
    if (document instanceof Runbook runbook) {
      for (String severity : runbook.severities()) {
        worst = worst.or(worst("severity", severity, severity));
      }
    }
    return worst;
  }

  private Worst worst(String key, @Nullable String severity, String name) {
    Integer order = severity == null ? null : orders.get(severity);
    return order == null
        ? Worst.NONE
        : new Worst(order, severity, Reason.of(key, String.valueOf(severity), name));
  }
}
