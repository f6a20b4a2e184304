package dev.casebook.render.page;

import dev.casebook.model.ActionItem;
import dev.casebook.model.Owner;
import dev.casebook.render.Markup;
import dev.casebook.render.chart.ChapterCharts;
import dev.casebook.trends.ActionBoard;
import dev.casebook.trends.ActionBoard.Item;
import dev.casebook.trends.ActionBoard.State;
import dev.casebook.trends.BoardSentences;
import dev.casebook.write.OutputPath;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The board of action items: what is overdue, open and done, by owner and age. */
final class ActionsPage {

  private static final int LATEST_DONE = 30;
  private static final int MOST = 300;

  private final PageContext context;
  private final Words words;
  private final IncidentLinks links;
  private final ActionBoard board;

  ActionsPage(PageContext context) {
    this.context = context;
    this.words = context.siteWords();
    this.links = new IncidentLinks(context);
    this.board = context.site().trends().actions();
  }

  Map<String, Object> model() {
    boolean drawn = board.days().steps().size() > 1;
    ChapterCharts charts = new ChapterCharts(words.wording(), context.site().trends().severities());
    return Fields.of("says", BoardSentences.of(board).stream().map(words::sentence).toList())
        .put("chart", drawn ? Markup.ofChart(charts.open(board.days())) : null)
        .put("owners", owners())
        .put("groups", groups())
        .put("repeats", context.site().trends().repeats().stream().map(this::repeat).toList())
        .map();
  }

  private List<Map<String, Object>> groups() {
    List<Map<String, Object>> groups = new ArrayList<>();
    for (State state : List.of(State.OVERDUE, State.OPEN, State.UNKNOWN)) {
      group(groups, state, board.of(state), MOST);
    }
    List<Item> done = new ArrayList<>(board.of(State.DONE));
    done.sort(
        Comparator.comparing(
            (Item item) -> item.action().doneOn(),
            Comparator.nullsLast(Comparator.reverseOrder())));
    group(groups, State.DONE, done, LATEST_DONE);
    return groups;
  }

  private void group(List<Map<String, Object>> groups, State state, List<Item> items, int most) {
    if (!items.isEmpty()) {
      groups.add(
          Fields.of("key", Words.key(state))
              .put("label", words.label("action", state))
              .put("count", items.size())
              .put("more", Math.max(0, items.size() - most))
              .put("items", items.stream().limit(most).map(this::item).toList())
              .map());
    }
  }

  /** An action item with its source, its owner and how late it is. */
  Map<String, Object> item(Item item) {
    ActionItem action = item.action();
    LocalDate due = item.due();
    LocalDate done = action.doneOn();
    return Fields.of("title", action.title())
        .put("ref", action.ref())
        .put("state", Words.key(item.state()))
        .put("stateLabel", words.label("action", item.state()))
        .put("owners", action.owner() == null ? List.of() : owner(action.owner()))
        .put("source", links.one(item.source()).map())
        .put("due", due == null ? null : due.toString())
        .put("dueText", due == null ? null : words.date(due))
        .put("late", item.state() == State.OVERDUE && due != null ? late(due) : null)
        .put("doneText", done == null ? null : words.date(done))
        .put("age", age(item))
        .map();
  }

  private List<Map<String, Object>> owner(Owner owner) {
    return new Rows(context, words).ownerLinks(List.of(owner));
  }

  private String late(LocalDate due) {
    return words.text("action.late", days(due));
  }

  private String days(LocalDate since) {
    return words.span((int) ChronoUnit.DAYS.between(since, context.today()));
  }

  /** How long an open item is open. */
  private String age(Item item) {
    LocalDate since = item.since();
    boolean open = item.state() == State.OPEN || item.state() == State.OVERDUE;
    return open && since != null && !since.isAfter(context.today()) ? days(since) : "";
  }

  private List<Map<String, Object>> owners() {
    Map<String, List<Item>> byOwner = new TreeMap<>();
    Map<String, Owner> byName = new TreeMap<>();
    List<Item> nobody = new ArrayList<>();
    for (Item item : board.items()) {
      Owner owner = item.action().owner();
      if (owner == null) {
        nobody.add(item);
      } else {
        byName.putIfAbsent(context.name(owner), owner);
        byOwner.computeIfAbsent(context.name(owner), name -> new ArrayList<>()).add(item);
      }
    }
    List<Map<String, Object>> owners = new ArrayList<>();
    if (!nobody.isEmpty()) {
      owners.add(owner(words.text("owner.none"), nobody).map());
    }
    byOwner.entrySet().stream()
        .sorted(mostToDo())
        .forEach(
            entry ->
                owners.add(
                    owner(entry.getKey(), entry.getValue())
                        .put(
                            "href",
                            Optional.ofNullable(byName.get(entry.getKey()))
                                .flatMap(context.responsibles()::page)
                                .map(OutputPath::value))
                        .map()));
    return owners;
  }

  /** Who has most overdue items, then most open ones; the names are in order already. */
  private static Comparator<Map.Entry<String, List<Item>>> mostToDo() {
    return Comparator.comparing(
            (Map.Entry<String, List<Item>> each) -> -count(each.getValue(), State.OVERDUE))
        .thenComparing(each -> -count(each.getValue(), State.OPEN));
  }

  private Fields owner(String name, List<Item> items) {
    String oldest =
        items.stream()
            .filter(item -> !age(item).isEmpty())
            .min(Comparator.comparing(Item::since, Comparator.nullsLast(Comparator.naturalOrder())))
            .map(this::age)
            .orElse("");
    return Fields.of("name", name)
        .put("overdue", count(items, State.OVERDUE))
        .put("open", count(items, State.OPEN))
        .put("done", count(items, State.DONE))
        .put("oldest", oldest);
  }

  private static long count(List<Item> items, State state) {
    return items.stream().filter(item -> item.state() == state).count();
  }

  private Map<String, Object> repeat(dev.casebook.trends.Repeat repeat) {
    return Fields.of("earlier", links.one(repeat.earlier()).map())
        .put("later", links.one(repeat.later()).map())
        .put(
            "services",
            String.join(
                words.text("list.separator"),
                repeat.services().stream().map(context::serviceName).toList()))
        .put("open", repeat.open().stream().map(ActionItem::title).toList())
        .map();
  }
}
