package dev.casebook.milestone;

/** A way in which a timeline gives milestones. One class each; an earlier rule wins. */
interface MilestoneRule {

  /** In words for people; the provenance names it. */
  String name();

  /** Adds what the rule decides to what is decided already; nothing where it is not sure. */
  void read(Statements stated, Decided decided);
}
