package dev.casebook.draft;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.model.Catalog;
import dev.casebook.model.Document;
import dev.casebook.model.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where documents of a kind live in a repository, and how their files are named: the folder and the
 * form of name that most of them have, with folders of years and months taken for what they are.
 */
final class DraftPlace {

  private static final Pattern DATED =
      Pattern.compile("(?<date>20\\d{2}-\\d{2}-\\d{2}|20\\d{6})(?<gap>[-_. ]+)(?<rest>.*)");
  private static final Pattern YEAR = Pattern.compile("20\\d{2}");
  private static final Pattern MONTH = Pattern.compile("20\\d{2}-\\d{2}");
  private static final Map<Kind, String> FOLDERS =
      Map.of(
          Kind.RUNBOOK, "runbooks",
          Kind.INCIDENT, "incidents",
          Kind.POSTMORTEM, "postmortems",
          Kind.DRILL, "drills",
          Kind.PATH, "paths");

  private final Catalog catalog;
  private final RepoPath source;

  DraftPlace(Catalog catalog, RepoPath source) {
    this.catalog = catalog;
    this.source = source;
  }

  /** What the name of a file is made of. */
  record Named(String id, LocalDate day) {}

  /** The path of a new document. */
  RepoPath path(DraftWish wish, Named named) {
    List<Document> alike = alike(wish.kind());
    RepoPath folder = folder(wish, alike, named.day());
    String name = fileName(wish, alike, named);
    String prefix = folder.value().isEmpty() ? "" : folder.value() + "/";
    return new RepoPath(prefix + name + ".md");
  }

  private List<Document> alike(Kind kind) {
    List<Document> same = new ArrayList<>();
    for (Document document : catalog.documents()) {
      String base = document.path().fileName().toLowerCase(Locale.ROOT);
      boolean front = base.startsWith("readme") || base.startsWith("index") || base.startsWith("_");
      if (document.kind() == kind && !document.isTemplate() && !front) {
        same.add(document);
      }
    }
    return same;
  }

  private RepoPath folder(DraftWish wish, List<Document> alike, LocalDate day) {
    for (String service : wish.services()) {
      Optional<RepoPath> place = ofService(service, alike);
      if (place.isPresent()) {
        return place.get();
      }
    }
    if (alike.isEmpty()) {
      return below(source, FOLDERS.getOrDefault(wish.kind(), "guides"));
    }
    Map<RepoPath, Integer> counts = new HashMap<>();
    alike.forEach(each -> counts.merge(dated(each.path().folder(), day), 1, Integer::sum));
    RepoPath usual =
        counts.entrySet().stream()
            .max(
                Map.Entry.<RepoPath, Integer>comparingByValue()
                    .thenComparing(Map.Entry.<RepoPath, Integer>comparingByKey().reversed()))
            .map(Map.Entry::getKey)
            .orElse(source);
    boolean most = counts.getOrDefault(usual, 0) * 2 > alike.size();
    return most ? usual : common(List.copyOf(counts.keySet()));
  }

  /** The folder in which runbooks of a service lie, or the one that has its name beside others. */
  private Optional<RepoPath> ofService(String service, List<Document> alike) {
    Map<RepoPath, Integer> counts = new HashMap<>();
    for (Document document : alike) {
      if (document.path().folder().fileName().equalsIgnoreCase(service)) {
        counts.merge(document.path().folder(), 1, Integer::sum);
      }
    }
    if (counts.isEmpty() && isByService(alike)) {
      List<RepoPath> folders = alike.stream().map(each -> each.path().folder()).toList();
      return Optional.of(below(common(folders), Slug.of(service)));
    }
    return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }

  private boolean isByService(List<Document> alike) {
    long named =
        alike.stream()
            .filter(
                each ->
                    each.header().services().stream()
                        .anyMatch(each.path().folder().fileName()::equalsIgnoreCase))
            .count();
    return named > 1 && named * 2 >= alike.size();
  }

  private static RepoPath below(RepoPath folder, String name) {
    return new RepoPath(folder.value().isEmpty() ? name : folder.value() + "/" + name);
  }

  /** A folder of another year or month, turned into that of a day. */
  private static RepoPath dated(RepoPath folder, LocalDate day) {
    List<String> segments = new ArrayList<>();
    String before = "";
    for (String segment : folder.value().split("/", -1)) {
      String now = segment;
      if (YEAR.matcher(segment).matches()) {
        now = String.valueOf(day.getYear());
      } else if (MONTH.matcher(segment).matches()) {
        now = day.toString().substring(0, 7);
      } else if (YEAR.matcher(before).matches() && segment.matches("(0[1-9]|1[0-2])")) {
        now = day.toString().substring(5, 7);
      }
      segments.add(now);
      before = segment;
    }
    return new RepoPath(String.join("/", segments));
  }

  private static RepoPath common(List<RepoPath> folders) {
    RepoPath shared = folders.get(0);
    for (RepoPath folder : folders) {
      while (!folder.isIn(shared)) {
        shared = shared.folder();
      }
    }
    return shared;
  }

  private String fileName(DraftWish wish, List<Document> alike, Named named) {
    Map<String, Integer> forms = new HashMap<>();
    int spaced = 0;
    for (Document document : alike) {
      String base = base(document.path());
      forms.merge(form(document, base), 1, Integer::sum);
      spaced += base.contains(" ") ? 1 : 0;
    }
    String form =
        forms.entrySet().stream()
            .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
            .map(Map.Entry::getKey)
            .orElse(wish.kind().isIncidentRecord() || wish.kind() == Kind.DRILL ? "D-" : "");
    String words = spaced * 2 > alike.size() ? Slug.words(wish.title()) : Slug.of(wish.title());
    return switch (form.isEmpty() ? ' ' : form.charAt(0)) {
      case 'D' -> named.day() + form.substring(1) + words;
      case 'B' -> named.day().toString().replace("-", "") + form.substring(1) + words;
      case 'I' -> named.id() + form.substring(1) + (form.length() > 1 ? words : "");
      case 'A' -> wish.alerts().isEmpty() ? words : wish.alerts().get(0);
      default -> words;
    };
  }

  /** The form of a name: date, date without hyphens, id or alert, and what stands behind it. */
  private static String form(Document document, String base) {
    Matcher dated = DATED.matcher(base);
    if (dated.matches()) {
      return (dated.group("date").length() == 10 ? "D" : "B") + dated.group("gap");
    }
    String id = IdStyle.stated(document).orElse("");
    if (id.matches(".*\\d") && base.startsWith(id)) {
      Matcher gap = Pattern.compile("[-_ .]*").matcher(base.substring(id.length()));
      return "I" + (gap.lookingAt() ? gap.group() : "");
    }
    boolean alert =
        document instanceof dev.casebook.model.Runbook runbook && runbook.alerts().contains(base);
    return alert ? "A" : "";
  }

  private static String base(RepoPath path) {
    String name = path.fileName();
    int dot = name.indexOf(".md");
    return dot <= 0 ? name : name.substring(0, dot);
  }
}
