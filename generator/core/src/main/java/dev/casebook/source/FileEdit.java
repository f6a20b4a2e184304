package dev.casebook.source;

import dev.casebook.edit.Stamp;
import dev.casebook.edit.Weight;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;

/**
 * A file before and after a commit.
 *
 * @param change not judged yet
 * @param before what it held in each parent that has it; none when the commit added it
 */
record FileEdit(Change change, List<ObjectId> before, ObjectId after) {

  FileEdit {
    before = List.copyOf(before);
  }

  boolean isNew() {
    return before.isEmpty();
  }

  boolean isMerge() {
    return before.size() > 1;
  }

  /** The edit of a change that a history tells. */
  static FileEdit of(Change change) {
    return new FileEdit(
        change,
        change.contents().before().stream().map(ObjectId::fromString).toList(),
        ObjectId.fromString(change.contents().after()));
  }

  /** The change with its weight and with what the file held. */
  Change judged(Weight weight, Stamp stamp) {
    List<String> held = before.stream().map(ObjectId::name).toList();
    return change.weighing(weight, stamp, new Change.Contents(held, after.name()));
  }
}
