package dev.casebook.parse;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.source.Glob;
import dev.casebook.yaml.Parsed;
import dev.casebook.yaml.YamlFields;
import dev.casebook.yaml.YamlValue;
import java.time.Period;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Values for the documents of one place that state none themselves: an item of {@code
 * content.defaults}, or a {@code .meta.yml}.
 *
 * @param place what it speaks of
 * @param rule where it is written, in words for people: {@code casebook.yml 'content.defaults'}
 * @param title null when it states none
 * @param aliases old addresses, as written
 * @param owners as written
 * @param services as written
 * @param language null when it states none; so are the other values
 * @param lines where each key is written
 */
public record PlaceDefaults(
    Place place,
    String rule,
    @Nullable String title,
    List<String> aliases,
    List<String> owners,
    List<String> services,
    @Nullable String language,
    @Nullable ZoneId zone,
    @Nullable Period reviewIn,
    Map<String, SourceLocation> lines) {

  /**
   * Documents below a folder.
   *
   * @param glob relative to the folder; null for all that lies below it
   * @param location where the place is named
   */
  public record Place(RepoPath folder, @Nullable Glob glob, SourceLocation location) {

    /** Whether a document lies in it. */
    public boolean holds(RepoPath path) {
      return path.isIn(folder) && (glob == null || glob.matches(path.within(folder).value()));
    }
  }

  public PlaceDefaults {
    aliases = List.copyOf(aliases);
    owners = List.copyOf(owners);
    services = List.copyOf(services);
    lines = Map.copyOf(lines);
  }

  /** The same values for a place of the same shape below a folder. */
  PlaceDefaults below(RepoPath folder) {
    Place there = new Place(folder, place.glob(), place.location());
    return new PlaceDefaults(
        there, rule, title, aliases, owners, services, language, zone, reviewIn, lines);
  }

  /** Reads the values; what cannot be read is a finding of the fields. */
  public static PlaceDefaults read(YamlFields fields, Place place, String rule) {
    Map<String, SourceLocation> lines = new LinkedHashMap<>();
    List<String> owners = texts(fields, lines, Field.OWNER, "owners");
    List<String> services = texts(fields, lines, Field.SERVICES, "service");
    return new PlaceDefaults(
        place,
        rule,
        parsed(fields, lines, Field.TITLE, Parsed::of),
        texts(fields, lines, Field.ALIASES, "redirect_from"),
        owners,
        services,
        parsed(fields, lines, Field.LANGUAGE, CommonKeys::language),
        parsed(fields, lines, Field.TIMEZONE, ZoneText::parsed),
        parsed(fields, lines, Field.REVIEW_IN, CommonKeys::interval),
        lines);
  }

  private static List<String> texts(
      YamlFields fields, Map<String, SourceLocation> lines, Field<?> field, String alias) {
    YamlValue value = fields.find(field.name(), alias).orElse(null);
    if (value == null) {
      return List.of();
    }
    lines.put(field.name(), value.location());
    return value.texts();
  }

  private static <T> @Nullable T parsed(
      YamlFields fields,
      Map<String, SourceLocation> lines,
      Field<?> field,
      Function<String, Parsed<T>> reader) {
    YamlValue value = fields.find(field.name()).orElse(null);
    if (value == null) {
      return null;
    }
    lines.put(field.name(), value.location());
    return value.parsed(reader);
  }
}
