package dev.casebook.trends;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The messages that come with the trends. */
final class TrendMessages {

  private TrendMessages() {}

  /** Chinese for {@code zh} and what begins with {@code zh-}, else English. */
  static Map<String, String> of(String language) {
    boolean chinese = language.equals("zh") || language.startsWith("zh-");
    return read(chinese ? "messages_zh.properties" : "messages_en.properties");
  }

  private static Map<String, String> read(String name) {
    Properties properties = new Properties();
    try (InputStream in = TrendMessages.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("Bug: not packaged: " + name);
      }
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("Bug: cannot be read from the jar: " + name, e);
    }
    Map<String, String> messages = new TreeMap<>();
    for (String key : properties.stringPropertyNames()) {
      messages.put(key, properties.getProperty(key));
    }
    return messages;
  }
}
