package dev.casebook.parse;

import dev.casebook.model.Provenance;
import dev.casebook.model.Provenance.Origin;
import dev.casebook.yaml.YamlFields;
import dev.casebook.yaml.YamlValue;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the keys of one front matter into evidence. */
final class Keys {

  private final YamlFields fields;
  private final Evidence evidence;
  private final Values values;

  Keys(YamlFields fields, Evidence evidence, Values values) {
    this.fields = fields;
    this.evidence = evidence;
    this.values = values;
  }

  Values values() {
    return values;
  }

  YamlFields fields() {
    return fields;
  }

  /** Reads a field from the key of its name, or from the first alias that has a value. */
  <T> void read(Field<T> field, Function<YamlValue, @Nullable T> reader, String... aliases) {
    fields.find(field.name(), aliases).ifPresent(value -> claim(field, reader.apply(value), value));
  }

  <T> void claim(Field<T> field, @Nullable T value, YamlValue from) {
    evidence.claim(field, value, provenance(from));
  }

  static Provenance provenance(YamlValue from) {
    String rule = "front matter '" + from.key() + "'" + from.because();
    return Provenance.at(Origin.FRONT_MATTER, rule, from.location());
  }

  Optional<YamlValue> find(String key, String... aliases) {
    return fields.find(key, aliases);
  }
}
