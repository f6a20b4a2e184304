package dev.casebook.check;

import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.markdown.Heading;
import dev.casebook.markdown.Section;
import dev.casebook.model.IncidentDocument;
import dev.casebook.model.Provenance;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * That a record states that there is nothing to do: an empty list in front matter, or a section of
 * actions that says so.
 *
 * @param said the text of that section; empty for an empty list
 */
record NoAction(SourceLocation location, String said) {

  /** What a template leaves, or somebody to come back to, is no decision. */
  private static final Pattern UNWRITTEN =
      Pattern.compile("(?i)[^\\p{L}]*(?:tbd|tba|to ?do|n/?a\\?|待定|待补充)?[^\\p{L}]*");

  private static final Pattern SAID =
      Pattern.compile(
          "(?i)\\b(?:there are|we"
              + " have|no|none|nothing|not|applicable|n/?a|further|specific|new|open|other|outstanding|follow[-"
              + " ]?ups?|corrective|actions?|items?|tasks?|steps|measures?|are|were|was|is|required|needed|identified|planned|taken|necessary|yet|so"
              + " far|at this (?:time|point)|at the moment|to (?:take|do|report))\\b"
              + "|没有|暂无|无|不适用|后续|进一步|的|行动项?|改进|措施|需要");

  /** So many letters or Chinese characters beside the statement itself are a reason. */
  private static final int LETTERS = 12;

  private static final int HAN = 4;

  /** What a document says; empty where it has actions, or does not speak of them. */
  static Optional<NoAction> in(IncidentDocument document) {
    Provenance from = document.header().provenance().get("actions");
    SourceLocation at = from == null ? null : from.location();
    if (from == null || at == null || !document.facts().actions().isEmpty()) {
      return Optional.empty();
    }
    if (from.origin() == Provenance.Origin.FRONT_MATTER) {
      return Optional.of(new NoAction(at, RecordSections.actions(document)));
    }
    return section(document, at.line())
        .filter(text -> !UNWRITTEN.matcher(text).matches())
        .map(text -> new NoAction(at, text));
  }

  private static Optional<String> section(IncidentDocument document, int line) {
    return document.body().headings().stream()
        .filter(heading -> heading.line() == line)
        .map(Heading::id)
        .findFirst()
        .flatMap(
            id ->
                document.body().sections().stream()
                    .filter(section -> section.headingId().equals(id))
                    .map(Section::text)
                    .findFirst());
  }

  boolean hasReason() {
    String rest = SAID.matcher(said).replaceAll("");
    long han = rest.codePoints().filter(each -> Character.isIdeographic(each)).count();
    long letters = rest.codePoints().filter(Character::isLetter).count();
    return han >= HAN || letters - han >= LETTERS;
  }
}
