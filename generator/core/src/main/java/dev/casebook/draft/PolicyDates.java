package dev.casebook.draft;

import dev.casebook.model.Catalog;
import dev.casebook.model.Moment;
import dev.casebook.model.ResponsePolicy.Targets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the policy in force asks of an incident, as dates.
 *
 * @param targets null when the policy asks for nothing
 * @param started null when nobody knows it yet
 * @param day the day of the start, else of the draft
 */
record PolicyDates(@Nullable Targets targets, @Nullable Moment started, LocalDate day) {

  static PolicyDates of(
      Catalog catalog, @Nullable String severity, @Nullable Moment started, LocalDate today) {
    LocalDate day = started == null ? today : started.date();
    Targets targets = severity == null ? null : catalog.policy().at(day, severity).orElse(null);
    return new PolicyDates(targets, started, day);
  }

  Optional<Duration> announce() {
    return Optional.ofNullable(targets).map(Targets::announce);
  }

  Optional<Duration> update() {
    return Optional.ofNullable(targets).map(Targets::update);
  }

  Optional<LocalDate> postmortem() {
    return Optional.ofNullable(targets).map(Targets::postmortem).map(day::plus);
  }

  Optional<LocalDate> actions() {
    return Optional.ofNullable(targets).map(Targets::actions).map(day::plus);
  }

  Optional<Period> drill() {
    return Optional.ofNullable(targets).map(Targets::drill);
  }

  /** A moment so long after the start; empty when the start is not known to the minute. */
  Optional<Moment> after(@Nullable Duration length) {
    if (length == null || started == null || started.time() == null || started.offset() == null) {
      return Optional.empty();
    }
    return Optional.of(
        Moment.of(started.date().atTime(started.time()).atOffset(started.offset()).plus(length)));
  }
}
