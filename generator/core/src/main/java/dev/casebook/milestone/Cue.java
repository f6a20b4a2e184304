package dev.casebook.milestone;

/** What the words of a row tell; a row may tell several things, or none. */
enum Cue {
  /** Ordinary life before the incident: maintenance, a release, a problem known for long. */
  BACKGROUND,
  /** Work after the incident: the review, the root cause, another incident. */
  FOLLOW_UP,
  /** Something begins: an outage, errors, an attack. */
  BEGIN,
  /** Something is broken. */
  FAILURE,
  /** Something goes wrong, or causes harm. */
  MISHAP,
  /** Somebody or something takes notice. */
  DETECTION,
  /** Somebody starts to look into it. */
  INVESTIGATION,
  /** It is called an incident. */
  DECLARATION,
  /** Those outside are told. */
  ANNOUNCEMENT,
  /** A part works again. */
  PARTIAL,
  /** A remedy is in effect. */
  REPAIR,
  /** A remedy that stays is in effect. */
  PERMANENT,
  /** Everything works again, or the incident is closed. */
  RECOVERY,
  /** A piece of work is finished; an end only in the last row. */
  DONE
}
