package dev.casebook;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.model.Kind;
import dev.casebook.parse.ContentMapping;
import dev.casebook.parse.ContentMapping.FieldName;
import dev.casebook.parse.ContentMapping.SectionHeading;
import dev.casebook.parse.ParseSettings.KindMapping;
import dev.casebook.parse.PlaceDefaults;
import dev.casebook.source.Glob;
import dev.casebook.yaml.Parsed;
import dev.casebook.yaml.YamlFields;
import dev.casebook.yaml.YamlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads {@code content}: what no convention can know. */
record ContentSection(List<KindMapping> kinds, ContentMapping mapping) {

  /** Each document is compared with all of them. */
  private static final int MOST_MAPPINGS = 500;

  static ContentSection read(YamlFields content) {
    List<KindMapping> kinds = most(content, "kinds", content.each("kinds", ContentSection::kind));
    ContentMapping mapping =
        new ContentMapping(
            most(
                content,
                "fields",
                words(content.fields("fields"), ContentSection::field, FieldName::new)),
            most(
                content,
                "sections",
                words(content.fields("sections"), ContentSection::section, SectionHeading::new)),
            most(content, "defaults", content.each("defaults", ContentSection::defaults)));
    content.reportUnknown();
    return new ContentSection(kinds, mapping);
  }

  private static <T> List<T> most(YamlFields content, String key, List<T> mappings) {
    if (mappings.size() <= MOST_MAPPINGS) {
      return mappings;
    }
    content
        .find(key)
        .ifPresent(
            value ->
                value.report(
                    "'%s' holds more than %d mappings".formatted(key, MOST_MAPPINGS),
                    "use globs that speak of more documents; the others are not used"));
    return mappings.subList(0, MOST_MAPPINGS);
  }

  private static @Nullable KindMapping kind(YamlFields fields) {
    Glob glob = glob(fields);
    Kind kind =
        fields.required("kind") == null
            ? null
            : fields.parsed("kind", ConfigValues.oneOf(Kind.class));
    return glob == null || kind == null
        ? null
        : new KindMapping(glob.toString(), kind, fields.location());
  }

  private static @Nullable Glob glob(YamlFields fields) {
    return fields.required("path") == null ? null : fields.parsed("path", ConfigValues::glob);
  }

  private static Parsed<String> field(String text) {
    return ConfigValues.known(
        text,
        ContentMapping.fieldNames(),
        "key of front matter",
        "write a key that generator/docs/front-matter.md lists, for example 'started'");
  }

  private static Parsed<String> section(String text) {
    return ConfigValues.known(
        text,
        ContentMapping.sectionNames(),
        "section",
        "write one of: " + String.join(", ", ContentMapping.sectionNames()));
  }

  /** A word of the repository with the word of ours that it means. */
  private interface Word<T> {
    T of(String theirs, String ours, SourceLocation location);
  }

  private static <T> List<T> words(
      YamlFields fields, Function<String, Parsed<String>> ours, Word<T> word) {
    List<T> words = new ArrayList<>();
    for (String theirs : fields.keys()) {
      YamlValue value = fields.find(theirs).orElse(null);
      String meant = value == null ? null : value.parsed(ours);
      if (value != null && meant != null) {
        words.add(word.of(theirs, meant, value.location()));
      }
    }
    return words;
  }

  private static @Nullable PlaceDefaults defaults(YamlFields fields) {
    Glob glob = glob(fields);
    PlaceDefaults defaults =
        PlaceDefaults.read(
            fields,
            new PlaceDefaults.Place(RepoPath.ROOT, glob, fields.location()),
            "casebook.yml 'content.defaults'");
    return glob == null ? null : defaults;
  }
}
