package dev.casebook.trends;

import dev.casebook.model.Catalog;
import dev.casebook.model.Metric;
import dev.casebook.model.RunbookUse;
import dev.casebook.model.RunbookUse.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sets the incidents of a filter against each other: by runbooks, and by marked events. */
final class Contrasts {

  private static final int MONTHS = 12;

  private final ObservationReader reader;
  private final List<MarkedEvent> events;

  Contrasts(Catalog catalog, List<MarkedEvent> events) {
    this.reader = new ObservationReader(catalog, Metric.TTM);
    this.events = events;
  }

  /** Without what has nothing on one side; with fewer than the gate it says so. */
  List<Contrast> of(List<Candidate> candidates) {
    List<Contrast> contrasts = new ArrayList<>();
    runbooks(candidates).ifPresent(contrasts::add);
    for (MarkedEvent event : events) {
      event(candidates, event).ifPresent(contrasts::add);
    }
    return contrasts;
  }

  private Optional<Contrast> runbooks(List<Candidate> candidates) {
    List<Candidate> without = candidates.stream().filter(Contrasts::hadNone).toList();
    List<Candidate> with = candidates.stream().filter(Contrasts::helped).toList();
    return contrast(
        Contrast.Kind.RUNBOOK, "", without, with, candidates.size() - with.size() - without.size());
  }

  /** No runbook is named, or only ones that were not there. */
  private static boolean hadNone(Candidate candidate) {
    return candidate.record().facts().runbooks().stream()
        .map(RunbookUse::outcome)
        .allMatch(outcome -> outcome == Outcome.MISSING || outcome == Outcome.NOT_FOUND);
  }

  private static boolean helped(Candidate candidate) {
    return candidate.record().facts().runbooks().stream()
        .anyMatch(use -> use.outcome() == Outcome.WORKED);
  }

  private Optional<Contrast> event(List<Candidate> candidates, MarkedEvent event) {
    Instant at = instant(event.date());
    Instant from = instant(event.date().minusMonths(MONTHS));
    Instant to = instant(event.date().plusMonths(MONTHS));
    List<Candidate> before =
        candidates.stream()
            .filter(each -> !each.start().isBefore(from) && each.start().isBefore(at))
            .toList();
    List<Candidate> after =
        candidates.stream()
            .filter(each -> !each.start().isBefore(at) && each.start().isBefore(to))
            .toList();
    return contrast(Contrast.Kind.EVENT, event.title(), before, after, 0);
  }

  private Optional<Contrast> contrast(
      Contrast.Kind kind, String subject, List<Candidate> one, List<Candidate> other, int left) {
    Comparison comparison = Comparison.of(read(one), read(other));
    return comparison.before().isEmpty() || comparison.after().isEmpty()
        ? Optional.empty()
        : Optional.of(new Contrast(kind, subject, comparison, left));
  }

  private List<Observation> read(List<Candidate> candidates) {
    return candidates.stream().map(reader::read).flatMap(Optional::stream).toList();
  }

  private static Instant instant(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
