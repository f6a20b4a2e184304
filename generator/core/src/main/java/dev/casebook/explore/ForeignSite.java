package dev.casebook.explore;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the configuration of another site generator tells.
 *
 * @param title null when it states none; so are the other values
 * @param url where the site is published
 * @param web the repository on its forge
 * @param folder where its pages lie, relative to the configuration; empty for beside it
 * @param navigation pages in reading order
 * @param redirects from an old address to the path of a page, relative to the folder
 * @param unread what could not be taken over, in words
 */
public record ForeignSite(
    Generator generator,
    @Nullable String title,
    @Nullable String url,
    @Nullable String web,
    String folder,
    List<Entry> navigation,
    Map<String, String> redirects,
    List<String> unread) {

  /** Generators whose configuration can be read. */
  public enum Generator {
    MKDOCS,
    HUGO,
    DOCUSAURUS,
    /** MkDocs within Backstage. */
    TECHDOCS;

    /** The name as people write it in options. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
      return label();
    }
  }

  /**
   * A page of the navigation.
   *
   * @param title null where the page's own title is shown
   * @param path relative to the folder
   */
  public record Entry(@Nullable String title, String path) {}

  public ForeignSite {
    navigation = List.copyOf(navigation);
    redirects = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(redirects));
    unread = List.copyOf(unread);
  }
}
