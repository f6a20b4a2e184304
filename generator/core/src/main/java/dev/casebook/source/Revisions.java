package dev.casebook.source;

import dev.casebook.diagnostic.CasebookException;
import dev.casebook.diagnostic.CasebookException.Reason;
import dev.casebook.diagnostic.NearestName;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;

/** Finds the commit that somebody means. */
final class Revisions {

  private static final int MOST_NAMES = 5;

  /** Names that are farther apart are all as bad. */
  private static final int FARTHEST = 100;

  private final Repository repository;

  Revisions(Repository repository) {
    this.repository = repository;
  }

  /** The commit that is checked out; empty while there is none yet. */
  Optional<ObjectId> head() throws IOException {
    return Optional.ofNullable(repository.resolve(Constants.HEAD + "^{commit}"));
  }

  /**
   * The commit of a branch, a tag, an id or any other way that Git has to name one.
   *
   * @throws CasebookException when nothing has this name; names those that are near
   */
  ObjectId commit(String ref) {
    try {
      ObjectId id = repository.resolve(ref + "^{commit}");
      if (id != null) {
        return id;
      }
      if (head().isEmpty() && repository.getRefDatabase().getRefs().isEmpty()) {
        throw unusable(
            "The repository has no commit yet, so there is no '%s'. Commit something, or name no"
                + " revision to read the files on disk",
            ref);
      }
      throw unknown(ref);
    } catch (AmbiguousObjectException e) {
      throw unusable("'%s' is the beginning of several commit ids; give more digits", ref);
    } catch (IllegalArgumentException e) {
      throw unusable("'%s' is not a way to name a revision; try a branch, a tag or an id", ref);
    } catch (IOException e) {
      throw new CasebookException(
          Reason.INPUT,
          "'%s' cannot be read as a commit: it is missing, damaged or something else"
              .formatted(CommitText.clean(ref)),
          e);
    }
  }

  private CasebookException unknown(String ref) throws IOException {
    List<String> near = near(ref);
    String names = near.isEmpty() ? "" : ". There are: " + String.join(", ", near);
    return unusable("There is no branch, tag or commit '%s'" + names.replace("%", "%%"), ref);
  }

  private static CasebookException unusable(String format, String ref) {
    return new CasebookException(Reason.INPUT, format.formatted(CommitText.clean(ref)));
  }

  /** The names that look most like it, best first; a branch of a remote counts by its own name. */
  private List<String> near(String ref) throws IOException {
    return repository.getRefDatabase().getRefs().stream()
        .map(Ref::getName)
        .filter(name -> name.startsWith(Constants.R_REFS))
        .map(Repository::shortenRefName)
        .map(CommitText::clean)
        .distinct()
        .sorted(
            Comparator.comparingInt((String name) -> distance(ref, name))
                .thenComparing(Comparator.naturalOrder()))
        .limit(MOST_NAMES)
        .toList();
  }

  private static int distance(String wanted, String name) {
    int whole = NearestName.distance(wanted, name, FARTHEST);
    int slash = name.indexOf('/');
    return slash < 0
        ? whole
        : Math.min(whole, 1 + NearestName.distance(wanted, name.substring(slash + 1), FARTHEST));
  }
}
