package dev.casebook;

import dev.casebook.check.CheckReport;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Which findings count.
 *
 * @param enforceFreshness whether findings that only time made are errors
 * @param since only what the change since this revision has to answer for; null for all
 * @param baseline a file of findings to leave out; null for none
 */
public record CheckScope(
    boolean enforceFreshness, @Nullable String since, @Nullable Path baseline) {

  /**
   * The findings of a build that count.
   *
   * @throws dev.casebook.diagnostic.CasebookException when the revision or the file cannot be used
   */
  public CheckReport of(Casebook casebook) {
    CheckReport touched =
        since == null
            ? casebook.check(enforceFreshness)
            : casebook.ratchet(since, enforceFreshness).report();
    return baseline == null ? touched : Baseline.read(baseline).without(touched);
  }
}
