package dev.casebook;

import dev.casebook.search.SearchSettings;
import dev.casebook.search.SearchSettings.Expectation;
import dev.casebook.yaml.Parsed;
import dev.casebook.yaml.YamlFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads {@code search}: what must be found, and words that mean the same. */
final class SearchSection {

  private static final int WITHIN = 3;
  private static final int MOST = 100;

  private SearchSection() {}

  static SearchSettings read(YamlFields search) {
    List<Expectation> expectations = search.each("expect", SearchSection::expectation);
    List<List<String>> synonyms = new ArrayList<>();
    for (String group : search.texts("synonyms")) {
      List<String> words =
          Stream.of(group.split(",", -1))
              .map(word -> word.strip().toLowerCase(Locale.ROOT))
              .filter(word -> !word.isEmpty())
              .distinct()
              .toList();
      if (words.size() > 1) {
        synonyms.add(words);
      }
    }
    search.reportUnknown();
    return new SearchSettings(expectations, synonyms);
  }

  private static @Nullable Expectation expectation(YamlFields fields) {
    String query = fields.required("query");
    String page = fields.required("page");
    Integer within = fields.parsed("within", SearchSection::place);
    return query == null || page == null
        ? null
        : new Expectation(query, page, within == null ? WITHIN : within, fields.location());
  }

  private static Parsed<Integer> place(String text) {
    return text.matches("[1-9][0-9]{0,2}") && Integer.parseInt(text) <= MOST
        ? Parsed.of(Integer.valueOf(text))
        : Parsed.problem("is no place in a list", "write a number from 1 to " + MOST);
  }
}
