package dev.casebook.render.page;

import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.markdown.Heading;
import dev.casebook.markdown.HtmlSections;
import dev.casebook.markdown.TrustedHtml;
import dev.casebook.model.ActionItem;
import dev.casebook.model.IncidentDocument;
import dev.casebook.model.TimelineEvent;
import dev.casebook.render.Markup;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the sections of an incident's text that its page draws: the timeline, the actions. */
final class DrawnSections {

  private static final Pattern ACTIONS =
      Pattern.compile(
          "(?i)\\W*((post-?mortem|follow-?up|open|remaining) )?action(s|( (items?|points?|list)))\\W*"
              + "|\\W*follow-?ups?\\W*|(改进|后续|整改)(措施|行动|事项)|行动项|待办事项");

  private final IncidentDocument document;

  DrawnSections(IncidentDocument document) {
    this.document = document;
  }

  /**
   * The text in order: {@code text} as it is, {@code timeline} and {@code actions} to be drawn with
   * what was written beside it. A section that is not found stands before or after all text.
   */
  List<Map<String, Object>> pieces(TrustedHtml html) {
    Optional<Heading> timeline =
        holding(
            document.facts().timeline().events().stream().map(TimelineEvent::location).toList());
    Optional<Heading> actions =
        document.facts().actions().isEmpty()
            ? Optional.empty()
            : holding(document.facts().actions().stream().map(ActionItem::location).toList())
                .or(this::ofActions);
    List<Heading> sections = new ArrayList<>();
    timeline.ifPresent(sections::add);
    actions.filter(heading -> !sections.contains(heading)).ifPresent(sections::add);
    sections.sort(Comparator.comparingInt(Heading::line));
    List<Map<String, Object>> pieces = new ArrayList<>();
    for (HtmlSections.Piece piece : HtmlSections.split(html, document.body(), sections)) {
      Heading heading = piece.heading();
      boolean isTimeline = heading != null && timeline.filter(heading::equals).isPresent();
      Fields fields =
          Fields.of("kind", heading == null ? "text" : isTimeline ? "timeline" : "actions")
              .put("html", Markup.of(piece.html()));
      if (heading != null) {
        fields.put("id", heading.id()).put("title", heading.text());
      }
      pieces.add(fields.map());
    }
    complete(pieces);
    return pieces;
  }

  private void complete(List<Map<String, Object>> pieces) {
    if (pieces.stream().noneMatch(piece -> "timeline".equals(piece.get("kind")))) {
      pieces.add(0, Map.of("kind", "timeline"));
    }
    if (pieces.stream().noneMatch(piece -> "actions".equals(piece.get("kind")))) {
      pieces.add(Map.of("kind", "actions"));
    }
  }

  /** The section in which the text repeats the actions that front matter states. */
  private Optional<Heading> ofActions() {
    return document.body().headings().stream()
        .filter(heading -> heading.level() > 1 && ACTIONS.matcher(heading.text()).matches())
        .findFirst();
  }

  /** The smallest section of this file that holds all the places. */
  private Optional<Heading> holding(List<SourceLocation> places) {
    List<Integer> lines =
        places.stream()
            .filter(place -> place.path().equals(document.path()))
            .map(SourceLocation::line)
            .sorted()
            .toList();
    if (lines.isEmpty() || lines.size() < places.size()) {
      return Optional.empty();
    }
    List<Heading> headings = document.body().headings();
    Heading found = null;
    for (int i = 0; i < headings.size(); i++) {
      Heading heading = headings.get(i);
      boolean holds =
          heading.level() > 1
              && heading.line() < lines.get(0)
              && end(headings, i) > lines.get(lines.size() - 1);
      found = holds ? heading : found;
    }
    return Optional.ofNullable(found);
  }

  private static int end(List<Heading> headings, int at) {
    for (Heading next : headings.subList(at + 1, headings.size())) {
      if (next.level() <= headings.get(at).level()) {
        return next.line();
      }
    }
    return Integer.MAX_VALUE;
  }
}
