package dev.casebook.policy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How one incident, one of its action items, or one drill stands to a demand.
 *
 * @param id of the incident or the drill
 * @param subject the title of the action item or the severity of the drill; empty for the incident
 * @param evidence what it was decided on
 */
public record Judgement(
    Demand demand, String id, String subject, Verdict verdict, Evidence evidence) {

  /** How it stands. */
  public enum Verdict {
    KEPT,
    BROKEN,
    /** There is still time. */
    UNDECIDED,
    /** It is asked, but the record does not tell. */
    NOT_STATED,
    /** Nothing asks for it. */
    NOT_ASKED
  }

  /**
   * What was asked and what was done: durations in minutes, or days.
   *
   * @param asked null where a day was asked, or nothing
   * @param took null where it is not known
   */
  public record Evidence(
      @Nullable Double asked,
      @Nullable Double took,
      @Nullable LocalDate due,
      @Nullable LocalDate done) {

    public static final Evidence NONE = new Evidence(null, null, null, null);

    public static Evidence minutes(@Nullable Double asked, @Nullable Double took) {
      return new Evidence(asked, took, null, null);
    }

    public static Evidence days(@Nullable LocalDate due, @Nullable LocalDate done) {
      return new Evidence(null, null, due, done);
    }
  }
}
