package dev.casebook.render.page;

import dev.casebook.model.Document;
import dev.casebook.model.IncidentRecord;
import dev.casebook.past.Past;
import dev.casebook.past.PastChange;
import dev.casebook.render.Markup;
import dev.casebook.write.OutputPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Runbooks as they were in the night of an incident: on its page, on theirs, on one of their own.
 */
final class NightViews {

  private final PageContext context;
  private final Words words;
  private final Rows rows;
  private final HistoryPage history;

  NightViews(PageContext context, Words words) {
    this.context = context;
    this.words = words;
    this.rows = new Rows(context, words);
    this.history = new HistoryPage(context, words);
  }

  /** The runbooks of an incident, with what changed since. */
  List<Map<String, Object>> of(IncidentRecord incident) {
    List<Map<String, Object>> views = new ArrayList<>();
    for (Nights.Night night : context.nights().of(incident)) {
      Document document = night.document();
      views.add(
          rows.link(document)
              .put("outcome", rows.outcome(night.use().outcome()))
              .putAll(view(night))
              .map());
    }
    return views;
  }

  /** What is told of one night: where it is shown, what changed since, what because of it. */
  Map<String, Object> view(Nights.Night night) {
    PastChange then = night.then();
    OutputPath page = night.page();
    List<PastChange> since = context.nights().since(night);
    return Fields.of("then", then == null ? null : history.change(then).map())
        .put("page", page == null ? null : page.value())
        .put("sinceText", says(then, since))
        .put(
            "because",
            context.nights().because(night).stream()
                .map(each -> history.change(each).map())
                .toList())
        .map();
  }

  private String says(@Nullable PastChange then, List<PastChange> since) {
    if (then == null) {
      return words.text("night.absent");
    }
    int count = (int) since.stream().filter(PastChange::isSubstantive).count();
    if (since.stream().anyMatch(each -> !each.isJudged())) {
      return words.text("night.changed.more", count);
    }
    return count == 0 ? words.text("night.same") : words.text("night.changed", count);
  }

  /** A page of a document as it was. */
  Map<String, Object> page(OutputPath self, List<Nights.Night> nights) {
    Nights.Night first = nights.get(0);
    PastChange then = Objects.requireNonNull(first.then());
    Past past = context.site().past();
    Document today = first.document();
    Optional<Document> former = past.document(then);
    Fields fields =
        Fields.of("doc", rows.link(today).map())
            .put("noindex", true)
            .put("lang", today.header().language())
            .put("then", history.change(then).map())
            .put("nights", nights.stream().map(this::night).toList())
            .put(
                "changes",
                context.nights().since(first).stream()
                    .filter(PastChange::isSubstantive)
                    .map(each -> history.change(each).map())
                    .toList());
    former.ifPresent(
        document ->
            fields
                .put("title", document.title())
                .put(
                    "body",
                    Markup.of(context.bodies().html(document, self, past.links(document)))));
    return fields.putAll(history.since(then, past.of(today).changes().get(0))).map();
  }

  private Map<String, Object> night(Nights.Night night) {
    return rows.link(night.incident().main())
        .put("momentText", words.moment(night.moment()))
        .put("moment", night.moment().iso())
        .put("outcome", rows.outcome(night.use().outcome()))
        .put(
            "because",
            context.nights().because(night).stream()
                .map(each -> history.change(each).map())
                .toList())
        .map();
  }
}
