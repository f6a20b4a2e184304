package dev.casebook.fix;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.RepoPath;
import java.util.List;

/**
 * A file before and after its fixes.
 *
 * @param mended the findings that are gone
 */
public record FixedFile(RepoPath path, String before, String after, List<Finding> mended) {

  public FixedFile {
    mended = List.copyOf(mended);
  }

  /** The difference in the unified form, as {@code git apply} takes it. */
  public String difference() {
    return UnifiedDifference.of(path, before, after);
  }
}
