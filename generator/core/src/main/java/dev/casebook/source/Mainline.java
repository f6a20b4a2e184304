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

  private record Point(long committed, ObjectId commit) {}

  private final List<Point> points;

  private Mainline(List<Point> points) {
    this.points = points;
  }

  static Mainline of(Repository repository, ObjectId head, ReadPlan plan) {
    CommitDates dates = new CommitDates(plan.settings().asOf());
    List<Point> points = new ArrayList<>();
    try (RevWalk commits = new RevWalk(repository)) {
      commits.setFirstParent(true);
      commits.markStart(commits.parseCommit(head));
      for (RevCommit commit = commits.next();
          commit != null && points.size() < plan.limits().commits();
          commit = commits.next()) {
        long committed = new CommitText(commit.getRawBuffer()).committed();
        if (!dates.isImpossible(committed)) {
          points.add(new Point(committed, commit.copy()));
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
    return points.stream()
        .filter(point -> point.committed() <= moment.getEpochSecond())
        .map(Point::commit)
        .findFirst();
  }
}
