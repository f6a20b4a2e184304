package dev.casebook.fix;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.diagnostic.Rule;
import java.util.List;

/**
 * Mends findings of some rules where there is one right way to do so. It changes what the findings
 * speak of, and keeps everything else to the byte.
 */
interface Fix {

  /** The rules whose findings may be mended. */
  List<Rule> rules();

  /**
   * The text in which what can be mended is mended.
   *
   * @param text after the fixes before this one; its lines are still those that the findings name
   * @param findings of the rules, in this file
   */
  Mended mend(RepoPath path, String text, List<Finding> findings);

  /**
   * What a fix made of a text.
   *
   * @param mended the findings that are gone
   */
  record Mended(String text, List<Finding> mended) {
    public Mended {
      mended = List.copyOf(mended);
    }
  }
}
