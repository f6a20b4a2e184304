package dev.casebook.source;

import dev.casebook.diagnostic.CasebookException;
import dev.casebook.diagnostic.CasebookException.Reason;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * The line of first parents: what a branch was at each moment, newest first. Commits with dates
 * that cannot be true are left out.
 */
final class Mainline {

  /**
   * A commit.
   *
   * @param earliest the earliest date of it and all that are newer, in seconds since 1970
   */
  private record Point(long earliest, ObjectId commit) {}

  private final List<Point> points;

  private Mainline(List<Point> points) {
    this.points = points;
  }

  static Mainline of(Repository repository, ObjectId head, ReadPlan plan) {
    CommitDates dates = new CommitDates(plan.settings().asOf());
    List<Point> points = new ArrayList<>();
    long earliest = Long.MAX_VALUE;
    try (RevWalk commits = new RevWalk(repository)) {
      commits.setFirstParent(true);
      commits.markStart(commits.parseCommit(head));
      for (RevCommit commit = commits.next();
          commit != null && points.size() < plan.limits().commits();
          commit = commits.next()) {
        long committed = new CommitText(commit.getRawBuffer()).committed();
        if (!dates.isImpossible(committed)) {
          earliest = Math.min(earliest, committed);
          points.add(new Point(earliest, commit.copy()));
        }
        commit.disposeBody();
      }
      return new Mainline(List.copyOf(points));
    } catch (IOException e) {
      throw new CasebookException(
          Reason.INPUT, "The first parents of %.10s cannot be read".formatted(head.name()), e);
    }
  }

  /** The newest commit that was made by the moment; empty before the first one. */
  Optional<ObjectId> at(Instant moment) {
    int low = 0;
    int high = points.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (points.get(middle).earliest() <= moment.getEpochSecond()) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low == points.size() ? Optional.empty() : Optional.of(points.get(low).commit());
  }
}
