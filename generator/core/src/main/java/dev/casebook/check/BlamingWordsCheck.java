package dev.casebook.check;

import dev.casebook.check.Script.Step;
import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.Rule;
import dev.casebook.model.Document;
import dev.casebook.model.IncidentDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that look for somebody to blame, in English and Chinese. A hint for teams that ask for it:
 * no list of words understands a sentence.
 */
public final class BlamingWordsCheck implements Check {

  public static final Rule BLAMING_WORDS =
      Rule.offByDefault(
          "blaming-words", Level.INFO, "The record of an incident blames a person by its words");

  private static final String PERSON =
      "(?:\\b(?:he|she|the (?:\\w+"
          + " ){0,2}(?:engineer|operator|developer|programmer|administrator|admin|author"
          + "|reviewer|technician|on-?call|intern|contractor|colleague|employee|dba|sre)s?)|@[\\w-]+)";
  private static final String PERSON_ZH =
      "(?:他|她|@[\\w-]+|(?:运维|开发|测试|值班|操作|相关|当班)?(?:工程师|人员|同事|同学|员工|实习生|管理员))";

  private static final List<Pattern> BLAMING =
      List.of(
          words("\\b(?:human|operator|pilot) errors?\\b"),
          words(
              "\\b(?:careless(?:ly|ness)?|negligen(?:t|tly|ce)|reckless(?:ly|ness)?|incompeten(?:t|ce)"
                  + "|stupid(?:ly|ity)?|idiot(?:ic|s)?|laziness)\\b"),
          words(
              PERSON
                  + " (?:should|ought to) have"
                  + " (?:known|noticed|realis?ed|realized|seen|checked|double-checked|paid|been"
                  + " more careful)\\b"),
          words(
              PERSON
                  + " (?:simply |just |again )?(?:forgot|neglected|failed|did ?n[o'’]t bother)"
                  + " to\\b"),
          words(
              "(?:\\b(?:his|her)|"
                  + PERSON
                  + "['’]s) (?:own )?fault\\b(?! (?:domain|tolerance|injection))"),
          words(PERSON + " (?:is|was|are|were) (?:\\w+ )?(?:to blame|at fault)\\b"),
          words(
              "人为(?:失误|错误|疏忽|原因)|粗心(?:大意)?|疏忽(?:大意)?|(?<!不)马虎|失职|不负责任|责任心(?:不强|不足|差)"
                  + "|低级(?:错误|失误)|违规操作|通报批评|追责|问责"),
          words(PERSON_ZH + "(?:忘记|忘了|没有?按(?:照)?|未按(?:照)?|违反)"),
          words("(?:是|怪|都怪)" + PERSON_ZH + "的?(?:错|过错|失误)"));

  /** What takes the blame back: a denial or a quotation before the words. */
  private static final Pattern DENIED =
      Pattern.compile(
          "(?i)(?:\\b(?:not|no|never|nobody|without|rather than|instead"
              + " of|beyond|isn['’]t|wasn['’]t|blameless)\\b"
              + "[^.!?;]{0,25}|不是|并非|而非|不要|避免|不应|无|[\"'“‘「『])$");

  private static final int BEFORE = 40;

  private static Pattern words(String words) {
    return Pattern.compile("(?i)" + words);
  }

  @Override
  public List<Rule> rules() {
    return List.of(BLAMING_WORDS);
  }

  @Override
  public List<Finding> run(CheckContext context) {
    List<Finding> findings = new ArrayList<>();
    for (Document document : context.catalog().documents()) {
      if (document instanceof IncidentDocument) {
        Script.of(document).steps().stream()
            .filter(step -> !step.isCode())
            .forEach(step -> find(step, findings));
      }
    }
    return findings;
  }

  private static void find(Step step, List<Finding> findings) {
    for (Pattern pattern : BLAMING) {
      Matcher words = pattern.matcher(step.text());
      while (words.find()) {
        String before = step.text().substring(Math.max(0, words.start() - BEFORE), words.start());
        if (!DENIED.matcher(before).find()) {
          findings.add(finding(step, words));
        }
      }
    }
  }

  private static Finding finding(Step step, Matcher words) {
    return Finding.of(
            BLAMING_WORDS,
            step.at(words.start(), words.end()),
            "'%s' looks for somebody to blame".formatted(words.group()))
        .withHelp(
            "say what was seen and known then, and what made it easy to do and hard to notice");
  }
}
