package dev.casebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The JSON Schemas (draft 2020-12) of what people write and what programs read. */
public enum Schema {
  /** Of {@code casebook.yml}. */
  CONFIG("config", "casebook.schema.json"),
  /** Of the front matter of documents. */
  FRONT_MATTER("front-matter", "front-matter.schema.json"),
  /** Of what {@code casebook check --format json} prints. */
  FINDINGS("findings", "findings.schema.json"),
  /** Of {@code api/trends.json} and {@code casebook trends --format json}. */
  TRENDS("trends", "trends.schema.json");

  private final String label;
  private final String file;

  Schema(String label, String file) {
    this.label = label;
    this.file = file;
  }

  /** The schema of a name: {@code config}, {@code front-matter}, {@code findings}. */
  public static Optional<Schema> ofLabel(String label) {
    for (Schema schema : values()) {
      if (schema.label.equals(label)) {
        return Optional.of(schema);
      }
    }
    return Optional.empty();
  }

  public String label() {
    return label;
  }

  /** The text of the schema. */
  public String text() {
    try (InputStream in = Schema.class.getResourceAsStream("schema/" + file)) {
      if (in == null) {
        throw new IllegalStateException("Bug: the schema " + file + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The schema " + file + " cannot be read", e);
    }
  }
}
