package dev.casebook.past;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.model.ActionItem;
import dev.casebook.model.Document;
import dev.casebook.model.IncidentRecord;
import java.util.Set;
import java.util.TreeSet;

/**
 * The words by which people speak of an incident: its id, the files of its record, the tickets of
 * its action items. Immutable.
 *
 * @param names words that are short or could mean anything else are left out
 */
public record IncidentNames(Set<String> names) {

  private static final int SHORTEST = 4;
  private static final int SHORTEST_FILE = 8;

  public IncidentNames {
    names = Set.copyOf(names);
  }

  /** The names of an incident. */
  public static IncidentNames of(IncidentRecord incident) {
    Set<String> names = new TreeSet<>();
    add(names, incident.id());
    for (Document document : incident.documents()) {
      add(names, document.id());
      String file = withoutExtension(document.path());
      if (file.length() >= SHORTEST_FILE) {
        add(names, file);
      }
    }
    for (ActionItem action : incident.facts().actions()) {
      String ref = action.ref();
      if (ref != null) {
        add(names, ref);
      }
    }
    return new IncidentNames(names);
  }

  private static String withoutExtension(RepoPath path) {
    String name = path.fileName();
    int dot = name.indexOf('.');
    return dot <= 0 ? name : name.substring(0, dot);
  }

  private static void add(Set<String> names, String name) {
    boolean digits = name.chars().anyMatch(Character::isDigit);
    if (digits && name.strip().length() >= SHORTEST) {
      names.add(name.strip());
    }
  }

  /** How often a text names the incident, as whole words. */
  public int countIn(String text) {
    return names.stream().mapToInt(name -> count(text, name)).sum();
  }

  private static int count(String text, String name) {
    int count = 0;
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length())) {
      boolean starts = at == 0 || !isWord(text.charAt(at - 1));
      int end = at + name.length();
      boolean ends = end == text.length() || !isWord(text.charAt(end));
      count += starts && ends ? 1 : 0;
    }
    return count;
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }
}
