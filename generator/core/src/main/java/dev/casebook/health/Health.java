package dev.casebook.health;

import dev.casebook.model.Catalog;
import java.util.List;

/**
 * What to do next.
 *
 * @param risks the greatest first
 * @param drills from the worst severity to the mildest
 */
public record Health(List<Risk> risks, ReviewSchedule schedule, List<DrillCoverage> drills) {

  public Health {
    risks = List.copyOf(risks);
    drills = List.copyOf(drills);
  }

  /** The health of a catalog, with a plan of reviews within limits. */
  public static Health of(Catalog catalog, ReviewSchedule.Limits limits) {
    List<Risk> risks = Risks.of(catalog);
    return new Health(risks, ReviewSchedule.of(catalog, risks, limits), DrillCoverage.of(catalog));
  }
}
