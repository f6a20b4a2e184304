package dev.casebook.parse;

import dev.casebook.model.ActionItem;
import java.util.List;
import java.util.Optional;

/**
 * The items of a section "Action items", or where there is none of "Improvements" and the like: a
 * list, checkboxes, a table, or lines that start with a mark or a ticket.
 */
record ActionsInSection(Field<List<ActionItem>> field) implements Convention {

  @Override
  public String name() {
    return "section of actions";
  }

  @Override
  public void read(Page page, Evidence evidence) {
    List<Outline.Part> parts = parts(page.outline());
    ActionReader reader = new ActionReader(page);
    parts.forEach(part -> reader.read(part.blocks()));
    Optional<Outline.Part> first = parts.stream().findFirst();
    List<ActionItem> actions = reader.actions();
    boolean stated = !actions.isEmpty() || reader.saysNone();
    first.ifPresent(
        part ->
            evidence.inBody(
                field,
                stated ? actions : null,
                "section '" + part.heading().text() + "'",
                part.heading().line()));
  }

  /** Headings come before lines that stand for one, and actions before improvements. */
  private static List<Outline.Part> parts(Outline outline) {
    for (SectionName name : List.of(SectionName.ACTIONS, SectionName.IMPROVEMENTS)) {
      List<Outline.Part> all = outline.sections(name);
      List<Outline.Part> headings =
          all.stream().filter(part -> !LineHeadings.is(part.heading())).toList();
      if (!all.isEmpty()) {
        return headings.isEmpty() ? all : headings;
      }
    }
    return List.of();
  }
}
