package dev.casebook.draft;

import dev.casebook.model.Kind;
import dev.casebook.model.Moment;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants a new document to say; what is null or empty is found or left open.
 *
 * @param id null for the next free one in the repository's own style
 * @param severity a configured id, or text where none is configured
 * @param started of an incident, with its offset
 * @param incident the id of the incident that a postmortem is about and that has a record
 * @param date of a drill
 * @param language {@code en} or {@code zh-CN}; null for that of the documents of its kind
 */
public record DraftWish(
    Kind kind,
    String title,
    @Nullable String id,
    @Nullable String severity,
    List<String> services,
    @Nullable String owner,
    @Nullable Moment started,
    @Nullable String incident,
    List<String> alerts,
    List<String> runbooks,
    @Nullable String role,
    @Nullable LocalDate date,
    @Nullable String language) {

  public DraftWish {
    services = List.copyOf(services);
    alerts = List.copyOf(alerts);
    runbooks = List.copyOf(runbooks);
  }
}
