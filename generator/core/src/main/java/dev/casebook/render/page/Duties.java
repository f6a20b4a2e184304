package dev.casebook.render.page;

import dev.casebook.model.Document;
import dev.casebook.model.Freshness;
import dev.casebook.model.IncidentRecord;
import dev.casebook.model.Kind;
import dev.casebook.model.ReviewShare;
import dev.casebook.render.TrendAddresses;
import dev.casebook.trends.ActionBoard;
import dev.casebook.trends.Filter;
import dev.casebook.trends.Window;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What pages of owners and services have in common: documents by state, actions, incidents. */
final class Duties {

  private static final int MOST_DOCUMENTS = 300;
  private static final int MOST_INCIDENTS = 30;

  private final PageContext context;
  private final Words words;
  private final Rows rows;
  private final RiskRows risks;

  Duties(PageContext context) {
    this.context = context;
    this.words = context.siteWords();
    this.rows = new Rows(context, words);
    this.risks = new RiskRows(context, words);
  }

  /** Documents, those that need most first; records of incidents are listed as incidents. */
  Fields of(List<Document> documents) {
    List<Document> listed =
        documents.stream()
            .filter(document -> !document.kind().isIncidentRecord())
            .sorted(
                Comparator.comparingInt((Document each) -> context.urgency(each))
                    .thenComparingInt(each -> StateBar.order(state(each)))
                    .thenComparing(Document::path))
            .toList();
    List<Document> judged = listed.stream().filter(each -> each.kind() != Kind.DRILL).toList();
    return Fields.of("documents", listed.stream().limit(MOST_DOCUMENTS).map(risks::row).toList())
        .put("count", listed.size())
        .put("more", Math.max(0, listed.size() - MOST_DOCUMENTS))
        .put("bar", new StateBar(context, words).of(judged))
        .put("reviews", reviews(ReviewShare.of(judged)));
  }

  private Freshness.State state(Document document) {
    return context.catalog().freshnessOf(document).state();
  }

  /** In words, how many of the reviews changed nothing but their date; empty without reviews. */
  String reviews(ReviewShare share) {
    return share.all() == 0 ? "" : words.text("reviews.share", share.dateOnly(), share.all());
  }

  /** What is still to do, the latest first. */
  List<Map<String, Object>> actions(Predicate<ActionBoard.Item> which) {
    ActionsPage board = new ActionsPage(context);
    List<Map<String, Object>> actions = new ArrayList<>();
    for (ActionBoard.Item item : context.site().trends().actions().items()) {
      boolean open =
          item.state() == ActionBoard.State.OVERDUE || item.state() == ActionBoard.State.OPEN;
      if (open && which.test(item)) {
        actions.add(board.item(item));
      }
    }
    return actions;
  }

  /** The newest incidents and the number of all. */
  Map<String, Object> incidents(Predicate<IncidentRecord> which) {
    List<IncidentRecord> all = context.catalog().incidents().stream().filter(which).toList();
    return Fields.of(
            "items", all.stream().limit(MOST_INCIDENTS).map(each -> rows.incident(each)).toList())
        .put("count", all.size())
        .put("more", Math.max(0, all.size() - MOST_INCIDENTS))
        .map();
  }

  /** The address of the trend page; empty where no counted incident is behind it. */
  String trends(Filter filter) {
    return context.site().trends().filters().contains(filter)
        ? TrendAddresses.page(filter, Window.ALL).value()
        : "";
  }
}
