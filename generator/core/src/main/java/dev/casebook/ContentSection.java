package dev.casebook;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.model.Kind;
import dev.casebook.parse.ContentMapping;
import dev.casebook.parse.ContentMapping.FieldName;
import dev.casebook.parse.ContentMapping.SectionHeading;
import dev.casebook.parse.ParseSettings.KindMapping;
import dev.casebook.parse.PlaceDefaults;
import dev.casebook.source.Glob;
import dev.casebook.yaml.YamlFields;
import dev.casebook.yaml.YamlValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code content}: what no convention can know. */
record ContentSection(List<KindMapping> kinds, ContentMapping mapping) {

  static ContentSection read(YamlFields content) {
    List<KindMapping> kinds = content.each("kinds", ContentSection::kind);
    ContentMapping mapping =
        new ContentMapping(
            fieldNames(content.fields("fields")),
            sections(content.fields("sections")),
            content.each("defaults", ContentSection::defaults));
    content.reportUnknown();
    return new ContentSection(kinds, mapping);
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

  private static List<FieldName> fieldNames(YamlFields fields) {
    List<FieldName> names = new ArrayList<>();
    for (String key : fields.keys()) {
      YamlValue value = fields.find(key).orElse(null);
      String field =
          value == null
              ? null
              : value.parsed(
                  text ->
                      ConfigValues.known(
                          text,
                          ContentMapping.fieldNames(),
                          "key of front matter",
                          "write a key that generator/docs/front-matter.md lists, for example 'started'"));
      if (value != null && field != null) {
        names.add(new FieldName(key, field, value.location()));
      }
    }
    return names;
  }

  private static List<SectionHeading> sections(YamlFields fields) {
    List<SectionHeading> sections = new ArrayList<>();
    for (String heading : fields.keys()) {
      YamlValue value = fields.find(heading).orElse(null);
      String section =
          value == null
              ? null
              : value.parsed(
                  text ->
                      ConfigValues.known(
                          text,
                          ContentMapping.sectionNames(),
                          "section",
                          "write one of: " + String.join(", ", ContentMapping.sectionNames())));
      if (value != null && section != null) {
        sections.add(new SectionHeading(heading, section, value.location()));
      }
    }
    return sections;
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
