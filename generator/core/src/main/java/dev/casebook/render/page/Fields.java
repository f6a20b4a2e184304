package dev.casebook.render.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Builds what a template sees of one thing; what is null or empty is left out. */
final class Fields {

  private final Map<String, Object> values = new LinkedHashMap<>();

  static Fields of(String name, @Nullable Object value) {
    return new Fields().put(name, value);
  }

  Fields put(String name, @Nullable Object value) {
    Object plain = value instanceof Optional<?> optional ? optional.orElse(null) : value;
    if (plain != null) {
      values.put(name, plain);
    }
    return this;
  }

  Fields putAll(Map<String, Object> others) {
    values.putAll(others);
    return this;
  }

  Map<String, Object> map() {
    return values;
  }
}
