package dev.casebook.json;

import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.dataformat.toml.TomlMapper;

/** TOML 1.0 as maps and lists. */
public final class Toml {

  private static final TomlMapper MAPPER = TomlMapper.builder().build();

  private Toml() {}

  /**
   * The tables of a text; dates and times are strings.
   *
   * @throws IllegalArgumentException when it is no TOML, with what and where in the message
   */
  @SuppressWarnings("unchecked")
  public static Map<String, Object> parse(String text) {
    try {
      return MAPPER.readValue(text, Map.class);
    } catch (JacksonException e) {
      String what = String.valueOf(e.getOriginalMessage());
      throw new IllegalArgumentException(
          e.getLocation() == null ? what : what + " in line " + e.getLocation().getLineNr(), e);
    }
  }
}
