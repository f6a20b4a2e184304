package dev.casebook.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a clause asks for. The parts of an identifier must occur; the identifier itself adds a
 * constant, exactly as typed more than in another form, and so does the order of the words of a
 * path.
 */
record ClauseNeeds(List<Need> must, List<Bonus> should) {

  /**
   * @param points added to the score
   */
  record Bonus(Need need, float points) {}

  private static final float WHOLE = 64;
  private static final float EXACT = 64;
  private static final float IN_ORDER = 32;
  private static final float CALLED_SO = 128;
  private static final float HEADED_SO = 64;

  /** The shortest beginning that is looked for. */
  private static final int SHORTEST_PREFIX = 3;

  ClauseNeeds {
    must = unique(must);
    should = uniqueBonuses(should);
  }

  static ClauseNeeds of(QueryClause clause) {
    if (clause.phrase()) {
      return new ClauseNeeds(List.of(phrase(clause)), List.of());
    }
    List<Need> must = new ArrayList<>();
    List<Bonus> should = new ArrayList<>();
    List<QueryWord> words = clause.words();
    for (int i = 0; i < words.size(); i++) {
      boolean open = clause.prefix() && i == words.size() - 1;
      addWord(words.get(i), open, must);
      if (!words.get(i).parts().isEmpty()) {
        String whole = words.get(i).term();
        should.add(new Bonus(new Need.Word(whole, open, false, false), WHOLE));
        should.add(new Bonus(new Need.Whole(whole, TextField.ALL), EXACT));
      }
    }
    if (!clause.flag().isEmpty()) {
      should.add(new Bonus(new Need.Whole(clause.flag(), TextField.BODY), WHOLE));
    }
    boolean letters = words.stream().allMatch(w -> w.script() == QueryWord.Script.LETTERS);
    if (!clause.prefix() && clause.flag().isEmpty() && words.size() > 1 && letters) {
      should.add(new Bonus(new Need.Phrase(clause.units()), IN_ORDER));
    }
    return new ClauseNeeds(must, should);
  }

  /** For pages that are called as all clauses say. */
  static List<Bonus> whole(List<QueryClause> clauses) {
    List<QueryWord> words = clauses.stream().flatMap(each -> each.words().stream()).toList();
    return new WholeText()
        .of(words)
        .map(
            whole ->
                List.of(
                    new Bonus(new Need.Whole(whole.term(), TextField.TITLE), CALLED_SO),
                    new Bonus(new Need.Whole(whole.term(), TextField.HEADINGS), HEADED_SO)))
        .orElse(List.of());
  }

  private static Need phrase(QueryClause clause) {
    boolean single =
        clause.words().size() == 1 && clause.words().get(0).script() == QueryWord.Script.SINGLE;
    return single
        ? new Need.Word(clause.words().get(0).term(), true, false, false)
        : new Need.Phrase(clause.units());
  }

  private static void addWord(QueryWord word, boolean open, List<Need> must) {
    boolean letters = word.script() == QueryWord.Script.LETTERS;
    List<String> units = word.units();
    for (int k = 0; k < units.size(); k++) {
      boolean last = open && letters && k == units.size() - 1;
      boolean isLong = units.get(k).length() >= SHORTEST_PREFIX;
      boolean prefix = word.script() == QueryWord.Script.SINGLE || (last && isLong);
      must.add(new Need.Word(units.get(k), prefix, letters, last && !isLong));
    }
  }

  static List<Need> unique(List<Need> needs) {
    Map<String, Need> byKey = new LinkedHashMap<>();
    needs.forEach(need -> byKey.putIfAbsent(need.key(), need));
    return List.copyOf(byKey.values());
  }

  static List<Bonus> uniqueBonuses(List<Bonus> bonuses) {
    Map<String, Bonus> byKey = new LinkedHashMap<>();
    bonuses.forEach(bonus -> byKey.putIfAbsent(bonus.need().key(), bonus));
    return List.copyOf(byKey.values());
  }
}
