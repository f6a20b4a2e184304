package dev.casebook;

import dev.casebook.parse.ParseSettings;
import dev.casebook.render.ForgeKind;
import dev.casebook.render.SiteSettings;
import dev.casebook.yaml.YamlFields;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code site}, {@code repository}, {@code theme} and {@code extra}.
 *
 * @param asOf the fixed moment that the site speaks of; null for now
 */
record SiteSection(SiteSettings settings, @Nullable Instant asOf) {

  static SiteSection read(YamlFields root) {
    YamlFields site = root.fields("site");
    YamlFields repository = root.fields("repository");
    SiteSettings none = SiteSettings.DEFAULTS;
    Instant asOf = site.parsed("as_of", ConfigValues::instant);
    String language = site.parsed("language", ParseSettings::language);
    String theme = root.parsed("theme", ConfigValues::themeName);
    SiteSettings settings =
        new SiteSettings(
            site.text("title", none.title()),
            site.text("description", none.description()),
            language == null ? none.language() : language,
            site.parsed("url", ConfigValues::webAddress),
            repository.parsed("web", ConfigValues::webAddress),
            repository.text("branch", none.branch()),
            asOf != null,
            theme == null ? none.theme() : theme,
            extra(root.fields("extra")),
            repository.parsed("forge", ConfigValues.oneOf(ForgeKind.class)),
            Boolean.TRUE.equals(site.parsed("offline", ConfigValues::truth)));
    site.reportUnknown();
    repository.reportUnknown();
    return new SiteSection(settings, asOf);
  }

  private static Map<String, String> extra(YamlFields fields) {
    Map<String, String> extra = new HashMap<>();
    fields.keys().forEach(key -> extra.put(key, fields.text(key, "")));
    return extra;
  }
}
