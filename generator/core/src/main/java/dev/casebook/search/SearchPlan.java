package dev.casebook.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Turns what somebody typed into Lucene's query, with the rules of {@code reader.js}. */
final class SearchPlan {

  /**
   * @param words what to show as found, in no particular order
   * @param unknown words that no unit holds and that may be misspelled
   */
  record Plan(Query query, List<Need> words, Set<String> unknown) {
    Plan {
      words = List.copyOf(words);
      unknown = Set.copyOf(unknown);
    }
  }

  private static final int MOST_NEEDS = 32;

  private final NeedQueries queries;
  private final Set<String> common;

  SearchPlan(NeedQueries queries, Set<String> common) {
    this.queries = queries;
    this.common = Set.copyOf(common);
  }

  /**
   * @param any whether one word is enough
   */
  Plan plan(QueryText text, boolean any) throws IOException {
    List<List<ClauseNeeds>> groups =
        text.groups().stream().map(g -> g.stream().map(ClauseNeeds::of).toList()).toList();
    List<ClauseNeeds> single =
        groups.stream().filter(g -> g.size() == 1).map(g -> g.get(0)).toList();
    List<List<ClauseNeeds>> several = groups.stream().filter(g -> g.size() > 1).toList();
    List<Need> must = must(single, !several.isEmpty());
    List<ClauseNeeds.Bonus> should =
        new ArrayList<>(
            first(
                ClauseNeeds.uniqueBonuses(
                    single.stream().flatMap(c -> c.should().stream()).toList())));
    if (several.isEmpty()) {
      should.addAll(ClauseNeeds.whole(text.groups().stream().map(group -> group.get(0)).toList()));
    }
    List<Need> all = new ArrayList<>(must);
    several.forEach(group -> group.forEach(clause -> all.addAll(clause.must())));
    Set<String> unknown = unknown(all);
    should.forEach(bonus -> all.add(bonus.need()));

    BooleanQuery.Builder query = new BooleanQuery.Builder();
    int required = addRequired(query, must, several, any ? Occur.SHOULD : Occur.MUST);
    addBonuses(query, should);
    query.setMinimumNumberShouldMatch(any ? 1 : 0);
    if (required == 0 && !any) {
      boolean open = groups.isEmpty() && !text.filters().isEmpty();
      query.add(open ? new MatchAllDocsQuery() : new MatchNoDocsQuery("no word"), Occur.MUST);
    }
    addNots(query, text.nots());
    addFilters(query, text.filters());
    return new Plan(query.build(), all, unknown);
  }

  private void addNots(BooleanQuery.Builder query, List<QueryClause> nots) throws IOException {
    for (QueryClause not : nots) {
      Query excluded = clause(new ClauseNeeds(ClauseNeeds.of(not).must(), List.of()));
      query.add(excluded, Occur.MUST_NOT);
    }
  }

  /** Words that nearly every unit holds are left out beside others. */
  private List<Need> must(List<ClauseNeeds> single, boolean others) {
    List<Need> must =
        first(ClauseNeeds.unique(single.stream().flatMap(c -> c.must().stream()).toList()));
    List<Need> rare =
        must.stream()
            .filter(
                need ->
                    !(need instanceof Need.Word word)
                        || word.prefix()
                        || !common.contains(word.term()))
            .toList();
    return rare.isEmpty() && !others ? must : rare;
  }

  private static <T> List<T> first(List<T> needs) {
    return needs.subList(0, Math.min(needs.size(), MOST_NEEDS));
  }

  private Set<String> unknown(List<Need> needs) throws IOException {
    Set<String> unknown = new LinkedHashSet<>();
    for (Need need : needs) {
      if (need instanceof Need.Word word && word.spelled() && queries.of(word).isEmpty()) {
        unknown.add(word.term());
      }
    }
    return unknown;
  }

  private int addRequired(
      BooleanQuery.Builder query, List<Need> must, List<List<ClauseNeeds>> several, Occur occur)
      throws IOException {
    int added = 0;
    for (Need need : must) {
      Optional<Query> one = queries.of(need);
      if (one.isPresent() || !(need instanceof Need.Word word) || !word.weak()) {
        query.add(one.orElse(new MatchNoDocsQuery(need.key())), occur);
        added++;
      }
    }
    for (List<ClauseNeeds> group : several) {
      BooleanQuery.Builder alternatives = new BooleanQuery.Builder();
      for (ClauseNeeds clause : group) {
        alternatives.add(clause(clause), Occur.SHOULD);
      }
      query.add(alternatives.build(), occur);
      added++;
    }
    return added;
  }

  private Query clause(ClauseNeeds needs) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (Need need : needs.must()) {
      query.add(queries.of(need).orElse(new MatchNoDocsQuery(need.key())), Occur.MUST);
    }
    addBonuses(query, needs.should());
    return query.build();
  }

  private void addBonuses(BooleanQuery.Builder query, List<ClauseNeeds.Bonus> bonuses)
      throws IOException {
    for (ClauseNeeds.Bonus bonus : bonuses) {
      Optional<Query> one = queries.of(bonus.need());
      if (one.isPresent()) {
        query.add(new BoostQuery(new ConstantScoreQuery(one.get()), bonus.points()), Occur.SHOULD);
      }
    }
  }

  private static void addFilters(BooleanQuery.Builder query, List<QueryText.Filter> filters) {
    Map<String, BooleanQuery.Builder> byKey = new TreeMap<>();
    for (QueryText.Filter filter : filters) {
      String key = filter.key();
      if (key.equals(FilterKeys.AFTER) || key.equals(FilterKeys.BEFORE)) {
        query.add(dates(filter), Occur.FILTER);
      } else {
        byKey
            .computeIfAbsent(key, k -> new BooleanQuery.Builder())
            .add(
                new TermQuery(new Term(IndexBuilder.facetField(key), filter.value())),
                Occur.SHOULD);
      }
    }
    byKey.values().forEach(values -> query.add(values.build(), Occur.FILTER));
  }

  private static Query dates(QueryText.Filter filter) {
    java.util.OptionalInt day = QueryDate.days(filter.value());
    if (day.isEmpty()) {
      return new MatchNoDocsQuery("not a date");
    }
    return filter.key().equals(FilterKeys.AFTER)
        ? IntPoint.newRangeQuery(FilterKeys.DATE, day.getAsInt(), Integer.MAX_VALUE)
        : IntPoint.newRangeQuery(FilterKeys.DATE, Integer.MIN_VALUE, day.getAsInt() - 1);
  }
}
