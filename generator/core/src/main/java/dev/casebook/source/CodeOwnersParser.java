package dev.casebook.source;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.source.OwnerPattern.Dialect;
import dev.casebook.source.OwnerRules.OwnerRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads CODEOWNERS line by line. Used once. */
final class CodeOwnersParser {

  /** So many patterns with wildcards are tried for each document; later ones are not used. */
  private static final int MOST_WILD = 5_000;

  private static final int MOST_SECTIONS = 500;

  private final RepoPath file;
  private final RepoPath base;
  private final FindingLog log = new FindingLog();
  private final Map<String, OwnerRules> sections = new LinkedHashMap<>();
  private Dialect dialect = Dialect.GITHUB;
  private OwnerRules section = new OwnerRules("");
  private List<String> defaultOwners = List.of();
  private int wild;

  /** Each list of owners once. */
  private final Map<List<String>, List<String>> known = new HashMap<>();

  CodeOwnersParser(RepoPath file, RepoPath base) {
    this.file = file;
    this.base = base;
  }

  /** A part of a line between blanks; the column is 1-based. */
  private record Word(String text, int column) {}

  CodeOwners parse(String text, boolean gitLab) {
    String plain = text.startsWith("\ufeff") ? text.substring(1) : text;
    boolean hasSections = plain.lines().anyMatch(line -> Header.of(line).isPresent());
    if (gitLab || hasSections || file.folder().fileName().equals(".gitlab")) {
      dialect = Dialect.GITLAB;
    }
    sections.put("", section);
    int number = 0;
    for (Iterator<String> lines = plain.lines().iterator(); lines.hasNext(); ) {
      String line = lines.next();
      number++;
      Optional<Header> header = dialect == Dialect.GITLAB ? Header.of(line) : Optional.empty();
      if (header.isPresent()) {
        enter(header.get(), line, number);
      } else {
        rule(words(line, 0), number);
      }
    }
    return new CodeOwners(file, base, List.copyOf(sections.values()), log.sorted());
  }

  /**
   * The head of a section of GitLab: {@code [Name]}, {@code ^[Optional]}, {@code [Name][2] @owner}.
   *
   * @param end where the owners begin
   */
  private record Header(String name, int end) {

    static Optional<Header> of(String line) {
      int open = line.startsWith("^[") ? 1 : line.startsWith("[") ? 0 : -1;
      int close = open < 0 ? -1 : line.indexOf(']', open);
      if (close < open + 2) {
        return Optional.empty();
      }
      int end = close + 1;
      if (line.startsWith("[", end)) {
        end = line.indexOf(']', end) + 1;
      }
      boolean isAlone =
          end > 0 && (end == line.length() || Character.isWhitespace(line.charAt(end)));
      return isAlone
          ? Optional.of(new Header(line.substring(open + 1, close).strip(), end))
          : Optional.empty();
    }
  }

  private void enter(Header header, String line, int number) {
    String name = header.name().toLowerCase(Locale.ROOT);
    if (!sections.containsKey(name) && sections.size() == MOST_SECTIONS) {
      malformed(
          new Word(line, 1),
          number,
          "is one section more than the " + MOST_SECTIONS + " that are used");
    }
    section =
        sections.size() < MOST_SECTIONS || sections.containsKey(name)
            ? sections.computeIfAbsent(name, any -> new OwnerRules(header.name()))
            : new OwnerRules(header.name());
    defaultOwners = owners(words(line, header.end()), number).orElse(List.of());
  }

  private void rule(List<Word> words, int number) {
    if (words.isEmpty()) {
      return;
    }
    Word first = words.get(0);
    boolean excludes = dialect == Dialect.GITLAB && first.text().startsWith("!");
    String text = excludes ? first.text().substring(1) : first.text();
    Optional<String> problem = OwnerPattern.problem(text, dialect);
    if (problem.isPresent()) {
      malformed(first, number, problem.get());
      return;
    }
    if ((excludes || OwnerPattern.mustBeTried(text, dialect)) && ++wild > MOST_WILD) {
      malformed(
          first,
          number,
          "is one pattern with wildcards more than the " + MOST_WILD + " that are used");
      return;
    }
    Optional<List<String>> owners = owners(words.subList(1, words.size()), number);
    OwnerPattern pattern = OwnerPattern.of(text, dialect);
    if (excludes) {
      section.exclude(pattern);
    } else if (owners.isPresent()) {
      List<String> named = words.size() > 1 ? owners.get() : defaultOwners;
      section.add(pattern, new OwnerRule(number, text, pattern.everything(), named));
    }
  }

  /** The owners; empty when one is malformed, for then GitHub ignores the whole line. */
  private Optional<List<String>> owners(List<Word> words, int number) {
    List<String> owners = new ArrayList<>();
    boolean malformed = false;
    for (Word word : words) {
      if (isOwner(word.text())) {
        owners.add(word.text());
      } else {
        malformed(
            word, number, "is no owner: write @user, @organisation/team or an e-mail address");
        malformed = true;
      }
    }
    return malformed && dialect == Dialect.GITHUB
        ? Optional.empty()
        : Optional.of(known.computeIfAbsent(owners, List::copyOf));
  }

  private static boolean isOwner(String text) {
    int at = text.indexOf('@');
    boolean plain = text.codePoints().noneMatch(EntryName::isHidden) && text.length() <= 300;
    return plain && at >= 0 && at < text.length() - 1 && text.length() > 1;
  }

  /** The words up to a comment; a blank after a backslash belongs to its word. */
  private static List<Word> words(String line, int from) {
    List<Word> words = new ArrayList<>();
    int i = from;
    while (i < line.length()) {
      if (Character.isWhitespace(line.charAt(i))) {
        i++;
      } else if (line.charAt(i) == '#') {
        break;
      } else {
        int start = i;
        while (i < line.length() && !Character.isWhitespace(line.charAt(i))) {
          i += line.charAt(i) == '\\' ? 2 : 1;
        }
        i = Math.min(i, line.length());
        words.add(new Word(line.substring(start, i), start + 1));
      }
    }
    return words;
  }

  private void malformed(Word word, int line, String problem) {
    log.add(
        SourceRules.MALFORMED_CODEOWNERS,
        () ->
            Finding.of(
                    SourceRules.MALFORMED_CODEOWNERS,
                    new SourceLocation(
                        file, line, word.column(), word.column() + word.text().length()),
                    "'" + CommitText.clean(word.text()) + "' " + problem)
                .withLabel("not used")
                .withHelp("Correct the line; the forge does not use it either"));
  }
}
