package dev.casebook.draft;

import dev.casebook.model.Catalog;
import dev.casebook.model.Document;
import dev.casebook.model.Kind;
import dev.casebook.model.Postmortem;
import dev.casebook.model.Provenance;
import dev.casebook.model.Provenance.Origin;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a repository names its documents: the shape that most ids of a kind have, and the next free
 * number in it. Ids are stated in front matter, or begin the name of a file.
 */
final class IdStyle {

  private static final Pattern NUMBERED =
      Pattern.compile("(?<head>\\D*?)(?:(?<year>20\\d{2})(?<gap>[-_./ ]?))?(?<number>\\d{1,6})");
  private static final Pattern IN_FILE_NAME =
      Pattern.compile("(?<id>[A-Z]{1,8}[-_ ]?(?:20\\d{2}[-_])?\\d{1,6})(?=[-_ .]|$).*");

  private final Catalog catalog;
  private final Set<String> given = new HashSet<>();

  IdStyle(Catalog catalog) {
    this.catalog = catalog;
  }

  /** Takes an id, so that it is not free any more. */
  String take(String id) {
    given.add(id.toLowerCase(Locale.ROOT));
    return id;
  }

  /** Ids with a number, without it and its year. */
  private record Shape(String head, boolean hasYear, String gap, int width)
      implements Comparable<Shape> {

    String id(int year, int number) {
      String start = hasYear ? head + year + gap : head;
      return start + String.format(Locale.ROOT, "%0" + width + "d", number);
    }

    @Override
    public int compareTo(Shape other) {
      return toString().compareTo(other.toString());
    }
  }

  /** The id of a document, when people gave it one; else empty. */
  static Optional<String> stated(Document document) {
    Provenance from = document.header().provenance().get("id");
    if (from != null && from.origin() == Origin.FRONT_MATTER) {
      return Optional.of(document.id());
    }
    Matcher name = IN_FILE_NAME.matcher(document.path().fileName());
    return name.matches() ? Optional.of(name.group("id")) : Optional.empty();
  }

  /** The next free id of a kind. */
  String next(Kind kind, String title, LocalDate day) {
    Set<String> taken = taken();
    Map<Shape, Integer> shapes = shapes(kind);
    if (shapes.isEmpty() && !isNumbered(kind)) {
      return named(kind, title, taken);
    }
    Shape usual =
        shapes.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElseGet(() -> standard(kind));
    int number = 1 + highest(usual, day.getYear(), taken);
    while (taken.contains(usual.id(day.getYear(), number).toLowerCase(Locale.ROOT))) {
      number++;
    }
    return usual.id(day.getYear(), number);
  }

  /**
   * The id of a postmortem about an incident that has a record of its own: made as others were made
   * of theirs, {@code PM-2026-009} of {@code INC-2026-009}; else the same id, which joins the two.
   */
  String ofPostmortem(String incident) {
    for (Document document : catalog.documents()) {
      if (document instanceof Postmortem other && other.facts().incident() != null) {
        String theirs = other.facts().incident();
        Matcher of = NUMBERED.matcher(theirs);
        Matcher by = NUMBERED.matcher(other.id());
        Matcher mine = NUMBERED.matcher(incident);
        if (of.matches()
            && by.matches()
            && mine.matches()
            && of.group("head").equals(mine.group("head"))
            && theirs.substring(of.end("head")).equals(other.id().substring(by.end("head")))) {
          return by.group("head") + incident.substring(mine.end("head"));
        }
      }
    }
    return incident;
  }

  private static boolean isNumbered(Kind kind) {
    return kind.isIncidentRecord() || kind == Kind.DRILL;
  }

  private static Shape standard(Kind kind) {
    return kind == Kind.DRILL ? new Shape("DRILL-", true, "-", 2) : new Shape("INC-", true, "-", 3);
  }

  /** How often each shape is used by documents of a kind; incidents and postmortems share one. */
  private Map<Shape, Integer> shapes(Kind kind) {
    Map<Shape, Integer> shapes = new TreeMap<>();
    int documents = 0;
    for (Document document : catalog.documents()) {
      boolean same =
          kind.isIncidentRecord() ? document.kind().isIncidentRecord() : document.kind() == kind;
      if (same && !document.isTemplate()) {
        documents++;
        stated(document)
            .flatMap(IdStyle::shape)
            .ifPresent(each -> shapes.merge(each, 1, Integer::sum));
      }
    }
    int most = documents;
    shapes.values().removeIf(count -> count * 4 < most);
    return shapes;
  }

  private static Optional<Shape> shape(String id) {
    Matcher parts = NUMBERED.matcher(id);
    if (!parts.matches() || (parts.group("head").isEmpty() && parts.group("year") == null)) {
      return Optional.empty();
    }
    String gap = parts.group("gap");
    boolean hasYear = parts.group("year") != null;
    return Optional.of(
        new Shape(
            parts.group("head"), hasYear, gap == null ? "" : gap, parts.group("number").length()));
  }

  private static int highest(Shape shape, int year, Set<String> taken) {
    String start = (shape.hasYear() ? shape.head() + year + shape.gap() : shape.head());
    String prefix = start.toLowerCase(Locale.ROOT);
    int highest = 0;
    for (String id : taken) {
      String rest = id.startsWith(prefix) ? id.substring(prefix.length()) : "";
      if (!rest.isEmpty() && rest.length() <= 6 && rest.chars().allMatch(Character::isDigit)) {
        highest = Math.max(highest, Integer.parseInt(rest));
      }
    }
    return highest;
  }

  /** All ids, in lower case. */
  private Set<String> taken() {
    Set<String> taken = new HashSet<>(given);
    for (Document document : catalog.documents()) {
      taken.add(document.id().toLowerCase(Locale.ROOT));
      stated(document).ifPresent(id -> taken.add(id.toLowerCase(Locale.ROOT)));
    }
    catalog.incidents().forEach(each -> taken.add(each.id().toLowerCase(Locale.ROOT)));
    return taken;
  }

  private String named(Kind kind, String title, Set<String> taken) {
    String slug = Slug.of(title);
    String base = kind == Kind.PATH && usesPrefix() ? "path-" + slug : slug;
    String id = base;
    for (int i = 2; taken.contains(id.toLowerCase(Locale.ROOT)); i++) {
      id = base + "-" + i;
    }
    return id;
  }

  private boolean usesPrefix() {
    List<Document> paths =
        catalog.documents().stream().filter(each -> each.kind() == Kind.PATH).toList();
    return !paths.isEmpty() && paths.stream().allMatch(each -> each.id().startsWith("path-"));
  }
}
