package dev.casebook.render;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the site presents itself.
 *
 * @param url where it will be published, with a final slash; null when unknown
 * @param repositoryWeb the address of the repository at its forge; null when unknown
 * @param branch the branch that links to the forge name
 * @param asOfPinned whether the configuration fixes the moment that the site speaks of, which the
 *     pages then say
 * @param theme a name or a folder
 * @param extra free values for the theme
 * @param forge how the forge calls its addresses; null where its own address tells
 * @param offline whether browsers keep the search and the runbooks
 */
public record SiteSettings(
    String title,
    String description,
    String language,
    @Nullable String url,
    @Nullable String repositoryWeb,
    String branch,
    boolean asOfPinned,
    String theme,
    Map<String, String> extra,
    @Nullable ForgeKind forge,
    boolean offline) {

  /** Settings whose forge is told by its address, of a site that browsers do not keep. */
  public SiteSettings(
      String title,
      String description,
      String language,
      @Nullable String url,
      @Nullable String repositoryWeb,
      String branch,
      boolean asOfPinned,
      String theme,
      Map<String, String> extra) {
    this(
        title,
        description,
        language,
        url,
        repositoryWeb,
        branch,
        asOfPinned,
        theme,
        extra,
        null,
        false);
  }

  public static final SiteSettings DEFAULTS =
      new SiteSettings("Casebook", "", "en", null, null, "main", false, "default", Map.of());

  public SiteSettings {
    extra = Map.copyOf(extra);
  }

  /** The same settings with what a user asked for; null leaves a value as it is. */
  public SiteSettings with(@Nullable String otherTheme, @Nullable String otherUrl, boolean pinned) {
    return new SiteSettings(
        title,
        description,
        language,
        otherUrl == null ? url : otherUrl,
        repositoryWeb,
        branch,
        pinned,
        otherTheme == null ? theme : otherTheme,
        extra,
        forge,
        offline);
  }
}
