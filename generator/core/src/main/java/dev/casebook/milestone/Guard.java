package dev.casebook.milestone;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words that take back what a wording says: negation, intention, doubt, another environment. */
final class Guard {

  /** What must have happened, not merely be meant. */
  private static final Set<Cue> DEEDS =
      EnumSet.of(Cue.REPAIR, Cue.PERMANENT, Cue.PARTIAL, Cue.RECOVERY, Cue.DONE, Cue.DECLARATION);

  private static final Pattern CLAUSE =
      Pattern.compile(
          "[.;:!?,()\\[\\]，。；：！？、—–]|\\b(?:but|however|although|though|while)\\b|但是?|不过|然而");
  private static final Pattern NEGATION =
      Pattern.compile(
          "\\b(?:no|not|never|nothing|none|nobody|neither|nor|without|non|\\w+n't)\\b|未|没有?|并非|无人|不再");
  private static final Pattern INTENTION =
      Pattern.compile(
          "\\b(?:should|will|would|shall|may|might|could|can|cannot|must|to be|about to|going to"
              + "|ready to|(?<!as )expect\\w*|plan|plans|planned|planning|hop(?:e|es|ed|ing)|thought"
              + "|believed?|assum\\w+|until|before|if|whether|once|when|await\\w*|wait\\w*|pending"
              + "|attempt\\w*|tr(?:y|ies|ied|ying)|need\\w*|want\\w*|propos\\w+|discuss\\w*"
              + "|decided to|decides to|decision|option|agree\\w*|prepar\\w+|unable|fail(?:s|ed|ing)?"
              + "|ask(?:s|ed|ing)?|question\\w*|unclear|in order to|work(?:s|ed|ing)? on|temporarily)\\b"
              + "|预计|计划|准备|打算|将|尝试|试图|等待|如果|若|是否|以为|希望|无法|不能|未能|有待|需要?|讨论|建议|待");
  private static final Pattern NOT_QUITE =
      Pattern.compile(
          "\\b(?:but|however|though|although|except|yet|still)\\b.{0,60}\\b(?:not|fail\\w*|still|fails"
              + "|error\\w*|down|unavailable|stuck|again|without|no)\\b|[,;] .{0,40}\\b(?:down|unavailable"
              + "|failing|fails|failed|still)\\b|\\b(?:in vain|no effect"
              + "|without (?:success|effect)|unsuccessful\\w*|did(?:n't| not) help)\\b"
              + "|(?:但|不过|然而).{0,20}(?:仍|未|没有|失败|还)|无效|未生效");
  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "\\b(?:in|on|to|for|into) (?:the |our |a )?(?:\\w+ ){0,2}(?:sandbox|staging|test|dev"
              + "|development|qa|pre-?prod\\w*|lab)\\b|测试环境|预发|沙箱");
  private static final int NEAR = 60;

  /** A wording may itself begin with a negation: no more errors. */
  private static final int FIRST = 3;

  private Guard() {}

  /**
   * Whether a wording means what it says.
   *
   * @param text of the row
   * @param start of the wording in it
   * @param end of the wording
   */
  static boolean lets(Cue cue, String text, int start, int end) {
    String before = clause(text, start);
    if (NEGATION.matcher(before).find()) {
      return false;
    }
    if (!DEEDS.contains(cue)) {
      return true;
    }
    String inside = text.substring(Math.min(end, start + FIRST), end);
    String after = text.substring(end);
    return !INTENTION.matcher(before).find()
        && !INTENTION.matcher(inside).find()
        && !NEGATION.matcher(inside).find()
        && !NOT_QUITE.matcher(after).find()
        && !ELSEWHERE.matcher(after).find();
  }

  /** What stands before a place in the same clause. */
  private static String clause(String text, int place) {
    String near = text.substring(Math.max(0, place - NEAR), place);
    Matcher boundary = CLAUSE.matcher(near);
    int from = 0;
    while (boundary.find()) {
      from = boundary.end();
    }
    return near.substring(from);
  }
}
