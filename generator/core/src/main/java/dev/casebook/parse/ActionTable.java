package dev.casebook.parse;

import dev.casebook.markdown.Block;
import dev.casebook.markdown.InlineText;
import dev.casebook.model.ActionItem;
import dev.casebook.model.Owner;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The columns of a table of actions; -1 for one that it lacks. */
record ActionTable(int id, int title, int owner, int due, int state, int type, int ref) {

  private static final Pattern ID = Pattern.compile("id|#|no\\.?|编号");
  private static final Pattern TITLE =
      Pattern.compile(
          "(action( items?)?|items?|tasks?|what|title|description|todo|措施|行动(项)?|任务).*");
  private static final Pattern OWNER =
      Pattern.compile("(owners?|assignees?|assigned( to)?|who|responsible|dri|lead|负责人).*");
  private static final Pattern DUE =
      Pattern.compile("(due|deadline|by when|target|eta|when|截止|期限|完成时间).*");
  private static final Pattern STATE = Pattern.compile("(status|state|done\\??|状态).*");
  private static final Pattern TYPE = Pattern.compile("(type|kind|category|类型).*");
  private static final Pattern REF =
      Pattern.compile("(refs?|references?|tickets?|issues?|links?|bug|tracking|工单).*");
  private static final Pattern DONE =
      Pattern.compile("(done|closed|complete(d)?|fixed|merged|resolved|x|yes|✅|✔.?|已?完成).*");
  private static final Pattern DROPPED =
      Pattern.compile("(dropped|won'?t (do|fix)|cancel+ed|rejected|obsolete|取消).*");
  private static final Pattern OPEN =
      Pattern.compile(
          "(open|to ?do|in progress|pending|planned|not started|started|no|进行中|未开始|待.*).*");

  static ActionTable of(Block.Table table) {
    int title = column(table, TITLE);
    return new ActionTable(
        column(table, ID),
        title < 0 ? 0 : title,
        column(table, OWNER),
        column(table, DUE),
        column(table, STATE),
        column(table, TYPE),
        column(table, REF));
  }

  private static int column(Block.Table table, Pattern name) {
    for (int i = 0; i < table.header().size(); i++) {
      if (name.matcher(lower(table.header().get(i).plain())).matches()) {
        return i;
      }
    }
    return -1;
  }

  void add(Page page, Block.Row row, List<ActionItem> actions) {
    String what = text(row, title);
    if (what == null || ActionText.saysNothing(what)) {
      return;
    }
    String due = text(row, this.due);
    LocalDate day = due == null ? null : ActionText.day(due).orElse(null);
    InlineText cell = row.cells().get(title);
    actions.add(
        new ActionItem(
            text(row, id),
            what,
            owner(page, row),
            type(text(row, type)),
            day,
            state(row, cell),
            null,
            ref(row, cell),
            TimelineRows.location(page.path(), row.line(), cell)));
  }

  private @Nullable Owner owner(Page page, Block.Row row) {
    String name = text(row, owner);
    return name == null || ActionText.saysNothing(name)
        ? null
        : OwnerText.of(name, page.settings().directory());
  }

  /** The column, or else what the text of the action says. */
  private ActionItem.State state(Block.Row row, InlineText cell) {
    ActionItem.State stated = state(text(row, state));
    return stated == ActionItem.State.UNKNOWN ? new ActionText(cell).state(null) : stated;
  }

  private @Nullable String ref(Block.Row row, InlineText cell) {
    String stated = text(row, ref);
    return stated == null ? new ActionText(cell).ref() : stated;
  }

  private static @Nullable String type(@Nullable String text) {
    String type = text == null ? "" : lower(text);
    return List.of("prevent", "detect", "mitigate", "process").contains(type) ? type : null;
  }

  private static ActionItem.State state(@Nullable String text) {
    String state = text == null ? "" : lower(text);
    if (DONE.matcher(state).matches()) {
      return ActionItem.State.DONE;
    }
    if (DROPPED.matcher(state).matches()) {
      return ActionItem.State.DROPPED;
    }
    return OPEN.matcher(state).matches() ? ActionItem.State.OPEN : ActionItem.State.UNKNOWN;
  }

  private static @Nullable String text(Block.Row row, int column) {
    if (column < 0 || column >= row.cells().size()) {
      return null;
    }
    String text = row.cells().get(column).plain().strip();
    return text.isEmpty() || text.equals("-") ? null : text;
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT).strip();
  }
}
