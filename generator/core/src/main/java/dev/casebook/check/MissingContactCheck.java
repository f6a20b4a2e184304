package dev.casebook.check;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.Rule;
import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.markdown.Section;
import dev.casebook.model.Directory;
import dev.casebook.model.Document;
import dev.casebook.model.Owner;
import dev.casebook.model.Runbook;
import dev.casebook.model.RunbookPart.Purpose;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A runbook tells whom to reach when it does not help, and when to do so. */
public final class MissingContactCheck implements Check {

  public static final Rule MISSING_CONTACT =
      new Rule("missing-contact", Level.INFO, "A runbook tells nobody to reach");
  public static final Rule MISSING_ESCALATION =
      new Rule("missing-escalation", Level.INFO, "A runbook does not say when to get more help");

  private static final Pattern CONTACT =
      Pattern.compile(
          "(?i)(?<![\\w/#&])#[a-z][a-z0-9_-]{2,40}|slack|pagerduty|opsgenie|mattermost|microsoft"
              + " teams|hot"
              + " ?line|[\\w.+-]@[\\w-]{1,64}\\.\\w|(?<![\\w.@`])@[a-z][\\w-]{1,38}|\\+\\d[\\d"
              + " ()-]{7,}|\\b(?:contact|reach out to|ask|page|call|ping|escalate to) (?:the"
              + " )?[\\w'-]+|电话|钉钉|企业微信|飞书|联系|值班|热线");
  private static final Pattern ESCALATION =
      Pattern.compile(
          "(?i)\\bescalat|\\bpage (?:the|@)|\\bwake\\b|\\b(?:contact|reach out to|hand over"
              + " to|call|open a (?:support )?(?:case|ticket))\\b|升级|上报|移交|联系|叫醒");

  private static final Uniform.Habit NO_CONTACT =
      new Uniform.Habit(
          "%d runbooks tell nobody to reach",
          "state 'contact:' for a team in casebook.yml, or for a folder in its .meta.yml; one line"
              + " covers all of its runbooks",
          1);
  private static final Uniform.Habit NO_ESCALATION =
      new Uniform.Habit(
          "%d runbooks do not say when to get more help",
          "add a section 'Escalation' to those that matter most: after how long, whom, and by which"
              + " channel",
          1);

  @Override
  public List<Rule> rules() {
    return List.of(MISSING_CONTACT, MISSING_ESCALATION);
  }

  @Override
  public List<Finding> run(CheckContext context) {
    List<Document> runbooks =
        Runbooks.of(context).stream().map(runbook -> (Document) runbook).toList();
    Directory directory = context.catalog().directory();
    List<Document> unreachable =
        runbooks.stream().filter(runbook -> !hasContact((Runbook) runbook, directory)).toList();
    List<Document> alone =
        runbooks.stream().filter(runbook -> !escalates((Runbook) runbook)).toList();
    List<Finding> contacts =
        Uniform.of(
            runbooks,
            unreachable,
            runbook ->
                finding(MISSING_CONTACT, runbook, "nothing here tells whom to reach")
                    .withHelp("state 'contact:' here, or for its owner in casebook.yml"),
            NO_CONTACT);
    List<Finding> escalations =
        Uniform.of(
            runbooks,
            alone,
            runbook ->
                finding(MISSING_ESCALATION, runbook, "nothing here tells when to get more help")
                    .withHelp("add a section 'Escalation': after how long, whom, by which channel"),
            NO_ESCALATION);
    return Stream.concat(contacts.stream(), escalations.stream()).toList();
  }

  private static Finding finding(Rule rule, Document runbook, String message) {
    return Finding.of(rule, SourceLocation.file(runbook.path()), message);
  }

  private static boolean hasContact(Runbook runbook, Directory directory) {
    return runbook.header().contact() != null
        || runbook.header().owners().stream()
            .anyMatch(owner -> owner.kind() == Owner.Kind.PERSON || isTeam(owner, directory))
        || says(runbook, CONTACT);
  }

  private static boolean isTeam(Owner owner, Directory directory) {
    return directory
        .team(owner.id().substring(owner.id().indexOf(':') + 1))
        .map(Directory.Team::contact)
        .filter(Objects::nonNull)
        .isPresent();
  }

  private static boolean escalates(Runbook runbook) {
    return runbook.parts().stream().anyMatch(part -> part.purpose() == Purpose.ESCALATION)
        || says(runbook, ESCALATION);
  }

  private static boolean says(Runbook runbook, Pattern pattern) {
    return runbook.body().sections().stream()
        .map(Section::text)
        .anyMatch(text -> pattern.matcher(text).find());
  }
}
