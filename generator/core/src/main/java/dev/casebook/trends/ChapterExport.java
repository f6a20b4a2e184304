package dev.casebook.trends;

import dev.casebook.policy.Judgement;
import dev.casebook.policy.Judgement.Verdict;
import dev.casebook.trends.ActionBoard.Item;
import dev.casebook.trends.ActionBoard.State;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a report tells besides durations as maps and lists, ready for JSON. */
final class ChapterExport {

  private ChapterExport() {}

  static Map<String, Object> chapter(Chapter chapter) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("filter", TrendExport.filter(chapter.filter(), chapter.window()));
    entry.put("n", chapter.incidents().size());
    entry.put("incidents", chapter.incidents());
    entry.put("kept", chapter.promises().stream().map(ChapterExport::promise).toList());
    entry.put("quarters", chapter.quarters().stream().map(ChapterExport::quarter).toList());
    entry.put("contrasts", chapter.contrasts().stream().map(ChapterExport::contrast).toList());
    Map<String, Object> caveats = new LinkedHashMap<>();
    chapter.caveats().forEach(each -> caveats.put(each.reason().label(), each.ids()));
    entry.put("caveats", caveats);
    entry.put("costs", chapter.costs().stream().map(ChapterExport::cost).toList());
    return entry;
  }

  private static Map<String, Object> promise(Promise promise) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("demand", promise.demand().label());
    entry.put("decided", promise.decided());
    entry.put("share", rounded(promise.share()));
    entry.put("interval95", TrendExport.interval(promise.interval()));
    for (Verdict verdict : List.of(Verdict.KEPT, Verdict.UNDECIDED, Verdict.NOT_STATED)) {
      entry.put(name(verdict), promise.count(verdict));
    }
    entry.put("missed", promise.of(Verdict.BROKEN).stream().map(ChapterExport::missed).toList());
    return entry;
  }

  private static String name(Verdict verdict) {
    return switch (verdict) {
      case KEPT -> "kept";
      case BROKEN -> "missed";
      case UNDECIDED -> "undecided";
      case NOT_STATED -> "notStated";
      case NOT_ASKED -> "notAsked";
    };
  }

  private static Map<String, Object> missed(Judgement judged) {
    Judgement.Evidence evidence = judged.evidence();
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("id", judged.id());
    entry.put("subject", judged.subject());
    entry.put("askedMinutes", rounded(evidence.asked()));
    entry.put("tookMinutes", rounded(evidence.took()));
    entry.put("due", day(evidence.due()));
    entry.put("done", day(evidence.done()));
    return entry;
  }

  private static Map<String, Object> quarter(QuarterMix quarter) {
    Map<String, Object> entry = TrendExport.quarter(quarter.period());
    entry.put("bySeverity", quarter.bySeverity());
    return entry;
  }

  private static Map<String, Object> contrast(Contrast contrast) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("kind", contrast.kind().name().toLowerCase(Locale.ROOT));
    entry.put("subject", contrast.subject());
    entry.put("leftOut", contrast.leftOut());
    entry.put("with", contrast.comparison().after());
    entry.put("without", contrast.comparison().before());
    entry.putAll(TrendExport.ratio(contrast.comparison()));
    return entry;
  }

  private static Map<String, Object> cost(Cost cost) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("what", cost.what());
    entry.put("money", cost.isMoney());
    entry.put("total", cost.total());
    entry.put("incidents", cost.ids());
    return entry;
  }

  static Map<String, Object> actions(ActionBoard board) {
    Map<String, Object> entry = new LinkedHashMap<>();
    Map<String, Object> counts = new LinkedHashMap<>();
    for (State state : State.values()) {
      counts.put(state.name().toLowerCase(Locale.ROOT), board.of(state).size());
    }
    entry.put("counts", counts);
    entry.put("items", board.items().stream().map(ChapterExport::item).toList());
    Map<String, Object> days = new LinkedHashMap<>();
    days.put("n", board.days().n());
    days.put("open", board.days().open());
    days.put("untimed", board.untimed());
    days.put(
        "medianDays",
        board.days().n() < ActionBoard.GATE ? null : rounded(board.days().median().orElse(null)));
    days.put("stillOpen", steps(board.days()));
    entry.put("daysToDone", days);
    return entry;
  }

  private static List<Map<String, Object>> steps(KaplanMeier curve) {
    List<Map<String, Object>> steps = new ArrayList<>();
    for (KaplanMeier.Step step : curve.steps()) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("day", TrendExport.exact(step.time()));
      entry.put("share", TrendExport.exact(step.share()));
      entry.put("interval95", TrendExport.interval(step.interval().orElse(null)));
      steps.add(entry);
    }
    return steps;
  }

  private static Map<String, Object> item(Item item) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("source", item.source());
    entry.put("title", item.action().title());
    entry.put("owner", item.action().owner() == null ? null : item.action().owner().id());
    entry.put("state", item.state().name().toLowerCase(Locale.ROOT));
    entry.put("due", day(item.due()));
    entry.put("done", day(item.action().doneOn()));
    return entry;
  }

  static Map<String, Object> repeat(Repeat repeat) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("earlier", repeat.earlier());
    entry.put("later", repeat.later());
    entry.put("services", repeat.services());
    entry.put("open", repeat.open().stream().map(action -> action.title()).toList());
    return entry;
  }

  private static @Nullable String day(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  private static @Nullable BigDecimal rounded(@Nullable Double value) {
    return value == null ? null : TrendExport.exact(value);
  }
}
