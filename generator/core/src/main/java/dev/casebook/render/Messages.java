package dev.casebook.render;

import java.util.Collections;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The interface strings of one language. A message is plain text with {@code {0}}, {@code {1}}, …;
 * a key that ends in {@code .one} is preferred where the first argument is the number 1.
 */
public final class Messages {

  static final String FALLBACK = "en";

  private final String language;
  private final Map<String, String> texts;

  private Messages(String language, Map<String, String> texts) {
    this.language = language;
    this.texts = Collections.unmodifiableMap(texts);
  }

  static Messages of(String language, Properties properties) {
    Map<String, String> texts = new TreeMap<>();
    for (String key : properties.stringPropertyNames()) {
      texts.put(key, properties.getProperty(key));
    }
    return new Messages(language, texts);
  }

  /** The language of the strings, which may not be the one that was asked for. */
  public String language() {
    return language;
  }

  /** All strings by their keys, for templates. */
  public Map<String, String> all() {
    return texts;
  }

  public boolean has(String key) {
    return texts.containsKey(key);
  }

  /**
   * A message with its arguments filled in; plain text.
   *
   * @throws IllegalArgumentException when there is no such message
   */
  public String text(String key, Object... arguments) {
    String message = arguments.length > 0 && isOne(arguments[0]) ? texts.get(key + ".one") : null;
    message = message == null ? texts.get(key) : message;
    if (message == null) {
      throw new IllegalArgumentException("Bug: no message '" + key + "' in " + language);
    }
    StringBuilder text = new StringBuilder();
    int at = 0;
    while (at < message.length()) {
      int close = message.charAt(at) == '{' ? message.indexOf('}', at) : -1;
      if (close < 0) {
        text.append(message.charAt(at++));
      } else {
        text.append(arguments[Integer.parseInt(message, at + 1, close, 10)]);
        at = close + 1;
      }
    }
    return text.toString();
  }

  private static boolean isOne(Object argument) {
    return argument instanceof Integer number && number == 1;
  }
}
