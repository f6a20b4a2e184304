package dev.casebook.trends;

import dev.casebook.model.IncidentFacts;
import dev.casebook.model.IncidentRecord;
import dev.casebook.model.Measurement;
import dev.casebook.model.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Counted incidents whose data is not perfect, and so are taken by a rule.
 *
 * @param ids earliest start first
 */
public record Caveat(Reason reason, List<String> ids) {

  private static final double MONTH = 30.0 * 24 * 60;

  /** What is not perfect; each has its rule in a message. */
  public enum Reason {
    OPEN,
    START_UNKNOWN,
    DETECTION_UNKNOWN,
    MITIGATION_UNKNOWN,
    NO_END,
    UNDER_A_MINUTE,
    MONTHS_LONG,
    REOPENED,
    NO_SEVERITY,
    NO_SERVICE;

    /** The name in exports and message keys. */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public Caveat {
    ids = List.copyOf(ids);
  }

  /** One per reason that applies to any, in the order of the reasons. */
  static List<Caveat> of(List<Candidate> candidates) {
    List<Caveat> caveats = new ArrayList<>();
    for (Reason reason : Reason.values()) {
      List<String> ids =
          candidates.stream()
              .map(Candidate::record)
              .filter(record -> applies(reason, record))
              .map(IncidentRecord::id)
              .toList();
      if (!ids.isEmpty()) {
        caveats.add(new Caveat(reason, ids));
      }
    }
    return caveats;
  }

  private static boolean applies(Reason reason, IncidentRecord record) {
    IncidentFacts facts = record.facts();
    List<Measurement> measured = List.copyOf(record.measurements().values());
    return switch (reason) {
      case OPEN -> measured.stream().anyMatch(Measurement::open);
      case START_UNKNOWN, DETECTION_UNKNOWN, MITIGATION_UNKNOWN -> fellBack(reason, measured);
      case NO_END -> !record.measurements().containsKey(Metric.TTM);
      case UNDER_A_MINUTE -> measured.stream().anyMatch(each -> !each.open() && each.minutes() < 1);
      case MONTHS_LONG -> measured.stream().anyMatch(each -> each.minutes() > MONTH);
      case REOPENED -> facts.impacts().size() > 1;
      case NO_SEVERITY -> facts.severity() == null || facts.severity().isBlank();
      case NO_SERVICE -> record.services().isEmpty();
    };
  }

  private static boolean fellBack(Reason reason, List<Measurement> measured) {
    String words = reason.label().replace('-', ' ') + ":";
    return measured.stream()
        .flatMap(each -> each.fallbacks().stream())
        .anyMatch(each -> each.startsWith(words));
  }
}
