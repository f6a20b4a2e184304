package dev.casebook.check;

import dev.casebook.model.Catalog;
import dev.casebook.model.IncidentRecord;
import dev.casebook.policy.Demand;
import dev.casebook.policy.Judge;
import dev.casebook.policy.Judgement;
import dev.casebook.policy.Judgement.Verdict;
import java.util.List;

/** A demand of the policy that a record, which can still be changed, shows as not kept. */
record BrokenPromise(IncidentRecord record, Judgement judgement) {

  /** All broken promises of one demand, in the order of the incidents. */
  static List<BrokenPromise> of(Catalog catalog, Demand demand) {
    Judge judge = new Judge(catalog);
    return catalog.incidents().stream()
        .filter(Records::isOpenToChange)
        .flatMap(
            record ->
                judge.of(record).stream()
                    .filter(each -> each.demand() == demand)
                    .filter(each -> each.verdict() == Verdict.BROKEN)
                    .map(each -> new BrokenPromise(record, each)))
        .toList();
  }
}
