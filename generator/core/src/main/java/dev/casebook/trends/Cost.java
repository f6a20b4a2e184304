package dev.casebook.trends;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What incidents cost or whom they met, as far as they state it.
 *
 * @param what a currency for money, else the thing that was counted: {@code customers}
 * @param ids of the incidents that state it, earliest start first
 */
public record Cost(String what, boolean isMoney, BigDecimal total, List<String> ids) {

  private static final String NO_CURRENCY = "";

  public Cost {
    ids = List.copyOf(ids);
  }

  /** Sums of what is stated, money first, then by name. Nothing is assumed of the others. */
  static List<Cost> of(List<Candidate> candidates) {
    Map<String, Cost> money = new TreeMap<>();
    Map<String, Cost> counts = new TreeMap<>();
    for (Candidate candidate : candidates) {
      var impact = candidate.record().facts().impact();
      String id = candidate.record().id();
      if (impact.cost() != null) {
        String currency = impact.currency() == null ? NO_CURRENCY : impact.currency();
        money.merge(currency, new Cost(currency, true, impact.cost(), List.of(id)), Cost::plus);
      }
      impact
          .counts()
          .forEach(
              (what, count) ->
                  counts.merge(
                      what,
                      new Cost(what, false, BigDecimal.valueOf(count), List.of(id)),
                      Cost::plus));
    }
    List<Cost> costs = new ArrayList<>(money.values());
    costs.addAll(counts.values());
    return costs;
  }

  private Cost plus(Cost other) {
    List<String> all = new ArrayList<>(ids);
    all.addAll(other.ids);
    return new Cost(what, isMoney, total.add(other.total), all);
  }
}
