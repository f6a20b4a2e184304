package dev.casebook.render.page;

import dev.casebook.compare.Comparison;
import dev.casebook.model.Document;
import dev.casebook.model.Review;
import dev.casebook.past.DocumentPast;
import dev.casebook.past.Past;
import dev.casebook.past.PastChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What became of a document: each substantive change with its difference, newest first. */
final class HistoryPage {

  private final PageContext context;
  private final Words words;
  private final Past past;

  HistoryPage(PageContext context, Words words) {
    this.context = context;
    this.words = words;
    this.past = context.site().past();
  }

  Map<String, Object> model(Document document) {
    DocumentPast known = past.of(document);
    List<PastChange> substantive = known.substantive();
    List<Map<String, Object>> items = new ArrayList<>();
    for (PastChange change : substantive) {
      items.add(change(change).putAll(difference(change)).map());
    }
    return Fields.of("doc", new Rows(context, words).link(document).map())
        .put("noindex", true)
        .put("path", document.path().value())
        .put("lang", document.header().language())
        .put("review", sinceReview(document, known))
        .put("items", items)
        .put("passedOver", list(known.passedOver()))
        .put("older", older(known.notJudged()))
        .map();
  }

  private String older(int count) {
    return count == 0
        ? ""
        : words.text("history.older", count, past.limits().changes(), past.limits().commits());
  }

  private List<Map<String, Object>> list(List<PastChange> changes) {
    return changes.stream().map(each -> change(each).map()).toList();
  }

  /** Who did what when, with a link to the commit. */
  Fields change(PastChange change) {
    return Fields.of("commit", change.commit().substring(0, 8))
        .put("href", context.forge().commit(change.commit()))
        .put("on", change.on().toString())
        .put("onText", words.date(change.on()))
        .put("author", change.author())
        .put("subject", change.subject())
        .put("weight", words.known("weight", Words.key(change.weight())));
  }

  private Map<String, Object> difference(PastChange change) {
    if (change.before() == null) {
      return Fields.of("note", words.text("history.new")).map();
    }
    return shown(past.difference(change));
  }

  private Map<String, Object> shown(Optional<Comparison> comparison) {
    if (comparison.isEmpty()) {
      return Fields.of("note", words.text("history.unreadable", past.limits().characters())).map();
    }
    int left = comparison.get().left();
    return Fields.of("parts", new Differences(words).of(comparison.get()))
        .put("note", left == 0 ? null : words.text("diff.left", left))
        .map();
  }

  /** What differs between two states of a document. */
  Map<String, Object> since(PastChange then, PastChange now) {
    return shown(past.since(then, now));
  }

  /** What changed since the last review; nothing where nobody reviewed the document. */
  private Map<String, Object> sinceReview(Document document, DocumentPast known) {
    Optional<SinceReview> since = SinceReview.of(past, document);
    if (since.isEmpty()) {
      return Map.of();
    }
    Review review = since.get().review();
    Fields fields =
        Fields.of("on", review.on().toString())
            .put("onText", words.date(review.on()))
            .put("by", review.by() == null ? null : context.name(review.by()));
    PastChange then = since.get().then();
    if (then == null) {
      return fields.put("note", words.text("history.review.before")).map();
    }
    fields.put("commit", then.commit().substring(0, 8)).put("changes", since.get().count());
    PastChange now = known.changes().get(0);
    return since.get().count() == 0
        ? fields.put("note", words.text("history.review.unchanged")).map()
        : fields.putAll(shown(past.since(then, now))).map();
  }
}
