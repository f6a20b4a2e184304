package dev.casebook.render;

import java.util.Locale;

/** How a forge calls the addresses of files, commits and edit forms. */
public enum ForgeKind {
  GITHUB("/blob/%s/%s", "#L", "/commit/", "/edit/%s/%s"),
  GITLAB("/-/blob/%s/%s", "#L", "/-/commit/", "/-/edit/%s/%s"),
  /** Gitea and Forgejo. */
  GITEA("/src/branch/%s/%s", "#L", "/commit/", "/_edit/%s/%s"),
  BITBUCKET("/src/%s/%s", "#lines-", "/commits/", "/src/%1$s/%2$s?mode=edit&at=%1$s");

  private final String file;
  private final String line;
  private final String commit;
  private final String edit;

  ForgeKind(String file, String line, String commit, String edit) {
    this.file = file;
    this.line = line;
    this.commit = commit;
    this.edit = edit;
  }

  /**
   * What the name of the host says; GitHub, whose addresses many forges know, where it says
   * nothing.
   */
  static ForgeKind of(String web) {
    String address = web.toLowerCase(Locale.ROOT);
    if (address.contains("gitlab")) {
      return GITLAB;
    }
    if (address.contains("bitbucket")) {
      return BITBUCKET;
    }
    boolean gitea =
        address.contains("gitea") || address.contains("forgejo") || address.contains("codeberg");
    return gitea ? GITEA : GITHUB;
  }

  String file(String ref, String path) {
    return file.formatted(ref, path);
  }

  String line(int number) {
    return line + number;
  }

  String commit(String id) {
    return commit + id;
  }

  String edit(String ref, String path) {
    return edit.formatted(ref, path);
  }
}
