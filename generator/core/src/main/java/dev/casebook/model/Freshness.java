package dev.casebook.model;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The state of a document against its review interval, with the evidence for it.
 *
 * @param dueOn the day on which the next review is due; null when no interval or no evidence exists
 * @param marks what the state alone does not tell
 * @param evidence newest first
 */
public record Freshness(
    State state, @Nullable LocalDate dueOn, Set<Mark> marks, List<Evidence> evidence) {

  /** How long before its end an interval is called due. */
  public static final Period DUE_BEFORE = Period.ofMonths(1);

  /** Nothing is known. */
  public static final Freshness UNKNOWN = new Freshness(State.UNKNOWN, null, Set.of(), List.of());

  /** States, from best to worst; the last one tells nothing. */
  public enum State {
    /** The newest evidence lies within the interval. */
    VERIFIED,
    /** The interval ends within the next month. */
    DUE,
    /** It would be fine, but nobody answers for it. */
    UNOWNED,
    /** The interval is over. */
    STALE,
    /** It is wrong by an incident, a drill or what it names, and has not changed since. */
    CONTRADICTED,
    /** No dates can be trusted, nothing speaks for it, or nothing asks for reviews. */
    UNKNOWN
  }

  /** What is remarkable of the evidence, whatever the state. */
  public enum Mark {
    /** Reviews are asked for, and nothing but an old commit, if that, ever spoke for it. */
    NEVER_REVIEWED,
    /** The last two reviews changed nothing, and nobody followed it since the first of them. */
    NEVER_EXERCISED
  }

  /** Something that speaks for or against a document. */
  public record Evidence(Kind kind, LocalDate on, String text, Provenance provenance) {

    /** Kinds of evidence. */
    public enum Kind {
      CHANGE,
      REVIEW,
      DRILL,
      INCIDENT,
      /** An incident or a drill found it wrong. */
      CONTRADICTION,
      /** Something that it names is no longer there. */
      GONE
    }

    public boolean isAgainst() {
      return kind == Kind.CONTRADICTION || kind == Kind.GONE;
    }

    /** Whether somebody followed the document, whatever came of it. */
    public boolean isExercise() {
      return kind == Kind.DRILL || kind == Kind.INCIDENT || kind == Kind.CONTRADICTION;
    }

    /** Whether somebody said that it is right; a commit only says that it changed. */
    public boolean confirms() {
      return kind == Kind.REVIEW || kind == Kind.DRILL || kind == Kind.INCIDENT;
    }
  }

  public Freshness {
    marks = Set.copyOf(marks);
    evidence = List.copyOf(evidence);
  }

  public boolean has(Mark mark) {
    return marks.contains(mark);
  }

  /** The newest evidence of a sort. */
  public Optional<Evidence> newest(Predicate<Evidence> which) {
    return evidence.stream().filter(which).findFirst();
  }

  public Optional<Evidence> lastChange() {
    return newest(each -> each.kind() == Evidence.Kind.CHANGE);
  }

  /** The newest drill or incident that followed the document. */
  public Optional<Evidence> lastExercise() {
    return newest(Evidence::isExercise);
  }

  public Optional<Evidence> lastReview() {
    return newest(each -> each.kind() == Evidence.Kind.REVIEW);
  }

  /** The day from which on it is called due; null when it never will be. */
  public @Nullable LocalDate dueFrom() {
    return dueOn == null ? null : dueOn.minus(DUE_BEFORE);
  }
}
