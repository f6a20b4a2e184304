package dev.casebook.check;

import dev.casebook.check.Script.Step;
import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.Rule;
import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.markdown.Heading;
import dev.casebook.model.Document;
import dev.casebook.model.IncidentDocument;
import dev.casebook.model.IncidentFacts.Status;
import dev.casebook.model.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A document says something of its own where its template left a blank. */
public final class TemplateLeftoverCheck implements Check {

  public static final Rule TEMPLATE_LEFTOVER =
      new Rule("template-leftover", Level.WARNING, "A part of a template was never filled in");

  /** The class in front is what a blank can start with: it rules out most places at once. */
  private static final Pattern BLANK =
      Pattern.compile(
          "(?=[TFLlISARYH<\\[待(（【请此在])"
              + "(?:(?<todo>\\b(?:TODO|TBD|TBC|FIXME)\\b|待补充|待填写|待完善|待定)|(?i:lorem"
              + " ipsum)|\\b(?:ISSUE|INCIDENT|SERVICE|ALERT|RUNBOOK)"
              + " (?:NAME|TITLE)\\b|\\bYYYY[-/.]MM[-/.]DD\\b|\\bHH:MM(?::SS)?\\b|<(?i:insert|describe|your|fill|add|enter|short|brief)\\b[^<>\\n"
              + "]{0,80}>|\\[(?i:insert|describe|your|fill in|enter|short|brief) [^\\[\\]\\n"
              + "]{0,80}\\](?![(\\[])|[（(\\[【]?(?:请填写|此处填写|在此填写|请补充)[^）)\\]】\\n"
              + "]{0,30}[）)\\]】]?)");

  /** Forms of dates and times, and the words that tell that a form is spoken of. */
  private static final Pattern FORM = Pattern.compile("YYYY.*|HH.*");

  private static final Pattern NAMED =
      Pattern.compile("(?i)\\b(?:format|title|named?|like|e\\.g|utc)\\b|格式|例如|命名");

  private static final Set<Kind> FILLED_IN =
      Set.of(Kind.RUNBOOK, Kind.INCIDENT, Kind.POSTMORTEM, Kind.DRILL, Kind.RESOURCE);

  /** Shorter sentences may well be the same by chance. */
  private static final int SENTENCE = 30;

  @Override
  public List<Rule> rules() {
    return List.of(TEMPLATE_LEFTOVER);
  }

  @Override
  public List<Finding> run(CheckContext context) {
    List<Document> written =
        context.catalog().documents().stream()
            .filter(document -> FILLED_IN.contains(document.kind()) && !document.isTemplate())
            .toList();
    Set<String> sentences = instructions(context.catalog().documents(), written);
    List<Finding> findings = new ArrayList<>();
    for (Document document : written) {
      findings.addAll(headings(document));
      Set<String> told = new HashSet<>();
      Script script = Script.of(document);
      for (Step step : script.steps()) {
        blanks(document, step).stream()
            .filter(finding -> told.add(finding.message()))
            .forEach(findings::add);
        if (sentences.contains(step.text()) && !isAnswered(script, step) && told.add("sentence")) {
          findings.add(sentence(step));
        }
      }
    }
    return findings;
  }

  /** What templates say and hardly any document keeps: what most keep is meant to stay. */
  private static Set<String> instructions(List<Document> all, List<Document> written) {
    Set<String> sentences =
        all.stream()
            .filter(Document::isTemplate)
            .flatMap(document -> Script.of(document).steps().stream())
            .filter(step -> !step.isCode() && step.text().length() >= SENTENCE)
            .map(Step::text)
            .collect(Collectors.toCollection(HashSet::new));
    if (sentences.isEmpty()) {
      return sentences;
    }
    Map<String, Integer> kept = new HashMap<>();
    for (Document document : written) {
      Script.of(document).steps().stream()
          .map(Step::text)
          .filter(sentences::contains)
          .distinct()
          .forEach(text -> kept.merge(text, 1, Integer::sum));
    }
    sentences.removeIf(text -> kept.getOrDefault(text, 0) > Math.max(3, written.size() / 4));
    return sentences;
  }

  /** A question that is followed by its answer, or a link that is meant to stay. */
  private static boolean isAnswered(Script script, Step step) {
    List<Step> after = script.after(step);
    return (!after.isEmpty() && after.get(0).passage().depth() > step.passage().depth())
        || script.document().body().links().stream()
            .anyMatch(link -> link.location().line() == step.line());
  }

  private static List<Finding> headings(Document document) {
    List<Finding> findings = new ArrayList<>();
    for (Heading heading : document.body().headings()) {
      Matcher blank = BLANK.matcher(heading.text());
      if (blank.find()) {
        findings.add(finding(SourceLocation.line(document.path(), heading.line()), blank.group()));
      }
    }
    return findings;
  }

  private static List<Finding> blanks(Document document, Step step) {
    List<Finding> findings = new ArrayList<>();
    Matcher blank = BLANK.matcher(step.prose());
    while (blank.find()) {
      boolean awaited = blank.group("todo") != null && isUnfinished(document);
      boolean form = FORM.matcher(blank.group()).matches() && NAMED.matcher(step.text()).find();
      if (!awaited && !form) {
        findings.add(finding(step.at(blank.start(), blank.end()), blank.group()));
      }
    }
    return findings;
  }

  /** A record that is still being written may say what is still to come. */
  private static boolean isUnfinished(Document document) {
    return document instanceof IncidentDocument incident
        && (incident.facts().status() == Status.ACTIVE
            || incident.facts().status() == Status.DRAFT);
  }

  private static Finding finding(SourceLocation at, String blank) {
    return Finding.of(TEMPLATE_LEFTOVER, at, "'%s' was never filled in".formatted(blank.strip()))
        .withHelp("write what belongs here, or remove the part");
  }

  private static Finding sentence(Step step) {
    return Finding.of(
            TEMPLATE_LEFTOVER,
            step.at(0, step.text().length()),
            "this is still the text of the template")
        .withHelp("write what happened here, or remove the part");
  }
}
