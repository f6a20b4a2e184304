package dev.casebook.parse;

import dev.casebook.markdown.Block;
import dev.casebook.markdown.InlineText;
import dev.casebook.model.ActionItem;
import dev.casebook.model.Owner;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The items of a section "Action items": a list, a list of checkboxes, or a table. */
record ActionsInSection(Field<List<ActionItem>> field) implements Convention {

  private static final Pattern NONE =
      Pattern.compile("(no|none|n/a|tbd|todo)( further)?( actions?)?( items?)?[.!]?|无|暂无");
  private static final Pattern DONE =
      Pattern.compile(
          "(?i)^\\W{0,3}(done|completed|✅)\\W|\\((done|completed)\\)|[-–:]\\s*done[.!]?$");

  @Override
  public String name() {
    return "section of actions";
  }

  @Override
  public void read(Page page, Evidence evidence) {
    page.outline()
        .section(SectionName.ACTIONS)
        .ifPresent(
            part -> {
              List<ActionItem> actions = new ArrayList<>();
              part.blocks().forEach(block -> add(page, block, actions));
              evidence.inBody(
                  field,
                  actions.isEmpty() ? null : actions,
                  "section '" + part.heading().text() + "'",
                  part.heading().line());
            });
  }

  private static void add(Page page, Block block, List<ActionItem> actions) {
    if (block instanceof Block.ItemList list) {
      list.items().forEach(item -> addItem(page, item, actions));
    } else if (block instanceof Block.Table table) {
      ActionTable columns = ActionTable.of(table);
      table.rows().forEach(row -> columns.add(page, row, actions));
    }
  }

  private static void addItem(Page page, Block.Item item, List<ActionItem> actions) {
    String title = item.text().plain().strip();
    if (title.isEmpty() || NONE.matcher(title.toLowerCase(Locale.ROOT)).matches()) {
      return;
    }
    actions.add(
        new ActionItem(
            null,
            title,
            owner(page, item.text()),
            null,
            null,
            state(item.checked(), title),
            null,
            null,
            TimelineRows.location(page.path(), item.line(), item.text())));
  }

  private static ActionItem.State state(@Nullable Boolean checked, String title) {
    if (checked != null) {
      return checked ? ActionItem.State.DONE : ActionItem.State.OPEN;
    }
    return DONE.matcher(title).find() ? ActionItem.State.DONE : ActionItem.State.UNKNOWN;
  }

  /** A person who is named with an {@code @}, when it is only one. */
  private static @Nullable Owner owner(Page page, InlineText text) {
    List<String> people = Mentions.in(text.plain());
    return people.size() == 1 ? OwnerText.of(people.get(0), page.settings().directory()) : null;
  }
}
