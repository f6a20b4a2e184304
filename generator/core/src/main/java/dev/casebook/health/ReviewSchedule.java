package dev.casebook.health;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.model.Catalog;
import dev.casebook.model.Document;
import dev.casebook.model.Freshness;
import dev.casebook.model.Owner;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Spreads reviews over weeks, so that no team has more than so many in one: what is overdue from
 * the coming week on, the greatest risk first; what will be due in the week of that day or, when
 * that is full, in an earlier one, and later only when all of them are full.
 *
 * @param reviews by week, then by risk
 * @param later how many have to wait beyond the last week
 */
public record ReviewSchedule(List<Planned> reviews, int later) {

  /**
   * How much a team can do.
   *
   * @param perTeamAndWeek at least 1
   * @param weeks how far the plan looks ahead, at least 1
   */
  public record Limits(int perTeamAndWeek, int weeks) {
    public static final Limits DEFAULT = new Limits(3, 13);

    public Limits {
      if (perTeamAndWeek < 1 || weeks < 1) {
        throw new IllegalArgumentException("Bug: a plan without room");
      }
    }
  }

  /**
   * A review with the week that it is planned for.
   *
   * @param week its Monday
   * @param owner id of the first owner; empty when nobody owns the document
   * @param due when it is due; the day of the plan when it never was reviewed
   */
  public record Planned(Document document, LocalDate week, String owner, LocalDate due) {}

  /** What there is to review, the greatest risk first. */
  private record Wanted(Document document, String owner, LocalDate due, int rank) {}

  public ReviewSchedule {
    reviews = List.copyOf(reviews);
  }

  /**
   * The plan from the Monday after the moment of the catalog on; a Monday counts itself.
   *
   * @param risks in their order
   */
  public static ReviewSchedule of(Catalog catalog, List<Risk> risks, Limits limits) {
    LocalDate today = catalog.asOf().atZone(ZoneOffset.UTC).toLocalDate();
    LocalDate first = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    LocalDate last = first.plusWeeks(limits.weeks() - 1L);
    Weeks weeks = new Weeks(first, last, limits.perTeamAndWeek());
    List<Planned> planned = new ArrayList<>();
    int later = 0;
    for (Wanted wanted : wanted(catalog, risks, today, last.plusDays(6))) {
      LocalDate week = weeks.take(wanted.owner(), wanted.due());
      if (week.isAfter(last)) {
        later++;
      } else {
        planned.add(new Planned(wanted.document(), week, wanted.owner(), wanted.due()));
      }
    }
    planned.sort(Comparator.comparing(Planned::week)); // stable: by risk within a week
    return new ReviewSchedule(planned, later);
  }

  /** What is overdue by risk, then what will be due by its day. */
  private static List<Wanted> wanted(
      Catalog catalog, List<Risk> risks, LocalDate today, LocalDate horizon) {
    List<Wanted> wanted = new ArrayList<>();
    Set<RepoPath> seen = new HashSet<>();
    for (Risk risk : risks) {
      add(wanted, seen, risk.document(), risk.freshness(), today);
    }
    for (Document document : catalog.documents()) {
      add(wanted, seen, document, catalog.freshnessOf(document), today);
    }
    return wanted.stream()
        .filter(each -> !each.due().isAfter(horizon))
        .sorted(
            Comparator.comparing((Wanted each) -> each.due().isBefore(today) ? today : each.due())
                .thenComparingInt(Wanted::rank))
        .toList();
  }

  private static void add(
      List<Wanted> wanted,
      Set<RepoPath> seen,
      Document document,
      Freshness freshness,
      LocalDate today) {
    boolean never = freshness.dueOn() == null && freshness.has(Freshness.Mark.NEVER_REVIEWED);
    LocalDate due = never ? today : freshness.dueOn();
    if (due != null && seen.add(document.path())) {
      String owner = document.header().owners().stream().map(Owner::id).findFirst().orElse("");
      wanted.add(new Wanted(document, owner, due, wanted.size()));
    }
  }

  /** How many reviews each owner has in each week. */
  private static final class Weeks {
    private final LocalDate first;
    private final LocalDate last;
    private final int most;
    private final Map<String, Map<LocalDate, Integer>> taken = new HashMap<>();

    Weeks(LocalDate first, LocalDate last, int most) {
      this.first = first;
      this.last = last;
      this.most = most;
    }

    /** The week that is taken; one after the last when all are full. */
    LocalDate take(String owner, LocalDate due) {
      LocalDate wanted = due.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      LocalDate start = wanted.isBefore(first) ? first : wanted;
      Map<LocalDate, Integer> own = taken.computeIfAbsent(owner, id -> new HashMap<>());
      for (LocalDate week = start; !week.isBefore(first); week = week.minusWeeks(1)) {
        if (hasRoom(own, week)) {
          return week;
        }
      }
      LocalDate week = start.plusWeeks(1);
      while (!week.isAfter(last) && !hasRoom(own, week)) {
        week = week.plusWeeks(1);
      }
      return week;
    }

    private boolean hasRoom(Map<LocalDate, Integer> own, LocalDate week) {
      if (own.getOrDefault(week, 0) >= most) {
        return false;
      }
      own.merge(week, 1, Integer::sum);
      return true;
    }
  }
}
