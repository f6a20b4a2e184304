package dev.casebook.json;

import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.toml.TomlMapper;

/** TOML 1.0 as maps and lists. */
public final class Toml {

  private static final TomlMapper MAPPER = TomlMapper.builder().build();

  private Toml() {}

  /** A text that is no TOML, and where it stops being one; 1-based, line 0 where nobody knows. */
  public static final class MalformedException extends Exception {

    private static final long serialVersionUID = 1;

    private final int line;
    private final int column;

    MalformedException(String what, int line, int column) {
      super(what);
      this.line = line;
      this.column = column;
    }

    public int line() {
      return line;
    }

    public int column() {
      return column;
    }
  }

  /**
   * The tables of a text; dates and times are strings.
   *
   * @throws MalformedException when it is no TOML
   */
  @SuppressWarnings("unchecked")
  public static Map<String, Object> parse(String text) throws MalformedException {
    try {
      return MAPPER.readValue(text, Map.class);
    } catch (JacksonException e) {
      String what = String.valueOf(e.getOriginalMessage());
      TokenStreamLocation at = e.getLocation();
      boolean known = at != null && at.getLineNr() > 0;
      throw new MalformedException(
          what, known ? at.getLineNr() : 0, known ? Math.max(1, at.getColumnNr()) : 1);
    }
  }
}
