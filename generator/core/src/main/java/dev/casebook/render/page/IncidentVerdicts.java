package dev.casebook.render.page;

import dev.casebook.model.ActionItem;
import dev.casebook.model.IncidentRecord;
import dev.casebook.policy.Demand;
import dev.casebook.policy.Judgement;
import dev.casebook.policy.Judgement.Verdict;
import dev.casebook.trends.Repeat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How one incident stands to the policy of its day, and which incident came before or after. */
final class IncidentVerdicts {

  private final PageContext context;
  private final Words words;
  private final IncidentLinks links;

  IncidentVerdicts(PageContext context, Words words) {
    this.context = context;
    this.words = words;
    this.links = new IncidentLinks(context);
  }

  /** What was asked of the incident; its action items have a table of their own. */
  List<Map<String, Object>> judged(IncidentRecord record) {
    ChapterView view = new ChapterView(context, words);
    List<Map<String, Object>> judged = new ArrayList<>();
    for (Judgement each : context.judge().of(record)) {
      boolean shown = each.demand() != Demand.ACTIONS && each.demand() != Demand.DETECTED_BY_US;
      if (shown && each.verdict() != Verdict.NOT_ASKED) {
        String verdict = each.verdict().name().toLowerCase(java.util.Locale.ROOT);
        judged.add(
            Fields.of("demand", words.wording().message("policy.demand." + each.demand().label()))
                .put("verdict", verdict)
                .put(
                    "verdictLabel", words.wording().message("verdict." + verdict.replace('_', '-')))
                .put("evidence", view.evidence(each))
                .map());
      }
    }
    return judged;
  }

  /** Incidents of a service while action items of the one before were open. */
  List<Map<String, Object>> repeats(IncidentRecord record) {
    List<Map<String, Object>> repeats = new ArrayList<>();
    for (Repeat repeat : context.site().trends().repeats()) {
      if (repeat.later().equals(record.id())) {
        repeats.add(repeat("repeat.before", repeat, repeat.earlier()));
      } else if (repeat.earlier().equals(record.id())) {
        repeats.add(repeat("repeat.after", repeat, repeat.later()));
      }
    }
    return repeats;
  }

  private Map<String, Object> repeat(String key, Repeat repeat, String other) {
    String services =
        String.join(
            words.text("list.separator"),
            repeat.services().stream().map(context::serviceName).toList());
    return Fields.of("says", words.text(key, services))
        .put("other", links.one(other).map())
        .put("open", repeat.open().stream().map(ActionItem::title).toList())
        .map();
  }
}
