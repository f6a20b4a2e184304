package dev.casebook.explore;

/** The navigation of another generator as a learning path: its pages in the order to read them. */
public final class ReadingOrder {

  private ReadingOrder() {}

  /** The text of a Markdown file. */
  public static String of(ForeignSite site) {
    String title = site.title() == null ? "All pages" : site.title().replace("\"", "'");
    StringBuilder text = new StringBuilder("---\nkind: path\n");
    text.append("title: \"").append(title).append(", in order\"\n");
    text.append("role: everybody\ndocuments:\n");
    String folder = site.folder().isEmpty() ? "" : site.folder() + "/";
    for (ForeignSite.Entry entry : site.navigation()) {
      text.append("  - {ref: \"").append(folder).append(entry.path()).append("\"}\n");
    }
    return text.append("---\n").toString();
  }
}
