package dev.casebook.source;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names that people want to be called by, as {@code .mailmap} says; the four forms of {@code
 * gitmailmap(5)}. An entry that names the commit's name as well wins over one of the address alone.
 */
final class Mailmap {

  static final String FILE = ".mailmap";

  static final Mailmap NONE = new Mailmap(Map.of());

  private static final Pattern ENTRY =
      Pattern.compile(
          "(?<name>[^<#]*+)<(?<mail>[^>]*+)>\\s*+"
              + "(?:(?<name2>[^<#]*+)<(?<mail2>[^>]*+)>)?\\s*+(?:#.*)?");

  private final Map<String, String> names;

  private Mailmap(Map<String, String> names) {
    this.names = Map.copyOf(names);
  }

  static Mailmap parse(byte[] bytes) {
    Map<String, String> names = new HashMap<>();
    new String(bytes, StandardCharsets.UTF_8)
        .lines()
        .map(String::strip)
        .filter(line -> !line.startsWith("#"))
        .map(ENTRY::matcher)
        .filter(Matcher::matches)
        .filter(entry -> !entry.group("name").isBlank())
        .forEach(entry -> names.put(key(entry), CommitText.clean(entry.group("name"))));
    return new Mailmap(names);
  }

  private static String key(Matcher entry) {
    String mail = entry.group("mail2") == null ? entry.group("mail") : entry.group("mail2");
    String name = entry.group("name2") == null ? "" : entry.group("name2").strip();
    return key(name, mail);
  }

  private static String key(String name, String mail) {
    return (name + "<" + mail.strip() + ">").toLowerCase(Locale.ROOT);
  }

  /** The name to show for the author of a commit. */
  String name(String name, String mail) {
    String exact = names.get(key(name, mail));
    return exact == null ? names.getOrDefault(key("", mail), name) : exact;
  }
}
