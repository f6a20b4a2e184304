package dev.casebook.render.page;

import dev.casebook.policy.Judgement;
import dev.casebook.policy.Judgement.Verdict;
import dev.casebook.render.Markup;
import dev.casebook.render.chart.ChapterCharts;
import dev.casebook.render.chart.ChartLegend;
import dev.casebook.render.chart.SvgRange;
import dev.casebook.trends.Caveat;
import dev.casebook.trends.Chapter;
import dev.casebook.trends.ChapterSentences;
import dev.casebook.trends.Contrast;
import dev.casebook.trends.Cost;
import dev.casebook.trends.Interval;
import dev.casebook.trends.Promise;
import dev.casebook.trends.QuarterMix;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** What a page of trends shows besides durations. */
final class ChapterView {

  private final PageContext context;
  private final Words words;
  private final IncidentLinks links;

  ChapterView(PageContext context, Words words) {
    this.context = context;
    this.words = words;
    this.links = new IncidentLinks(context);
  }

  Map<String, Object> of(Chapter chapter, String subject) {
    ChapterCharts charts = new ChapterCharts(words.wording(), context.site().trends().severities());
    String columns = charts.quarters(chapter, subject);
    return Fields.of("promises", promises(chapter.promises()))
        .put("columns", columns.isEmpty() ? null : Markup.ofChart(columns))
        .put("legend", columns.isEmpty() ? null : Markup.ofChart(legend(chapter)))
        .put("quarters", chapter.quarters().stream().map(this::quarter).toList())
        .put("contrasts", chapter.contrasts().stream().map(this::contrast).toList())
        .put("caveats", chapter.caveats().stream().map(this::caveat).toList())
        .put("costs", chapter.costs().stream().map(each -> cost(each, chapter)).toList())
        .map();
  }

  private String legend(Chapter chapter) {
    TreeSet<Integer> orders = new TreeSet<>();
    chapter
        .quarters()
        .forEach(
            quarter ->
                quarter.bySeverity().keySet().forEach(id -> orders.add(context.severityOrder(id))));
    List<ChartLegend.Entry> entries = new ArrayList<>();
    for (int order : orders) {
      String name =
          order < 0
              ? words.wording().message("chart.severity.none")
              : context.catalog().severities().get(order).id();
      entries.add(new ChartLegend.Entry(ChartLegend.Entry.Sign.PART, order, name));
    }
    entries.add(
        new ChartLegend.Entry(
            ChartLegend.Entry.Sign.RATE, 0, words.wording().message("quarters.legend.rate")));
    return ChartLegend.draw(entries);
  }

  List<Map<String, Object>> promises(List<Promise> promises) {
    return promises.stream().map(this::promise).toList();
  }

  private Map<String, Object> promise(Promise promise) {
    String key = "demand." + promise.demand().label();
    Double share = promise.share();
    Interval interval = promise.interval();
    Fields fields =
        Fields.of("label", words.wording().message(key))
            .put("definition", words.wording().message(key + ".definition"))
            .put("kept", promise.count(Verdict.KEPT))
            .put("decided", promise.decided())
            .put("undecided", promise.count(Verdict.UNDECIDED))
            .put("notStated", promise.count(Verdict.NOT_STATED))
            .put("missed", promise.of(Verdict.BROKEN).stream().map(this::judgement).toList());
    if (share != null && interval != null) {
      fields
          .put("chart", Markup.ofChart(SvgRange.draw(share, interval)))
          .put("share", percent(share))
          .put(
              "range",
              words.text("quarter.range", percent(interval.low()), percent(interval.high())));
    }
    return fields.map();
  }

  private static String percent(double share) {
    return Math.round(share * 100) + "\u00a0%";
  }

  /** A miss, with what was asked and what was done. */
  private Map<String, Object> judgement(Judgement judged) {
    return links
        .one(judged.id())
        .put("subject", judged.subject().isEmpty() ? null : judged.subject())
        .put("evidence", evidence(judged))
        .map();
  }

  /** What was asked and what was done; empty where the record tells neither. */
  String evidence(Judgement judged) {
    Judgement.Evidence evidence = judged.evidence();
    Double asked = evidence.asked();
    Double took = evidence.took();
    if (asked != null) {
      return took == null
          ? words.text("judged.asked", words.minutes(asked))
          : words.text("judged.minutes", words.minutes(took), words.minutes(asked));
    }
    if (evidence.due() == null) {
      return "";
    }
    String due = words.date(evidence.due());
    if (evidence.done() == null && judged.verdict() == Verdict.NOT_STATED) {
      return words.text("judged.by", due);
    }
    return evidence.done() == null
        ? words.text("judged.due", due)
        : words.text("judged.done", words.date(evidence.done()), due);
  }

  private Map<String, Object> quarter(QuarterMix quarter) {
    var period = quarter.period();
    List<String> mix = new ArrayList<>();
    quarter
        .bySeverity()
        .forEach(
            (id, count) ->
                mix.add(
                    (id.isEmpty() ? words.wording().message("chart.severity.none") : id)
                        + "\u00a0"
                        + count));
    int number = (period.from().getMonthValue() + 2) / 3;
    return Fields.of("label", words.text("quarter", period.from().getYear(), number))
        .put("count", period.count())
        .put("complete", period.complete())
        .put("mix", String.join(words.text("list.separator"), mix))
        .put(
            "range",
            words.text(
                "quarter.range",
                String.format(Locale.ROOT, "%.1f", period.rate().low()),
                String.format(Locale.ROOT, "%.1f", period.rate().high())))
        .map();
  }

  private Map<String, Object> contrast(Contrast contrast) {
    return Fields.of(
            "says", ChapterSentences.contrast(contrast).stream().map(words::sentence).toList())
        .put("before", links.of(contrast.comparison().before()))
        .put("after", links.of(contrast.comparison().after()))
        .put("kind", contrast.kind().name().toLowerCase(Locale.ROOT))
        .map();
  }

  private Map<String, Object> caveat(Caveat caveat) {
    String key = "caveat." + caveat.reason().label();
    return Fields.of("label", words.wording().message(key))
        .put("rule", words.wording().message(key + ".rule"))
        .put("count", caveat.ids().size())
        .put("incidents", links.of(caveat.ids()))
        .map();
  }

  private Map<String, Object> cost(Cost cost, Chapter chapter) {
    String unit = cost.isMoney() ? cost.what() : words.known("impact", cost.what());
    return Fields.of("label", cost.isMoney() ? words.text("fact.cost") : unit)
        .put("total", Words.number(Math.round(cost.total().doubleValue())))
        .put("unit", cost.isMoney() ? unit : "")
        .put("stated", words.text("costs.stated", cost.ids().size(), chapter.incidents().size()))
        .put("incidents", links.of(cost.ids()))
        .map();
  }
}
