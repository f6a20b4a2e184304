package dev.casebook.parse;

import dev.casebook.yaml.YamlFields;
import dev.casebook.yaml.YamlValue;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The zone of times in front matter that state none: its own key, a sentence, the configuration.
 */
final class DocumentZone {

  private DocumentZone() {}

  static @Nullable ZoneId of(YamlFields fields, Outline outline, ParseSettings settings) {
    Optional<YamlValue> stated = fields.find("timezone");
    return stated
        .map(value -> value.parsed(ZoneText::parsed))
        .or(() -> ZoneSentence.in(outline.blocks()).map(StatedZone::zone))
        .or(() -> Optional.ofNullable(settings.zone()))
        .orElse(null);
  }
}
