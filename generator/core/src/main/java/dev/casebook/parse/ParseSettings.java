package dev.casebook.parse;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.model.Directory;
import dev.casebook.model.Kind;
import dev.casebook.model.Severity;
import dev.casebook.source.Glob;
import dev.casebook.yaml.Parsed;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What no convention can know.
 *
 * @param folder the source folder; globs and kind folders are relative to it
 * @param zone the zone of times that state none; null: such times have no instant
 * @param language of documents that state none
 * @param kinds globs to kinds, the first match wins
 * @param reviewIntervals default review interval per kind
 * @param mapping how words of the repository are to be understood
 */
public record ParseSettings(
    RepoPath folder,
    @Nullable ZoneId zone,
    String language,
    List<KindMapping> kinds,
    List<Severity> severities,
    Directory directory,
    Map<Kind, Period> reviewIntervals,
    ContentMapping mapping) {

  /**
   * A glob whose files are of a kind.
   *
   * @param location the line that says so; null when no file does
   */
  public record KindMapping(String glob, Kind kind, @Nullable SourceLocation location) {

    public KindMapping(String glob, Kind kind) {
      this(glob, kind, null);
    }

    /** Whether it speaks of a file, by its path relative to the source folder. */
    public boolean matches(String path) {
      return Glob.problem(glob).isEmpty() && Glob.of(glob).matches(path);
    }
  }

  public static final ParseSettings DEFAULTS =
      new ParseSettings(RepoPath.ROOT, null, "en", List.of(), List.of(), Directory.EMPTY, Map.of());

  public ParseSettings {
    kinds = List.copyOf(kinds);
    severities = List.copyOf(severities);
    reviewIntervals = Map.copyOf(reviewIntervals);
  }

  /** Settings without a mapping. */
  public ParseSettings(
      RepoPath folder,
      @Nullable ZoneId zone,
      String language,
      List<KindMapping> kinds,
      List<Severity> severities,
      Directory directory,
      Map<Kind, Period> reviewIntervals) {
    this(
        folder, zone, language, kinds, severities, directory, reviewIntervals, ContentMapping.NONE);
  }

  /** The tag of a language that the site speaks. */
  public static Parsed<String> language(String text) {
    return CommonKeys.language(text);
  }

  /** The same settings with the zone that holds for one document. */
  ParseSettings at(RepoPath path) {
    return mapping
        .defaultsOf(path, defaults -> defaults.zone() != null)
        .map(
            defaults ->
                new ParseSettings(
                    folder,
                    defaults.zone(),
                    language,
                    kinds,
                    severities,
                    directory,
                    reviewIntervals,
                    mapping))
        .orElse(this);
  }
}
