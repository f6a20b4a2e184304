package dev.casebook.source;

import dev.casebook.edit.Edit;
import dev.casebook.edit.Stamp;
import dev.casebook.edit.Weight;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * Judges the edits of each file, the newest first, until one is substantive: older ones are read
 * only where the document keeps dates of reviews. For any number of threads, each with a judge.
 */
final class ChangeWeights {

  /** Of a larger commit only so many documents are compared with each other. */
  private static final int MOST_COMPARED = 500;

  /** Nobody asks how a document was reviewed so many edits ago. */
  private static final int MOST_STAMPS = 500;

  private final EditRules rules;
  private final Set<String> ignored;
  private final int largest;
  private final Map<String, List<FileEdit>> editsOfCommit = new HashMap<>();

  /** What is known of the documents of large commits. */
  private final Map<Texts, Edit> known = new ConcurrentHashMap<>();

  /** The two states of a document that an edit leads between. */
  private record Texts(ObjectId before, ObjectId after) {

    static Texts of(FileEdit edit) {
      return new Texts(edit.before().get(0), edit.after());
    }
  }

  private final Map<String, Marks> marksOfCommit = new ConcurrentHashMap<>();

  /** In how many documents of a commit each mark occurs, as far as anybody asked. */
  private final class Marks {

    private final List<FileEdit> edits;
    private final Map<String, Integer> counts = new HashMap<>();
    private int seen;

    Marks(List<FileEdit> edits) {
      this.edits = edits.subList(0, Math.min(MOST_COMPARED, edits.size()));
    }

    /** Whether each mark occurs in so many documents that it is one of a mass. */
    synchronized boolean areMass(Set<String> marks, Judge judge) throws IOException {
      while (!marks.stream().allMatch(mark -> count(mark) >= rules.massEdit())) {
        int left = edits.size() - seen;
        if (marks.stream().anyMatch(mark -> count(mark) + left < rules.massEdit())) {
          return false;
        }
        see(edits.get(seen++), judge);
      }
      return true;
    }

    private int count(String mark) {
      return counts.getOrDefault(mark, 0);
    }

    private void see(FileEdit edit, Judge judge) throws IOException {
      Edit difference = edit.isNew() || edit.isMerge() ? null : judge.difference(edit);
      if (difference != null) {
        known.put(Texts.of(edit), difference);
        difference.marks().forEach(mark -> counts.merge(mark, 1, Integer::sum));
      }
    }
  }

  /**
   * @param ignored commits that {@code .git-blame-ignore-revs} names, 40 hex digits each
   * @param edits of all files
   */
  ChangeWeights(ReadPlan plan, Set<String> ignored, Iterable<List<FileEdit>> edits) {
    this.rules = plan.settings().edits();
    this.ignored = ignored;
    this.largest = plan.limits().documentBytes();
    for (List<FileEdit> ofFile : edits) {
      for (FileEdit edit : ofFile) {
        editsOfCommit
            .computeIfAbsent(edit.change().commit(), commit -> new ArrayList<>(1))
            .add(edit);
      }
    }
  }

  /** Judges with what one thread reads. */
  final class Judge {

    private final GitObjects blobs;

    private Judge(GitObjects blobs) {
      this.blobs = blobs;
    }

    /**
     * The changes with their weights.
     *
     * @param edits of one file, newest first
     */
    List<Change> judged(List<FileEdit> edits) throws IOException {
      return judged(edits, 0, 0);
    }

    /**
     * The changes with their weights, a number of them in any case.
     *
     * @param atLeast so many of the newest are judged
     * @param substantive but no more after so many substantive ones
     */
    List<Change> judged(List<FileEdit> edits, int atLeast, int substantive) throws IOException {
      int count = 0;
      List<Change> judged = new ArrayList<>(edits.size());
      boolean found = false;
      boolean keepsReviews = false;
      for (FileEdit edit : edits) {
        boolean wanted = judged.size() < atLeast && count < substantive;
        boolean mayBeReview = wanted || ((!found || keepsReviews) && judged.size() < MOST_STAMPS);
        Edit difference = mayBeReview && isComparable(edit) ? difference(edit) : null;
        Weight weight = found && !wanted ? Weight.NOT_JUDGED : weight(edit, difference);
        found |= weight == Weight.SUBSTANTIVE;
        count += weight == Weight.SUBSTANTIVE ? 1 : 0;
        keepsReviews |= difference != null && difference.keepsReviews();
        judged.add(edit.judged(weight, difference == null ? Stamp.NONE : difference.stamp()));
      }
      return List.copyOf(judged);
    }

    private boolean isComparable(FileEdit edit) {
      return !ignored.contains(edit.change().commit())
          && edit.before().size() == 1
          && !edit.before().contains(edit.after());
    }

    private Weight weight(FileEdit edit, @Nullable Edit difference) throws IOException {
      if (ignored.contains(edit.change().commit())) {
        return Weight.IGNORED;
      }
      if (edit.isNew()) {
        return Weight.SUBSTANTIVE;
      }
      if (edit.before().contains(edit.after())) {
        return Weight.MOVE;
      }
      if (edit.isMerge()) {
        return isJoin(edit) ? Weight.MERGE : Weight.SUBSTANTIVE;
      }
      if (difference == null) {
        return Weight.SUBSTANTIVE;
      }
      Weight weight = difference.weight();
      boolean one = weight == Weight.SUBSTANTIVE && isOneOfMany(edit, difference.marks());
      return one ? Weight.MASS_EDIT : weight;
    }

    /** Whether each word that came or went did so in many documents of the commit. */
    private boolean isOneOfMany(FileEdit edit, Set<String> marks) throws IOException {
      String commit = edit.change().commit();
      List<FileEdit> together = editsOfCommit.getOrDefault(commit, List.of());
      if (marks.isEmpty() || together.size() < rules.massEdit()) {
        return false;
      }
      return marksOfCommit.computeIfAbsent(commit, any -> new Marks(together)).areMass(marks, this);
    }

    private boolean isJoin(FileEdit edit) throws IOException {
      List<String> branches = new ArrayList<>();
      for (ObjectId before : edit.before()) {
        String branch = text(before);
        if (branch == null) {
          return false;
        }
        branches.add(branch);
      }
      String merged = text(edit.after());
      return merged != null && Edit.isJoin(branches, merged);
    }

    /** Null when one of the texts is too large to be a document. */
    private @Nullable Edit difference(FileEdit edit) throws IOException {
      Texts texts = Texts.of(edit);
      @Nullable Edit before = known.get(texts);
      if (before != null) {
        return before;
      }
      String old = text(texts.before());
      String young = text(texts.after());
      return old == null || young == null ? null : Edit.between(old, young);
    }

    /** Such a large file is no document, so its edits are nobody's evidence: null. */
    private @Nullable String text(ObjectId id) throws IOException {
      byte @Nullable [] bytes = blobs.read(id, largest);
      return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }
  }

  /** A judge for the thread that reads these objects. */
  Judge judge(GitObjects blobs) {
    return new Judge(blobs);
  }
}
