package dev.casebook.parse;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.yaml.YamlFields;
import dev.casebook.yaml.YamlFields.Meaning;
import dev.casebook.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How the words of a repository are to be understood, where no convention can know it.
 *
 * @param fields keys of front matter
 * @param sections headings
 * @param defaults values for documents that state none; an earlier one wins, for each field
 */
public record ContentMapping(
    List<FieldName> fields, List<SectionHeading> sections, List<PlaceDefaults> defaults) {

  public static final ContentMapping NONE = new ContentMapping(List.of(), List.of(), List.of());

  /**
   * A key of another tool's front matter; {@code extra.owner} lies in a mapping.
   *
   * @param field the key of ours that it means
   * @param location the line that says so
   */
  public record FieldName(String key, String field, SourceLocation location) {}

  /**
   * A heading.
   *
   * @param text as in the document; case and spaces around it do not matter
   * @param section one of {@link #sectionNames()}
   * @param location the line that says so
   */
  public record SectionHeading(String text, String section, SourceLocation location) {}

  public ContentMapping {
    fields = List.copyOf(fields);
    sections = List.copyOf(sections);
    defaults = List.copyOf(defaults);
  }

  /** The keys that a document may have in its front matter, whatever its kind; without aliases. */
  public static Set<String> fieldNames() {
    return FieldNames.ALL;
  }

  /** The names of sections that Casebook reads. */
  public static List<String> sectionNames() {
    return MappedSections.NAMES;
  }

  /** The same mapping, in which the places of defaults lie below a folder. */
  public ContentMapping below(RepoPath folder) {
    return new ContentMapping(
        fields, sections, defaults.stream().map(each -> each.below(folder)).toList());
  }

  /** The same mapping with defaults that win over its own. */
  public ContentMapping withNearer(List<PlaceDefaults> nearer) {
    return new ContentMapping(
        fields, sections, Stream.concat(nearer.stream(), defaults.stream()).toList());
  }

  /** The defaults that speak of a document and state something, the one that wins. */
  Optional<PlaceDefaults> defaultsOf(RepoPath path, Predicate<PlaceDefaults> states) {
    return defaults.stream().filter(states).filter(each -> each.place().holds(path)).findFirst();
  }

  /** What foreign keys mean. */
  Map<String, Meaning> meanings() {
    Map<String, Meaning> meanings = new LinkedHashMap<>();
    for (FieldName field : fields) {
      String because = ", which means '%s' by %s".formatted(field.field(), field.location());
      meanings.putIfAbsent(field.key(), new Meaning(field.field(), because));
    }
    return meanings;
  }

  /** The mappings of keys that a front matter has. */
  List<SourceLocation> used(YamlNode.Mapping frontMatter) {
    return fields.stream()
        .filter(field -> YamlFields.entry(frontMatter, field.key()).isPresent())
        .map(FieldName::location)
        .toList();
  }
}
