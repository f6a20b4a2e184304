package dev.casebook.past;

import java.util.List;

/**
 * The commits that changed a document.
 *
 * @param changes newest first, each with its weight
 * @param older how many more there are, which are not looked at
 */
public record DocumentPast(List<PastChange> changes, int older) {

  public DocumentPast {
    changes = List.copyOf(changes);
  }

  /** The changes that say something new, newest first. */
  public List<PastChange> substantive() {
    return changes.stream().filter(PastChange::isSubstantive).toList();
  }

  /** The changes that say nothing new, newest first. */
  public List<PastChange> passedOver() {
    return changes.stream().filter(each -> !each.isSubstantive() && each.isJudged()).toList();
  }

  /** How many commits nobody judged. */
  public int notJudged() {
    return older + (int) changes.stream().filter(each -> !each.isJudged()).count();
  }

  /** The changes that came after a commit, newest first; all when the commit is not among them. */
  public List<PastChange> after(String commit) {
    return changes.stream().takeWhile(each -> !each.commit().equals(commit)).toList();
  }
}
