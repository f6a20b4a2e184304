package dev.casebook.json;

import java.util.Map;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Records, lists and maps as JSON text and back. Key order is the order given. */
public final class Json {

  private static final ObjectMapper COMPACT = JsonMapper.builder().build();
  private static final ObjectMapper PRETTY =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private Json() {}

  /** One line, no spaces. */
  public static String compact(Object value) {
    return COMPACT.writeValueAsString(value);
  }

  /** Indented, for people; ends without a line break. */
  public static String pretty(Object value) {
    return PRETTY.writeValueAsString(value);
  }

  /** A JSON object as maps, lists, strings, numbers, booleans and nulls. */
  @SuppressWarnings("unchecked")
  public static Map<String, Object> parseObject(String text) {
    return COMPACT.readValue(text, Map.class);
  }
}
