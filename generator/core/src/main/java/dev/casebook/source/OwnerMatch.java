package dev.casebook.source;

import dev.casebook.diagnostic.RepoPath;
import java.util.List;

/**
 * What an owner file says of a document.
 *
 * @param owners as they are written: {@code @user}, {@code @org/team}, an address, a bare name;
 *     empty where the line takes ownership away
 * @param file the owner file
 * @param line of the pattern, or of the first owner where there is none
 * @param pattern the pattern that matched; in OWNERS the list: {@code approvers}
 * @param section of a CODEOWNERS of GitLab; empty where there is none
 * @param weak whether the line speaks of everything, and so says little of this document
 */
public record OwnerMatch(
    List<String> owners, RepoPath file, int line, String pattern, String section, boolean weak) {

  public OwnerMatch {
    owners = List.copyOf(owners);
  }

  OwnerMatch(List<String> owners, RepoPath file, int line, String pattern, boolean weak) {
    this(owners, file, line, pattern, "", weak);
  }

  /** In words for people: {@code CODEOWNERS '/runbooks/'}, {@code CODEOWNERS [Docs] '*.md'}. */
  public String rule() {
    return file.fileName() + (section.isEmpty() ? "" : " [" + section + "]") + " '" + pattern + "'";
  }
}
