package dev.casebook.parse;

import dev.casebook.diagnostic.RepoPath;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells by a file's name what it is to a site. */
public final class ContentFiles {

  private static final List<String> DOCUMENTS =
      List.of(".html.md.erb", ".html.md", ".md.erb", ".md", ".markdown");
  private static final Set<String> ATTACHMENTS =
      Set.of(
          "png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "pdf", "txt", "csv", "json", "log");
  private static final Set<String> OWNER_NAMES = Set.of("CODEOWNERS", "OWNERS", "OWNERS_ALIASES");

  private ContentFiles() {}

  /** Whether the file is a document: Markdown, also of site generators that add extensions. */
  public static boolean isDocument(RepoPath path) {
    return !isHidden(path) && isMarkdown(path);
  }

  /** Whether the file is Markdown for a forge or a tool, not for readers: in a hidden folder. */
  public static boolean isHiddenDocument(RepoPath path) {
    return isHidden(path) && isMarkdown(path);
  }

  private static boolean isMarkdown(RepoPath path) {
    String name = path.fileName().toLowerCase(Locale.ROOT);
    return DOCUMENTS.stream().anyMatch(end -> name.endsWith(end) && name.length() > end.length());
  }

  /**
   * Whether the file may be published beside the pages when a document links to it; what it holds
   * is looked at then.
   */
  public static boolean isAttachment(RepoPath path) {
    return !isHidden(path) && ATTACHMENTS.contains(path.extension());
  }

  /** Whether the file names owners of others. */
  public static boolean isOwnerFile(RepoPath path) {
    return OWNER_NAMES.contains(path.fileName());
  }

  /** The file name without the extensions of a document. */
  public static String baseName(RepoPath path) {
    String name = path.fileName();
    String lower = name.toLowerCase(Locale.ROOT);
    for (String end : DOCUMENTS) {
      if (lower.endsWith(end) && name.length() > end.length()) {
        return name.substring(0, name.length() - end.length());
      }
    }
    return name;
  }

  /** The path without the extensions of a document: the id of one that states none. */
  static String defaultId(RepoPath path) {
    String folder = path.folder().value();
    return (folder.isEmpty() ? "" : folder + "/") + baseName(path);
  }

  /** Whether the path lies in a hidden folder, or is hidden itself. */
  static boolean isHidden(RepoPath path) {
    return path.value().startsWith(".") || path.value().contains("/.");
  }
}
