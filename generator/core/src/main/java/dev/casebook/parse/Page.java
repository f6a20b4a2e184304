package dev.casebook.parse;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/**
 * What conventions look at.
 *
 * @param frontMatter null when there is none
 * @param stated what the front matter says, as far as it was understood
 */
record Page(
    RepoPath path,
    YamlNode.@Nullable Mapping frontMatter,
    Outline outline,
    Claims stated,
    ParseContext context) {

  ParseSettings settings() {
    return context.settings();
  }
}
