package dev.casebook.yaml;

/**
 * How much YAML is read before it is refused.
 *
 * @param length of the text in UTF-16 code units
 * @param depth of nesting; a scalar at the root has depth 0
 * @param nodes scalars, lists and mappings; keys count
 * @param scalar length of one scalar in UTF-16 code units
 */
public record YamlLimits(int length, int depth, int nodes, int scalar) {

  /** For the front matter of a document. */
  public static final YamlLimits FRONT_MATTER = new YamlLimits(64 * 1024, 32, 5_000, 16 * 1024);

  /** For files of their own: {@code casebook.yml}, OWNERS. */
  public static final YamlLimits FILE = new YamlLimits(1024 * 1024, 32, 50_000, 16 * 1024);

  /** For files of alert rules, which tools write too. */
  public static final YamlLimits RULES = new YamlLimits(2 * 1024 * 1024, 32, 200_000, 256 * 1024);
}
