package dev.casebook;

import dev.casebook.diagnostic.NearestName;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.model.Spans;
import dev.casebook.source.Glob;
import dev.casebook.yaml.Parsed;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Reads the texts of {@code casebook.yml} that mean something. */
final class ConfigValues {

  private ConfigValues() {}

  /** A whole number from 1 on. */
  static Parsed<Integer> count(String text, int most) {
    int count = text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
    return count >= 1 && count <= most
        ? Parsed.of(count)
        : Parsed.problem("is no whole number from 1 to " + most, "write for example 3");
  }

  static Parsed<Boolean> truth(String text) {
    return text.equals("true") || text.equals("false")
        ? Parsed.of(Boolean.valueOf(text))
        : Parsed.problem("is neither true nor false", "write true or false");
  }

  static Parsed<LocalDate> date(String text) {
    return or(tried(LocalDate::parse, text), "is no date", "write 2026-11-02");
  }

  static Parsed<Instant> instant(String text) {
    return or(tried(Instant::parse, text), "is no moment", "write 2026-11-02T08:00:00Z");
  }

  static Parsed<ZoneId> zone(String text) {
    return or(tried(ZoneId::of, text), "is no time zone", "write an IANA zone: Europe/Paris");
  }

  static Parsed<Duration> duration(String text) {
    return or(Spans.duration(text), "is no length of time", "write a length: 10 minutes");
  }

  static Parsed<Period> period(String text) {
    return or(Spans.period(text), "is no length of time", "write a length: 6 months");
  }

  static Parsed<RepoPath> folder(String text) {
    String path = text.equals(".") ? "" : text.replaceFirst("^\\./", "").replaceFirst("/+$", "");
    return RepoPath.isValid(path)
        ? Parsed.of(new RepoPath(path))
        : Parsed.problem("is no folder of the repository", "write a path: docs/runbooks");
  }

  static Parsed<String> sha256(String text) {
    return text.matches("[0-9a-fA-F]{64}")
        ? Parsed.of(text)
        : Parsed.problem("is no SHA-256 hash", "write the 64 digits that the finding names");
  }

  static Parsed<String> webAddress(String text) {
    return text.startsWith("https://") || text.startsWith("http://")
        ? Parsed.of(text)
        : Parsed.problem("is no web address", "write https://…");
  }

  /** A name only: a configuration lies in the repository, and themes are code. */
  static Parsed<String> themeName(String text) {
    return text.matches("[a-z0-9-]+")
        ? Parsed.of(text)
        : Parsed.problem("is no name of a theme", "write a name; a folder is given with --theme");
  }

  static Parsed<Glob> glob(String text) {
    return Glob.problem(text)
        .map(problem -> Parsed.<Glob>problem(problem, "write a glob: handbook/**/*.md"))
        .orElseGet(() -> Parsed.of(Glob.of(text)));
  }

  /**
   * One of the names that exist; else the nearest one is the help.
   *
   * @param otherwise the way out where none is near
   */
  static Parsed<String> known(
      String text, Collection<String> names, String what, String otherwise) {
    return names.contains(text)
        ? Parsed.of(text)
        : Parsed.problem(
            "is no " + what,
            NearestName.of(text, names)
                .map(near -> "did you mean '" + near + "'?")
                .orElse(otherwise));
  }

  /** One of the names of an enumeration, in lower case. */
  static <E extends Enum<E>> Function<String, Parsed<E>> oneOf(Class<E> type) {
    List<E> choices = Arrays.asList(type.getEnumConstants());
    return text ->
        or(
            choices.stream()
                .filter(choice -> label(choice).equals(text.toLowerCase(Locale.ROOT)))
                .findFirst(),
            "is none of the values",
            "write one of: "
                + String.join(", ", choices.stream().map(ConfigValues::label).toList()));
  }

  private static String label(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static <T> Optional<T> tried(Function<String, T> parse, String text) {
    try {
      return Optional.of(parse.apply(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static <T> Parsed<T> or(Optional<T> value, String problem, String help) {
    return value.map(Parsed::of).orElseGet(() -> Parsed.problem(problem, help));
  }
}
