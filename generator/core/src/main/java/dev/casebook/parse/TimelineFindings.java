package dev.casebook.parse;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.diagnostic.Rule;
import dev.casebook.diagnostic.SourceLocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what is wrong with the rows of one timeline; what repeats is one finding. Used once. */
final class TimelineFindings {

  private static final int LONGEST = 40;

  private record Repeated(Rule rule, TimelineRow row, Doubt doubt, int count) {
    Repeated again() {
      return new Repeated(rule, row, doubt, count + 1);
    }
  }

  private final RepoPath path;
  private final Map<String, Repeated> findings = new LinkedHashMap<>();

  TimelineFindings(RepoPath path) {
    this.path = path;
  }

  /** Something that is wrong with this row. */
  void add(Rule rule, TimelineRow row, Doubt doubt) {
    String key = rule.id() + " " + row.at().line() + " " + doubt.problem();
    findings.putIfAbsent(key, new Repeated(rule, row, doubt, 1));
  }

  /** Something that is wrong with the way in which the document writes its rows. */
  void addHabit(Rule rule, TimelineRow row, Doubt doubt) {
    findings.merge(
        rule.id() + " " + doubt.problem(),
        new Repeated(rule, row, doubt, 1),
        (first, again) -> first.again());
  }

  List<Finding> list() {
    return findings.values().stream().map(this::finding).toList();
  }

  private Finding finding(Repeated repeated) {
    String text = repeated.row().at().plain();
    String start = text.substring(0, Math.min(text.length(), LONGEST)).strip();
    String others =
        repeated.count() == 1 ? "" : " (and %d more rows)".formatted(repeated.count() - 1);
    String problem = repeated.doubt().problem();
    return Finding.of(
            repeated.rule(),
            location(repeated.row()),
            "the time of this row %s: '%s'%s".formatted(problem, start, others))
        .withHelp(repeated.doubt().help());
  }

  SourceLocation location(TimelineRow row) {
    return TimelineRows.location(path, row.at().line(), row.at());
  }
}
