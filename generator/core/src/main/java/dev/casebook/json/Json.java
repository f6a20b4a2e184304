package dev.casebook.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Records, lists and maps as JSON text and back. Key order is the order given. */
public final class Json {

  private static final ObjectMapper COMPACT = JsonMapper.builder().build();
  private static final ObjectMapper PRETTY =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private static final ObjectMapper SPARSE =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  private Json() {}

  /** One line, no spaces. */
  public static String compact(Object value) {
    return COMPACT.writeValueAsString(value);
  }

  /** Indented, for people; ends without a line break. */
  public static String pretty(Object value) {
    return PRETTY.writeValueAsString(value);
  }

  /** Indented, without what is null. */
  public static String sparse(Object value) {
    return SPARSE.writeValueAsString(value);
  }

  /**
   * A JSON object as maps, lists, strings, numbers, booleans and nulls.
   *
   * @throws IllegalArgumentException when the text is none
   */
  @SuppressWarnings("unchecked")
  public static Map<String, Object> parseObject(String text) {
    try {
      return COMPACT.readValue(text, Map.class);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("not a JSON object", e);
    }
  }
}
