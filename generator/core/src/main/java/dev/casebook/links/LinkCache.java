package dev.casebook.links;

import dev.casebook.diagnostic.CasebookException;
import dev.casebook.diagnostic.CasebookException.Reason;
import dev.casebook.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What addresses answered, in a file: a week for those that are alive, a day for those that are
 * dead, an hour for those that nobody can tell of. A file that cannot be read is as good as none.
 */
final class LinkCache {

  private static final int SCHEMA = 1;

  /** A verdict and when it was given. */
  record Entry(Verdict verdict, Instant at) {

    boolean isFresh(Instant now) {
      Duration age = Duration.between(at, now);
      return !age.isNegative() && age.compareTo(life()) < 0;
    }

    private Duration life() {
      if (verdict instanceof Verdict.Dead) {
        return Duration.ofDays(1);
      }
      return verdict instanceof Verdict.Unclear ? Duration.ofHours(1) : Duration.ofDays(7);
    }
  }

  private final Map<String, Entry> entries;
  private final Instant now;

  private LinkCache(Map<String, Entry> entries, Instant now) {
    this.entries = entries;
    this.now = now;
  }

  static LinkCache read(Path file, Instant now) {
    Map<String, Entry> entries = new TreeMap<>();
    try {
      if (Json.parseObject(Files.readString(file)).get("links") instanceof Map<?, ?> links) {
        links.forEach(
            (address, entry) ->
                entry(entry)
                    .filter(each -> each.isFresh(now))
                    .ifPresent(each -> entries.put(String.valueOf(address), each)));
      }
    } catch (NoSuchFileException e) {
      return new LinkCache(entries, now);
    } catch (IOException | IllegalArgumentException e) {
      entries.clear(); // a damaged cache is as good as none
    }
    return new LinkCache(entries, now);
  }

  private static Optional<Entry> entry(Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      return Optional.empty();
    }
    String detail = String.valueOf(map.get("detail"));
    try {
      Instant at = Instant.parse(String.valueOf(map.get("at")));
      return switch (String.valueOf(map.get("verdict"))) {
        case "alive" -> Optional.of(new Entry(new Verdict.Alive(), at));
        case "moved" -> Optional.of(new Entry(new Verdict.Moved(detail), at));
        case "dead" -> Optional.of(new Entry(new Verdict.Dead(Integer.parseInt(detail)), at));
        case "unclear" -> Optional.of(new Entry(new Verdict.Unclear(detail), at));
        default -> Optional.empty();
      };
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty(); // as if it had never been asked
    }
  }

  Optional<Verdict> get(String address) {
    return Optional.ofNullable(entries.get(address)).map(Entry::verdict);
  }

  void put(String address, Verdict verdict) {
    if (!(verdict instanceof Verdict.Private)) {
      entries.put(address, new Entry(verdict, now));
    }
  }

  /**
   * Writes what is still fresh, at once or not at all.
   *
   * @throws CasebookException when it cannot be written
   */
  void write(Path file) {
    Map<String, Object> links = new TreeMap<>();
    entries.forEach((address, entry) -> links.put(address, json(entry)));
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("schema", SCHEMA);
    all.put("links", links);
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Path beside = file.resolveSibling(file.getFileName() + ".new");
      Files.write(beside, (Json.pretty(all) + "\n").getBytes(StandardCharsets.UTF_8));
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new CasebookException(
          Reason.IO, "the cache of links " + file + " cannot be written", e);
    }
  }

  private static Map<String, Object> json(Entry entry) {
    Map<String, Object> map = new LinkedHashMap<>();
    Verdict verdict = entry.verdict();
    if (verdict instanceof Verdict.Moved moved) {
      map.put("verdict", "moved");
      map.put("detail", moved.to());
    } else if (verdict instanceof Verdict.Dead dead) {
      map.put("verdict", "dead");
      map.put("detail", dead.status());
    } else if (verdict instanceof Verdict.Unclear unclear) {
      map.put("verdict", "unclear");
      map.put("detail", unclear.reason());
    } else {
      map.put("verdict", "alive");
    }
    map.put("at", entry.at().toString());
    return map;
  }
}
