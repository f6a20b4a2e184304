package dev.casebook.search;

import dev.casebook.diagnostic.RepoPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Questions with known answers, made from the pages themselves: who asks for a title, a heading or
 * an identifier wants the pages that have it. Pages of equal titles (or headings) are equally
 * right. Of headings only those count that have two words and that at most four pages have:
 * "Debugging" asks for no one section. The same pages and seed give the same questions.
 */
final class GeneratedQueries {

  /** What a question is made from. */
  enum Kind {
    TITLE,
    TYPO,
    HEADING,
    IDENTIFIER,
    CHINESE_TITLE,
    CHINESE_PIECE,
    CHINESE_HEADING,
    CHINESE_SUBSTRING,
    CHINESE_QUOTED
  }

  /**
   * A question.
   *
   * @param answers pages that are right
   */
  record Question(Kind kind, String query, Set<RepoPath> answers) {}

  /** Which pages are asked for: rules are tuned on one half and judged on the other. */
  enum Half {
    TUNING,
    JUDGING
  }

  private static final Pattern HAN = Pattern.compile("[\\u4e00-\\u9fff]{2,}");
  private static final Pattern IDENTIFIER =
      Pattern.compile(
          "(?<![\\w/.-])(?:[a-z][a-z0-9]*(?:_[a-z0-9]+)+|[A-Z][a-z0-9]+(?:[A-Z][a-z0-9]+)+"
              + "|/[a-z][\\w-]*(?:/[\\w-]+)+(?:\\.[a-z]+)?|--[a-z]+(?:-[a-z]+)*)(?![\\w/-])");
  private static final int MOST_PAGES = 4;
  private static final int SHORTEST_TYPO = 5;

  private final List<SearchPage> pages;
  private final List<SearchPage> half;
  private final SplittableRandom random;
  private final Map<String, Set<RepoPath>> byTitle = new HashMap<>();
  private final Map<String, Set<RepoPath>> byHeading = new HashMap<>();
  private final Map<RepoPath, String> texts = new LinkedHashMap<>();

  private GeneratedQueries(List<SearchPage> pages, Half half, long seed) {
    this.pages = pages;
    this.random = new SplittableRandom(seed);
    this.half = new ArrayList<>();
    for (SearchPage page : pages) {
      if ((TermHash.of(page.path().value()) & 1) == half.ordinal()) {
        this.half.add(page);
      }
    }
    pages.forEach(this::note);
  }

  private void note(SearchPage page) {
    put(byTitle, page.title(), page);
    put(byHeading, page.title(), page);
    StringBuilder text = new StringBuilder(page.title()).append('\n');
    for (SearchPart part : page.parts()) {
      put(byHeading, part.heading(), page);
      text.append(part.heading()).append('\n').append(part.text()).append('\n');
    }
    page.keywords().forEach(word -> text.append(word).append('\n'));
    texts.put(page.path(), text.toString());
  }

  private static void put(Map<String, Set<RepoPath>> pages, String text, SearchPage page) {
    pages.computeIfAbsent(key(text), k -> new TreeSet<>()).add(page.path());
  }

  /** Equal for texts of the same words. */
  private static String key(String text) {
    return QueryAnalysis.words(text).stream()
        .flatMap(word -> word.units().stream())
        .collect(Collectors.joining(" "));
  }

  /**
   * Makes questions.
   *
   * @param most of each kind
   */
  static List<Question> of(List<SearchPage> pages, Half half, int most, long seed) {
    GeneratedQueries queries = new GeneratedQueries(pages, half, seed);
    Map<Kind, BiConsumer<SearchPage, List<Question>>> makers = new LinkedHashMap<>();
    makers.put(Kind.TITLE, queries::title);
    makers.put(Kind.TYPO, queries::typo);
    makers.put(Kind.HEADING, queries::heading);
    makers.put(Kind.IDENTIFIER, queries::identifier);
    makers.put(Kind.CHINESE_TITLE, queries::chineseTitle);
    makers.put(Kind.CHINESE_PIECE, queries::chinesePiece);
    makers.put(Kind.CHINESE_HEADING, queries::chineseHeading);
    makers.put(Kind.CHINESE_SUBSTRING, queries::chineseSubstring);
    makers.put(Kind.CHINESE_QUOTED, queries::chineseQuoted);
    List<Question> all = new ArrayList<>();
    makers.forEach((kind, maker) -> all.addAll(queries.make(maker, most)));
    return all;
  }

  private List<Question> make(BiConsumer<SearchPage, List<Question>> maker, int most) {
    Map<String, Question> made = new LinkedHashMap<>();
    for (int tries = 0; tries < 40 * most && made.size() < most && !half.isEmpty(); tries++) {
      List<Question> one = new ArrayList<>();
      maker.accept(half.get(random.nextInt(half.size())), one);
      one.forEach(question -> made.putIfAbsent(question.query(), question));
    }
    return List.copyOf(made.values());
  }

