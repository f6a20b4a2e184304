package dev.casebook.trends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.casebook.trends.Phrase.Count;
import dev.casebook.trends.Phrase.Minutes;
import dev.casebook.trends.Phrase.Share;
import dev.casebook.trends.Phrase.Text;
import dev.casebook.trends.Phrase.Words;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WordingTest {

  private static final Pattern ARGUMENT = Pattern.compile("\\{[0-9]\\}");

  @Test
  void both_languages_have_the_same_messages_with_the_same_arguments() {
    Map<String, String> english = TrendMessages.of("en");
    Map<String, String> chinese = TrendMessages.of("zh");
    english.keySet().removeIf(key -> key.endsWith(".one"));
    assertThat(chinese.keySet()).isEqualTo(english.keySet());
    assertThat(english.size()).isGreaterThan(60);
    english.forEach(
        (key, message) ->
            assertThat(arguments(chinese.get(key))).as(key).isEqualTo(arguments(message)));
  }

  @Test
  void singular_messages_belong_to_a_plural() {
    Map<String, String> english = TrendMessages.of("en");
    assertThat(english.keySet().stream().filter(key -> key.endsWith(".one")))
        .isNotEmpty()
        .allMatch(key -> english.containsKey(key.substring(0, key.length() - 4)));
  }

  @Test
  void arguments_are_put_in_and_text_is_not_read_as_a_pattern() {
    Wording wording = new Wording(key -> "{1} of {0}");
    Phrase phrase = Phrase.of("any", new Text("{1} & <b>"), new Count(3));
    assertThat(wording.text(phrase)).isEqualTo("3 of {1} & <b>");
  }

  @Test
  void the_first_count_decides_between_one_and_many() {
    Wording wording = Wording.of("en");
    assertThat(wording.text(Phrase.of("trend.open", new Count(1)))).startsWith("1 incident is");
    assertThat(wording.text(Phrase.of("trend.open", new Count(2)))).startsWith("2 incidents are");
    assertThat(wording.text(Phrase.of("trend.few", new Count(4), new Count(5))))
        .isEqualTo(
            "4 incidents: too few for a typical duration, which takes 5. Each one is shown.");
  }

  @Test
  void words_of_the_engine_are_translated_where_a_message_exists() {
    Words words = new Words("start unknown: detected");
    assertThat(words.key()).isEqualTo("words.start-unknown-detected");
    Phrase phrase = Phrase.of("trend.fallback", new Count(4), new Count(31), words);
    assertThat(Wording.of("zh").text(phrase)).isEqualTo("31 起中有 4 起：开始时间不明，以发现时间代替。");
    Phrase other = Phrase.of("trend.fallback", new Count(4), new Count(31), new Words("no Idea!"));
    assertThat(Wording.of("zh").text(other)).isEqualTo("31 起中有 4 起：no Idea!。");
  }

  @Test
  void durations_and_shares_are_rounded() {
    Wording wording =
        new Wording(key -> key.equals("any") ? "{0}, {1}" : TrendMessages.of("en").get(key));
    assertThat(wording.text(Phrase.of("any", new Minutes(47.6), new Share(0.826))))
        .isEqualTo("48\u00a0min, 83\u00a0%");
  }

  @Test
  void a_missing_message_is_a_bug() {
    assertThatThrownBy(() -> Wording.of("en").message("no.such")).hasMessageContaining("no.such");
  }

  private static TreeSet<String> arguments(String message) {
    TreeSet<String> found = new TreeSet<>();
    ARGUMENT.matcher(message).results().forEach(match -> found.add(match.group()));
    return found;
  }
}
