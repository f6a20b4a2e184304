package dev.casebook.parse;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds people and teams that a text mentions: {@code @ana}, {@code team:payments}. */
final class Mentions {

  private static final Pattern MENTION =
      Pattern.compile("(?<![\\w@./-])(@[A-Za-z][\\w-]{0,38}|team:[a-z][\\w-]{0,38})(?![\\w@/])");

  private Mentions() {}

  static List<String> in(String text) {
    return MENTION.matcher(text).results().map(MatchResult::group).distinct().toList();
  }
}
