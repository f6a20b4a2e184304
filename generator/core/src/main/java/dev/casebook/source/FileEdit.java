package dev.casebook.source;

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
}
