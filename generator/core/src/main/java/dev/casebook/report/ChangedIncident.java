package dev.casebook.report;

import dev.casebook.model.IncidentRecord;
import java.util.List;

/**
 * An incident whose record a change touches.
 *
 * @param similar past incidents that share rare words with it
 */
public record ChangedIncident(IncidentRecord record, List<Similar> similar) {

  /** Another incident, and the words that both have. */
  public record Similar(IncidentRecord record, List<String> words) {
    public Similar {
      words = List.copyOf(words);
    }
  }

  public ChangedIncident {
    similar = List.copyOf(similar);
  }
}
