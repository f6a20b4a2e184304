package dev.casebook.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody typed: words that must all occur, {@code "phrases"}, {@code OR}, {@code -word},
 * {@code word*}, and filters such as {@code type:runbook}.
 *
 * @param groups all must match; of the clauses of one group, one
 * @param nots none may match
 * @param text as far as it was read
 */
record QueryText(
    List<List<QueryClause>> groups, List<QueryClause> nots, List<Filter> filters, String text) {

  /**
   * @param value in lower case
   */
  record Filter(String key, String value) {}

  private static final int LONGEST = 256;
  private static final int MOST_CLAUSES = 16;

  /** What {@code \s} is in a browser; Java's is ASCII. */
  private static final String SPACE =
      "\\t\\n\\x0B\\f\\r \\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000\\uFEFF";

  private static final Pattern CLAUSE =
      Pattern.compile("(-?)(?:([A-Za-z]+):)?(?:\"([^\"]*)\"?|([^" + SPACE + "]+))");
  private static final Pattern FLAG = Pattern.compile("-.*|[A-Za-z]", Pattern.DOTALL);

  QueryText {
    groups = groups.stream().map(List::copyOf).toList();
    nots = List.copyOf(nots);
    filters = List.copyOf(filters);
  }

  /**
   * @param facet whether a word before a colon filters
   */
  static QueryText parse(String query, Predicate<String> facet) {
    String text = query.substring(0, Math.min(query.length(), LONGEST));
    List<List<QueryClause>> groups = new ArrayList<>();
    List<QueryClause> nots = new ArrayList<>();
    List<Filter> filters = new ArrayList<>();
    boolean alternative = false;
    int count = 0;
    Matcher each = CLAUSE.matcher(text);
    while (each.find()) {
      String key = key(each);
      if (isFilter(key, facet)) {
        String value = each.group(3) == null ? each.group(4) : each.group(3);
        filters.add(new Filter(key, value.toLowerCase(Locale.ROOT)));
      } else if (each.group().equals("OR")) {
        alternative = !groups.isEmpty();
      } else if (++count > MOST_CLAUSES) {
        break;
      } else {
        boolean not = isNot(each);
        QueryClause clause = clause(each, not);
        if (!clause.words().isEmpty()) {
          (not ? nots : target(groups, alternative)).add(clause);
          alternative = false;
        }
      }
    }
    return new QueryText(groups, nots, filters, text);
  }

  private static List<QueryClause> target(List<List<QueryClause>> groups, boolean alternative) {
    if (!alternative) {
      groups.add(new ArrayList<>());
    }
    return groups.get(groups.size() - 1);
  }

  private static String key(Matcher clause) {
    String word = clause.group(2);
    if (word == null) {
      return "";
    }
    String key = word.toLowerCase(Locale.ROOT);
    return key.equals(FilterKeys.TYPE) ? FilterKeys.KIND : key;
  }

  private static boolean isFilter(String key, Predicate<String> facet) {
    return !key.isEmpty()
        && (facet.test(key) || key.equals(FilterKeys.AFTER) || key.equals(FilterKeys.BEFORE));
  }

  private static boolean isPhrase(Matcher clause) {
    return clause.group(2) == null && clause.group(3) != null;
  }

  /** {@code --flag} and {@code -f} are text. */
  private static boolean isNot(Matcher clause) {
    return !clause.group(1).isEmpty()
        && (isPhrase(clause) || !FLAG.matcher(clause.group().substring(1)).matches());
  }

  private static QueryClause clause(Matcher match, boolean not) {
    boolean phrase = isPhrase(match);
    String word = phrase ? match.group(3) : match.group().substring(match.group(1).length());
    boolean prefix = !phrase && word.length() > 1 && word.endsWith("*");
    int start = match.start() + (not ? 1 : 0);
    String flag = phrase ? "" : Flags.only(match.group());
    return new QueryClause(phrase, prefix, start, match.end(), QueryAnalysis.words(word), flag);
  }

  /** The same query while its last word is still being typed. */
  QueryText typing() {
    if (groups.isEmpty()) {
      return this;
    }
    List<List<QueryClause>> all = new ArrayList<>(groups);
    List<QueryClause> last = new ArrayList<>(all.get(all.size() - 1));
    QueryClause clause = last.get(last.size() - 1);
    if (clause.phrase() || clause.end() != text.length()) {
      return this;
    }
    last.set(last.size() - 1, clause.withPrefix());
    all.set(all.size() - 1, last);
    return new QueryText(all, nots, filters, text);
  }
}