  private static boolean isChinese(String text) {
    return HAN.matcher(text).find();
  }

  private void title(SearchPage page, List<Question> to) {
    if (!isChinese(page.title()) && !key(page.title()).isEmpty()) {
      to.add(new Question(Kind.TITLE, page.title(), byTitle.get(key(page.title()))));
    }
  }

  private void typo(SearchPage page, List<Question> to) {
    List<Matcher> words = new ArrayList<>();
    Matcher word = Pattern.compile("[A-Za-z]{" + SHORTEST_TYPO + ",}").matcher(page.title());
    while (word.find()) {
      words.add(word.pattern().matcher(page.title()));
      words.get(words.size() - 1).find(word.start());
    }
    if (words.isEmpty() || isChinese(page.title())) {
      return;
    }
    Matcher at = words.get(random.nextInt(words.size()));
    String wrong =
        page.title().substring(0, at.start())
            + mistype(at.group())
            + page.title().substring(at.end());
    to.add(new Question(Kind.TYPO, wrong, byTitle.get(key(page.title()))));
  }

  /** One letter doubled by its neighbour, lost, replaced or swapped with the next. */
  private String mistype(String word) {
    int at = random.nextInt(word.length() - 1);
    String before = word.substring(0, at);
    char letter = (char) ('a' + random.nextInt(26));
    return switch (random.nextInt(4)) {
      case 0 -> before + letter + word.substring(at);
      case 1 -> before + word.substring(at + 1);
      case 2 -> before + letter + word.substring(at + 1);
      default -> before + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
    };
  }

  private void heading(SearchPage page, List<Question> to) {
    heading(page, Kind.HEADING, false, to);
  }

  private void chineseHeading(SearchPage page, List<Question> to) {
    heading(page, Kind.CHINESE_HEADING, true, to);
  }

  private void heading(SearchPage page, Kind kind, boolean chinese, List<Question> to) {
    if (page.parts().isEmpty()) {
      return;
    }
    String heading = page.parts().get(random.nextInt(page.parts().size())).heading();
    Set<RepoPath> right = byHeading.get(key(heading));
    boolean says = QueryAnalysis.words(heading).size() > 1 && right.size() <= MOST_PAGES;
    if (says && isChinese(heading) == chinese) {
      to.add(new Question(kind, heading, right));
    }
  }

  private void identifier(SearchPage page, List<Question> to) {
    List<String> found =
        IDENTIFIER
            .matcher(texts.get(page.path()))
            .results()
            .map(m -> m.group())
            .distinct()
            .toList();
    if (!found.isEmpty()) {
      ask(Kind.IDENTIFIER, found.get(random.nextInt(found.size())), MOST_PAGES, to);
    }
  }

  private void chineseTitle(SearchPage page, List<Question> to) {
    if (isChinese(page.title())) {
      to.add(new Question(Kind.CHINESE_TITLE, page.title(), byTitle.get(key(page.title()))));
    }
  }

  /** Four to six characters of a title; pages that have them in their titles are right. */
  private void chinesePiece(SearchPage page, List<Question> to) {
    String piece = piece(page.title(), 4, 6);
    if (!piece.isEmpty()) {
      Set<RepoPath> right =
          pages.stream()
              .filter(other -> other.title().contains(piece))
              .map(SearchPage::path)
              .collect(Collectors.toCollection(LinkedHashSet::new));
      to.add(new Question(Kind.CHINESE_PIECE, piece, right));
    }
  }

  private void chineseSubstring(SearchPage page, List<Question> to) {
    String piece = piece(texts.get(page.path()), 2, 5);
    if (!piece.isEmpty()) {
      ask(Kind.CHINESE_SUBSTRING, piece, Integer.MAX_VALUE, to);
    }
  }

  private void chineseQuoted(SearchPage page, List<Question> to) {
    List<Question> plain = new ArrayList<>();
    chineseSubstring(page, plain);
    plain.forEach(
        one -> to.add(new Question(Kind.CHINESE_QUOTED, '"' + one.query() + '"', one.answers())));
  }

  private void ask(Kind kind, String text, int mostPages, List<Question> to) {
    Set<RepoPath> right = new LinkedHashSet<>();
    texts.forEach((path, all) -> right.addAll(all.contains(text) ? Set.of(path) : Set.of()));
    if (right.size() <= mostPages) {
      to.add(new Question(kind, text, right));
    }
  }

  private String piece(String text, int shortest, int longest) {
    List<String> runs =
        HAN.matcher(text)
            .results()
            .map(m -> m.group())
            .filter(r -> r.length() >= shortest)
            .toList();
    if (runs.isEmpty()) {
      return "";
    }
    String run = runs.get(random.nextInt(runs.size()));
    int length = Math.min(run.length(), shortest + random.nextInt(longest - shortest + 1));
    int start = random.nextInt(run.length() - length + 1);
    return run.substring(start, start + length);
  }
}
