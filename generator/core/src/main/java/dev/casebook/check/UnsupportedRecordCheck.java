package dev.casebook.check;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.Rule;
import dev.casebook.markdown.LinkReference;
import dev.casebook.markdown.Section;
import dev.casebook.model.Document;
import dev.casebook.model.IncidentFacts;
import dev.casebook.model.IncidentFacts.IncidentKind;
import dev.casebook.model.IncidentFacts.Status;
import dev.casebook.model.IncidentRecord;
import dev.casebook.model.ResolvedLink;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A final record leads to what its claims rest on: a dashboard, a log, a ticket, a change. One
 * piece of evidence is enough; which claims it proves is for people to judge.
 */
public final class UnsupportedRecordCheck implements Check {

  public static final Rule MISSING_EVIDENCE =
      new Rule(
          "missing-evidence",
          Level.WARNING,
          "A final record of an incident leads to no dashboard, log, ticket or change");

  /** A ticket, a change or a commit by its name: {@code OPS-12}, {@code #345}, {@code PR 12}. */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?<![\\w-])(?!(?:UTF|SHA|ISO|RFC|TLS|AES|RSA|MD|SEV|HTTP|IPV|UTC|GMT|P|S)-?\\d)"
              + "[A-Z][A-Z0-9]{1,9}-\\d{1,7}(?![\\w-])"
              + "|(?<![\\w&])[#!]\\d{1,7}(?!\\w)|\\b(?:PR|MR|CR|CHG)\\s?\\d{1,7}\\b"
              + "|https?://");

  @Override
  public List<Rule> rules() {
    return List.of(MISSING_EVIDENCE);
  }

  @Override
  public List<Finding> run(CheckContext context) {
    return context.catalog().incidents().stream()
        .filter(record -> record.facts().status() == Status.FINAL)
        .filter(record -> record.facts().kind() == IncidentKind.INCIDENT)
        .filter(record -> !namesEvidence(record.facts()))
        .filter(
            record ->
                record.documents().stream().noneMatch(document -> holdsEvidence(document, context)))
        .map(UnsupportedRecordCheck::finding)
        .toList();
  }

  private static boolean namesEvidence(IncidentFacts facts) {
    return facts.triggerRef() != null
        || !facts.alerts().isEmpty()
        || facts.actions().stream().anyMatch(action -> action.ref() != null);
  }

  private static boolean holdsEvidence(Document document, CheckContext context) {
    List<ResolvedLink> links = context.catalog().links().getOrDefault(document.path(), List.of());
    return document.body().links().stream().anyMatch(UnsupportedRecordCheck::leadsOut)
        || links.stream().anyMatch(link -> link.target() instanceof ResolvedLink.ToAttachment)
        || document.body().sections().stream()
            .map(Section::text)
            .anyMatch(text -> NAMED.matcher(text).find());
  }

  private static boolean leadsOut(LinkReference link) {
    return link.kind() == LinkReference.Kind.IMAGE
        || link.destination().startsWith("https://")
        || link.destination().startsWith("http://");
  }

  private static Finding finding(IncidentRecord record) {
    return Finding.of(
            MISSING_EVIDENCE,
            Records.statusHolder(record).header().locationOf("status"),
            "this record is final and leads to no dashboard, log, ticket or change")
        .withHelp(
            "link what shows that it was so: a graph of that hour, a log query, the ticket, the"
                + " change that began or ended it");
  }
}
