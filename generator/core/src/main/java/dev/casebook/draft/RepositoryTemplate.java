package dev.casebook.draft;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.model.Catalog;
import dev.casebook.model.Document;
import dev.casebook.model.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A template that a repository keeps for documents of a kind, filled in: its title, its front
 * matter, and dates that it leaves open; all else stays as it is.
 */
final class RepositoryTemplate {

  private static final String FENCE = "---";
  private static final Pattern KEY = Pattern.compile("(?<key>[A-Za-z_][\\w-]*)\\s*:(?<value>.*)");
  private static final Pattern DATE =
      Pattern.compile("(?i)(?<![a-z])yyyy(?<a>[-/.])mm(?<b>[-/.])dd(?![a-z])");
  private static final Map<Kind, Pattern> WORDS =
      Map.of(
          Kind.RUNBOOK, Pattern.compile(".*(runbook|playbook|alert|预案|手册).*"),
          Kind.INCIDENT, Pattern.compile(".*(incident|outage|issue|故障|事件).*"),
          Kind.POSTMORTEM,
              Pattern.compile(".*(post.?mortem|pm\\W|rca|review|retro|incident|复盘|报告).*"),
          Kind.DRILL, Pattern.compile(".*(drill|game.?day|exercise|tabletop|演练).*"),
          Kind.PATH, Pattern.compile(".*(path|onboarding|培训).*"));

  private RepositoryTemplate() {}

  /**
   * The template for a new document: one in its folder or below it, or beside a folder above it,
   * that is named for the kind; or one that is named for no kind at all in the very folder.
   */
  static Optional<RepoPath> find(Catalog catalog, Kind kind, RepoPath folder) {
    List<RepoPath> templates =
        catalog.documents().stream().filter(Document::isTemplate).map(Document::path).toList();
    Optional<RepoPath> named =
        templates.stream()
            .filter(path -> isNear(path, folder))
            .filter(path -> isFor(path, folder, kind))
            .findFirst();
    return named.or(
        () ->
            templates.stream()
                .filter(path -> path.folder().equals(folder) || isRootOf(path, folder))
                .filter(RepositoryTemplate::isForNoKind)
                .findFirst());
  }

  private static boolean isNear(RepoPath template, RepoPath folder) {
    RepoPath place = template.folder();
    String last = place.fileName().toLowerCase(Locale.ROOT);
    boolean inTemplates =
        last.contains("template") || last.equals("archetypes") || last.equals("模板");
    return place.isIn(folder) || folder.isIn(inTemplates ? place.folder() : place);
  }

  private static boolean isFor(RepoPath template, RepoPath folder, Kind kind) {
    String name = template.fileName().toLowerCase(Locale.ROOT);
    boolean says = WORDS.getOrDefault(kind, Pattern.compile("(?!)")).matcher(name).matches();
    boolean saysOther =
        WORDS.entrySet().stream()
            .anyMatch(each -> each.getKey() != kind && each.getValue().matcher(name).matches());
    return says || (!saysOther && template.folder().equals(folder));
  }

  private static boolean isRootOf(RepoPath template, RepoPath folder) {
    return folder.isIn(template.folder()) && template.folder().value().isEmpty();
  }

  private static boolean isForNoKind(RepoPath template) {
    String name = template.fileName().toLowerCase(Locale.ROOT);
    return WORDS.values().stream().noneMatch(words -> words.matcher(name).matches());
  }

  /**
   * The text of a new document.
   *
   * @param fields what its front matter has to say, by key; those that the template lacks are added
   *     behind its own
   */
  static String fill(String template, Map<String, String> fields, DraftContext context) {
    String text = template.startsWith("\uFEFF") ? template.substring(1) : template;
    String end = text.contains("\r\n") ? "\r\n" : "\n";
    List<String> lines = new ArrayList<>(text.lines().toList());
    int close = lines.isEmpty() || !lines.get(0).stripTrailing().equals(FENCE) ? 0 : close(lines);
    List<String> front = new ArrayList<>();
    front.add(FENCE);
    front.add(Draft.comment(context.schema()));
    front.addAll(merged(close == 0 ? List.of() : lines.subList(1, close), fields));
    front.add(FENCE);
    List<String> body = new ArrayList<>(lines.subList(close == 0 ? 0 : close + 1, lines.size()));
    title(body, context.wish().title());
    front.addAll(body);
    String day = context.dates().day().toString();
    return dated(String.join(end, front) + end, day);
  }

  private static int close(List<String> lines) {
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).stripTrailing().equals(FENCE)) {
        return i;
      }
    }
    return 0;
  }

  /** The template's lines with our values; a value that goes on in further lines is left alone. */
  private static List<String> merged(List<String> own, Map<String, String> fields) {
    Map<String, String> left = new LinkedHashMap<>(fields);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < own.size(); i++) {
      Matcher key = KEY.matcher(own.get(i));
      boolean goesOn = i + 1 < own.size() && own.get(i + 1).matches("[ \\t-].*");
      String value = key.matches() ? left.remove(key.group("key")) : null;
      if (value == null
          || value.isBlank()
          || goesOn
          || own.get(i).contains("yaml-language-server")) {
        if (!own.get(i).contains("yaml-language-server")) {
          lines.add(own.get(i));
        }
      } else {
        lines.addAll((key.group("key") + ":" + value).lines().toList());
      }
    }
    left.keySet().removeAll(otherNames(own));
    left.forEach(
        (key, value) -> {
          if (!value.isBlank()) {
            lines.addAll((key + ":" + value).lines().toList());
          }
        });
    return lines;
  }

  /** Our keys that the template asks for by another name. */
  private static Set<String> otherNames(List<String> own) {
    Map<String, List<String>> names =
        Map.of(
            "started", List.of("date", "start", "started_at", "start_time"),
            "services", List.of("affected", "service", "product", "subsystem"),
            "owner", List.of("team", "maintainer", "maintainers", "owners"));
    Set<String> found = new LinkedHashSet<>();
    for (String line : own) {
      Matcher key = KEY.matcher(line);
      names.forEach(
          (ours, theirs) -> {
            if (key.matches() && theirs.contains(key.group("key"))) {
              found.add(ours);
            }
          });
    }
    return found;
  }

  /** The first heading becomes the title; without one it is put in front. */
  private static void title(List<String> body, String title) {
    boolean code = false;
    for (int i = 0; i < body.size(); i++) {
      code ^= body.get(i).startsWith("```");
      if (!code && body.get(i).startsWith("# ")) {
        body.set(i, "# " + title);
        return;
      }
    }
    body.add(0, "");
    body.add(1, "# " + title);
  }

  private static String dated(String text, String day) {
    return DATE.matcher(text)
        .replaceAll(
            found ->
                day.substring(0, 4)
                    + Matcher.quoteReplacement(found.group(1))
                    + day.substring(5, 7)
                    + Matcher.quoteReplacement(found.group(2))
                    + day.substring(8));
  }
}
