package dev.casebook;

import dev.casebook.model.Kind;
import dev.casebook.parse.ParseSettings.KindMapping;
import dev.casebook.yaml.YamlFields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code content}: what no convention can know. */
final class ContentSection {

  private ContentSection() {}

  static List<KindMapping> read(YamlFields content) {
    List<KindMapping> kinds = content.each("kinds", ContentSection::kind);
    content.reportUnknown();
    return kinds;
  }

  private static @Nullable KindMapping kind(YamlFields fields) {
    String glob = fields.required("path");
    Kind kind =
        fields.required("kind") == null
            ? null
            : fields.parsed("kind", ConfigValues.oneOf(Kind.class));
    return glob == null || kind == null ? null : new KindMapping(glob, kind);
  }
}
