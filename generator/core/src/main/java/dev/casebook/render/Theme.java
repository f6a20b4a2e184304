package dev.casebook.render;

import dev.casebook.diagnostic.CasebookException;
import dev.casebook.json.Json;
import dev.casebook.write.OutputFile;
import dev.casebook.write.OutputPath;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The look of a site: templates, assets and messages. A theme names its parent in {@code
 * theme.properties}; a file that it lacks is the parent's. Themes are trusted code.
 */
public final class Theme {

  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int DEEPEST = 8;

  private final List<ThemeFiles> chain;
  private final Map<String, OutputFile> assets;
  private final Map<String, Messages> messages;

  private Theme(
      List<ThemeFiles> chain, Map<String, OutputFile> assets, Map<String, Messages> messages) {
    this.chain = List.copyOf(chain);
    this.assets = new TreeMap<>(assets);
    this.messages = new TreeMap<>(messages);
  }

  /**
   * Opens a theme.
   *
   * @param nameOrFolder a packaged theme, or a folder
   * @throws CasebookException when there is no such theme, or a file of it cannot be read
   */
  public static Theme open(String nameOrFolder) {
    List<ThemeFiles> chain = new ArrayList<>();
    List<Properties> properties = new ArrayList<>();
    String next = nameOrFolder;
    while (!next.isEmpty()) {
      ThemeFiles files = find(next);
      if (chain.size() == DEEPEST) {
        throw unusable("the parents of theme '" + nameOrFolder + "' never end");
      }
      chain.add(files);
      properties.add(properties(files, "theme.properties"));
      next = properties.get(properties.size() - 1).getProperty("parent", "").trim();
    }
    Map<String, Messages> messages = new TreeMap<>();
    for (String language : list(properties, "languages")) {
      messages.put(language, messages(chain, language));
    }
    if (!messages.containsKey(Messages.FALLBACK)) {
      throw unusable("theme '" + nameOrFolder + "' has no messages for 'en'");
    }
    Map<String, OutputFile> assets = assets(chain, properties);
    messages.forEach(
        (language, texts) -> assets.put("strings-" + language + ".js", strings(texts)));
    return new Theme(chain, assets, messages);
  }

  private static ThemeFiles find(String nameOrFolder) {
    List<ThemeFiles> places = new ArrayList<>();
    if (NAME.matcher(nameOrFolder).matches()) {
      places.add(ThemeFiles.packaged(nameOrFolder));
    }
    places.add(ThemeFiles.folder(Path.of(nameOrFolder)));
    for (ThemeFiles files : places) {
      if (read(files, "theme.properties").isPresent()) {
        return files;
      }
    }
    throw unusable(
        "no theme is called '"
            + nameOrFolder
            + "': neither a packaged one nor a folder with a theme.properties");
  }

  private static Map<String, OutputFile> assets(
      List<ThemeFiles> chain, List<Properties> properties) {
    Map<String, OutputFile> assets = new LinkedHashMap<>();
    for (String name : list(properties, "assets")) {
      byte[] bytes =
          first(chain, "assets/" + name)
              .orElseThrow(() -> unusable("the theme lacks the file 'assets/" + name + "'"));
      assets.put(name, asset(name, bytes));
    }
    return assets;
  }

  private static OutputFile asset(String name, byte[] bytes) {
    int dot = name.lastIndexOf('.');
    String hash = AddressScheme.digest(bytes).substring(0, 8);
    String hashed = name.substring(0, dot) + "." + hash + name.substring(dot);
    return new OutputFile(new OutputPath("assets/" + hashed), () -> bytes);
  }

  /** The words that the search box needs, as a script. */
  private static OutputFile strings(Messages messages) {
    Map<String, String> words = new TreeMap<>();
    messages
        .all()
        .forEach(
            (key, text) -> {
              if (key.startsWith("search.")
                  || key.startsWith("freshness.")
                  || key.startsWith("kind.")
                  || key.equals("nav.all")
                  || key.equals("nav.search")) {
                words.put(key, text);
              }
            });
    String script = "window.CasebookWords=" + Json.compact(words) + ";\n";
    String name = "strings-" + messages.language() + ".js";
    return asset(name, script.getBytes(StandardCharsets.UTF_8));
  }

  /** The entries of a comma-separated property in the theme and its parents. */
  private static List<String> list(List<Properties> properties, String key) {
    return properties.stream()
        .flatMap(each -> Arrays.stream(each.getProperty(key, "").split(",", -1)))
        .map(String::trim)
        .filter(entry -> !entry.isEmpty())
        .distinct()
        .toList();
  }

  private static Messages messages(List<ThemeFiles> chain, String language) {
    Properties merged = new Properties();
    for (int i = chain.size() - 1; i >= 0; i--) {
      String name = "i18n/messages_" + language.replace('-', '_') + ".properties";
      merged.putAll(properties(chain.get(i), name));
    }
    return Messages.of(language, merged);
  }

  /** The text of a template; empty when neither the theme nor a parent has it. */
  Optional<String> template(String name) {
    return first(chain, "templates/" + name)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  /** The assets with their addresses, which change with their content, by name. */
  public Map<String, OutputFile> assets() {
    return Collections.unmodifiableMap(assets);
  }

  /** The messages for a language: its own, those of a related one, or English. */
  public Messages messages(String language) {
    Messages own = messages.get(language);
    if (own != null) {
      return own;
    }
    String base = language.split("[-_]", 2)[0];
    return messages.entrySet().stream()
        .filter(entry -> entry.getKey().split("-", 2)[0].equals(base))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseGet(() -> Objects.requireNonNull(messages.get(Messages.FALLBACK)));
  }

  private static Optional<byte[]> first(List<ThemeFiles> chain, String name) {
    return chain.stream().flatMap(files -> read(files, name).stream()).findFirst();
  }

  private static Properties properties(ThemeFiles files, String name) {
    Properties properties = new Properties();
    read(files, name)
        .ifPresent(
            bytes -> {
              try {
                properties.load(new StringReader(new String(bytes, StandardCharsets.UTF_8)));
              } catch (IOException | IllegalArgumentException e) {
                throw new CasebookException(
                    CasebookException.Reason.CONFIGURATION,
                    files.place() + ": '" + name + "' cannot be read: " + e.getMessage(),
                    e);
              }
            });
    return properties;
  }

  private static Optional<byte[]> read(ThemeFiles files, String name) {
    try {
      return files.read(name);
    } catch (IOException e) {
      throw new CasebookException(
          CasebookException.Reason.IO, "cannot read '" + name + "' of " + files.place(), e);
    }
  }

  private static CasebookException unusable(String message) {
    return new CasebookException(CasebookException.Reason.CONFIGURATION, message);
  }
}
