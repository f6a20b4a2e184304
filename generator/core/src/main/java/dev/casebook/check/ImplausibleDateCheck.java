package dev.casebook.check;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.Rule;
import dev.casebook.model.Arrivals;
import dev.casebook.model.Document;
import dev.casebook.model.IncidentDocument;
import dev.casebook.model.IncidentFacts.IncidentKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Dates of incidents that look mistyped: a year or a month away from everything else that is known
 * of the same record, or with day and month exchanged, and right beside it once corrected.
 */
public final class ImplausibleDateCheck implements Check {

  public static final Rule IMPLAUSIBLE_DATE =
      new Rule(
          "implausible-date",
          Level.WARNING,
          "A date lies a year or a month away from everything else that its record says");

  @Override
  public List<Rule> rules() {
    return List.of(IMPLAUSIBLE_DATE);
  }

  @Override
  public List<Finding> run(CheckContext context) {
    Arrivals arrivals = new Arrivals(context.catalog().documents());
    List<Finding> findings = new ArrayList<>();
    for (Document document : context.catalog().documents()) {
      if (document instanceof IncidentDocument incident
          && incident.facts().kind() != IncidentKind.MAINTENANCE) {
        List<DatedClaim> claims =
            DatedClaim.of(incident).stream()
                .filter(claim -> !claim.date().isAfter(context.today()))
                .toList();
        RecordDay day = RecordDay.of(incident, arrivals, context.today());
        within(claims, day).or(() -> outside(claims, day)).ifPresent(findings::add);
      }
    }
    return findings;
  }

  /** One date against all others of the record. */
  private static Optional<Finding> within(List<DatedClaim> claims, RecordDay day) {
    List<Finding> found = new ArrayList<>();
    for (DatedClaim claim : claims) {
      List<LocalDate> others =
          claims.stream()
              .filter(each -> !each.equals(claim))
              .map(DatedClaim::date)
              .sorted()
              .toList();
      if (others.size() == 1 && day.isNear(claim.date()) && !day.isNear(others.get(0))) {
        continue;
      }
      Neighbourhood.of(others)
          .flatMap(near -> near.slip(claim.date()))
          .map(
              slip ->
                  finding(
                      claim, slip, "everything else in this record lies around " + others.get(0)))
          .ifPresent(found::add);
    }
    return found.stream().findFirst();
  }

  /** All dates of the record against its name and its first commit. */
  private static Optional<Finding> outside(List<DatedClaim> claims, RecordDay day) {
    List<DatedClaim> sorted =
        claims.stream().sorted(Comparator.comparing(DatedClaim::date)).toList();
    return Neighbourhood.of(sorted.stream().map(DatedClaim::date).toList())
        .flatMap(together -> day.slip(together.first()))
        .map(slip -> finding(sorted.get(0), slip, day.because()));
  }

  private static Finding finding(DatedClaim claim, Slip slip, String because) {
    return Finding.of(
            IMPLAUSIBLE_DATE,
            claim.location(),
            "%s says %s, but %s".formatted(claim.name(), claim.date(), because))
        .withLabel("did you mean " + slip.meant() + "?")
        .withHelp("correct the %s; if it is right, accept it with a reason".formatted(slip.part()));
  }
}
