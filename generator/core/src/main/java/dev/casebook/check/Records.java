package dev.casebook.check;

import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.model.IncidentDocument;
import dev.casebook.model.IncidentFacts.Status;
import dev.casebook.model.IncidentRecord;
import dev.casebook.model.Milestone;

/** Finds the document of a record that says a thing. */
final class Records {

  private Records() {}

  /** Where a milestone is stated: in the document that stands for the record, else in another. */
  static SourceLocation holder(IncidentRecord record, Milestone milestone) {
    IncidentDocument holder =
        record.documents().stream()
            .filter(document -> document.facts().milestones().get(milestone).isPresent())
            .findFirst()
            .orElse(record.main());
    return holder.header().locationOf(milestone.field());
  }

  /** Whether its authors are still at work: a final record is counted, and not asked any more. */
  static boolean isOpenToChange(IncidentRecord record) {
    return record.facts().status() != Status.FINAL;
  }

  /** The document whose status the record has. */
  static IncidentDocument statusHolder(IncidentRecord record) {
    Status status = record.facts().status();
    return record.documents().stream()
        .filter(document -> document.facts().status() == status)
        .findFirst()
        .orElse(record.main());
  }
}
