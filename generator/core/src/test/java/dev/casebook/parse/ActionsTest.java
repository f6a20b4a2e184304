package dev.casebook.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.model.ActionItem;
import dev.casebook.model.Directory;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(5)
class ActionsTest {

  private static final ParseSettings SETTINGS =
      new ParseSettings(
          RepoPath.ROOT,
          null,
          "en",
          List.of(),
          List.of(),
          new Directory(
              List.of(new Directory.Team("payments", "Payments", null, List.of())),
              List.of(new Directory.Person("@ana", "Ana Duarte")),
              List.of(),
              List.of()),
          Map.of());

  private static List<ActionItem> actions(String body) {
    return Parsing.of("postmortems/2026-03-04.md", body, SETTINGS).facts().actions();
  }

  /** How the section is written, and the titles that are read from it. */
  record Form(String name, String section, List<String> titles) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Form form(String name, String section, String... titles) {
    return new Form(name, section, List.of(titles));
  }

  static Stream<Form> forms() {
    return Stream.of(
        form("bullets", "- one\n- two\n", "one", "two"),
        form("stars with space between", "* one\n\n* two\n", "one", "two"),
        form("numbers", "1. one\n2. two\n", "one", "two"),
        form(
            "a nested list counts once",
            "- one\n  - in detail\n  - and more\n- two\n",
            "one",
            "two"),
        form("an item with a paragraph", "- one\n\n  More of it.\n\n- two\n", "one", "two"),
        form("checkboxes", "- [x] one\n- [ ] two\n", "one", "two"),
        form("an empty item", "- one\n-\n- two\n", "one", "two"),
        form("only an empty item", "-\n"),
        form("sub-headings", "### Now\n1. one\n### Later\n1. two\n", "one", "two"),
        form("bold lines", "**Now**\n- one\n\n**Later**\n- two\n", "one", "two"),
        form("a sentence before", "We agreed on:\n\n- one\n", "one"),
        form("a table", "| Action | Owner |\n|---|---|\n| one | a |\n| two | b |\n", "one", "two"),
        form(
            "a table with another first column",
            "| # | What | Who |\n|---|---|---|\n| 1 | one | a |\n",
            "one"),
        form("a table with empty rows", "| Action |\n|---|\n| one |\n| |\n| - |\n| TBD |\n", "one"),
        form("a Chinese table", "| 编号 | 措施 | 负责人 |\n|---|---|---|\n| 1 | 增加告警 | 王 |\n", "增加告警"),
        form("lines with marks", "✅ one\n❌ two\n", "✅ one", "❌ two"),
        form("lines with typed boxes", "[x] one\\\n[ ] two\n", "[x] one", "[ ] two"),
        form("lines with bullets of a word processor", "• one\n• two\n", "• one", "• two"),
        form(
            "lines that start with a ticket",
            "[OPS-1](https://t.example/browse/OPS-1) one\n[OPS-2](https://t.example/browse/OPS-2) two\n",
            "OPS-1 one",
            "OPS-2 two"),
        form("a named owner with items below", "- @ana\n  - one\n  - two\n", "one", "two"),
        form("prose", "We will test more.\n"),
        form("no actions", "No actions.\n"),
        form("none", "None\n"),
        form("none in a list", "- None\n"),
        form("none at this time", "- No further action items at this time.\n"),
        form("not applicable", "N/A\n"),
        form("to be done", "TBD\n"),
        form("无", "无\n"),
        form("暂无", "- 暂无\n"),
        form("leftovers of a template", "- [action item]\n- Action 1\n- …\n- one\n", "one"),
        form("lessons below", "- one\n\n### Lessons learned\n- not this\n", "one"),
        form("notes below", "- one\n\n**References:**\n- not this\n", "one"),
        form(
            "a group called detection",
            "### Detection\n- one\n### Mitigation\n- two\n",
            "one",
            "two"));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void actionsAreReadInTheFormsThatPeopleUse(Form form) {
    assertThat(actions("## Action items\n\n" + form.section()))
        .extracting(ActionItem::title)
        .isEqualTo(form.titles());
  }

  @ParameterizedTest
  @CsvSource({
    "'- Add an alert (@ana)', '@ana'",
    "'- @ana to add an alert', '@ana'",
    "'- Ana Duarte: add an alert', '@ana'",
    "'- Payments: add an alert', 'team:payments'",
    "'- Add an alert (owner: Ana Duarte)', '@ana'",
    "'- Add an alert. Owner: Joe Bloggs', 'Joe Bloggs'",
    "'- Add an alert (Owner: Joe Bloggs, due 2026-04-01)', 'Joe Bloggs'",
    "'- Add an alert\n  - Owner: @ana', '@ana'",
    "'- 增加告警（负责人：王伟）', '王伟'",
    "'**Payments**\n- Add an alert', 'team:payments'",
    "'**Storage team:**\n- Add an alert', 'Storage team'",
    "'### @ana\n- Add an alert', '@ana'",
    "'- **Payments**\n  - Add an alert', 'team:payments'",
    "'**Short term**\n- Add an alert', ",
    "'- Alerting: add an alert', ",
    "'- Tell the owner of the queue', ",
    "'- @ana and @bo add an alert', ",
    "'- Add an alert', ",
  })
  void theOwnerIsReadWhereItIsStated(String item, String owner) {
    ActionItem action = actions("## Actions\n" + item + "\n").get(0);
    assertThat(action.owner() == null ? null : action.owner().id()).isEqualTo(owner);
  }

  @ParameterizedTest
  @CsvSource({
    "- one, UNKNOWN",
    "- [ ] one, OPEN",
    "- [x] one, DONE",
    "- DONE: one, DONE",
    "- Done - one, DONE",
    "- '**[DONE]** one', DONE",
    "- ✅ one, DONE",
    "- one ✅, DONE",
    "- one (done), DONE",
    "- one (completed 2026-04-01), DONE",
    "- one - done, DONE",
    "- one: 已完成, DONE",
    "- ~~one~~, DONE",
    "- ~~one and two~~ see below, DONE",
    "- one and two ~~or three~~ as planned, UNKNOWN",
    "- '~~one~~ (won''t do)', DROPPED",
    "- 'Cancelled: one', DROPPED",
    "- 'TODO: one', OPEN",
    "- one (in progress), OPEN",
    "- one（进行中）, OPEN",
    "- Get the migration done before May, UNKNOWN",
    "- Complete the migration, UNKNOWN",
    "- Fixed window for upgrades, UNKNOWN",
    "- Open a ticket with the vendor, UNKNOWN",
  })
  void theStateIsReadWhereItIsMarked(String item, ActionItem.State state) {
    String plain = item.replace("'", "").replace("wont", "won't");
    assertThat(actions("## Actions\n" + plain + "\n"))
        .extracting(ActionItem::state)
        .containsExactly(state);
  }

  @ParameterizedTest
  @CsvSource({
    "'one, due 2026-04-01', 2026-04-01",
    "one (due: 1 April 2026), 2026-04-01",
    "'one by April 1, 2026', 2026-04-01",
    "one until 2026-04-01, 2026-04-01",
    "one（截止 2026年4月1日）, 2026-04-01",
    "'one, deadline: 2026-04-01', 2026-04-01",
    "one by 04/05/2026, ",
    "one by April, ",
    "one since 2026-04-01, ",
    "one sorted by 3 columns, ",
  })
  void theDayIsReadWhereItCanOnlyBeThatOne(String item, String day) {
    assertThat(actions("## Actions\n- " + item + "\n"))
        .extracting(action -> action.due() == null ? null : action.due().toString())
        .containsExactly(day);
  }

  @ParameterizedTest
  @CsvSource({
    "OPS-12: one, OPS-12",
    "one (OPS-12), OPS-12",
    "one #12, #12",
    "one org/app#12, org/app#12",
    "one [ticket](https://forge.example/org/app/issues/12), #12",
    "one [OPS-12](https://t.example/browse/OPS-12?focus=3), OPS-12",
    "one <https://forge.example/org/app/-/merge_requests/7>, #7",
    "one in UTF-8, ",
    "one after CVE-2026-1234, ",
    "one [guide](https://docs.example/guide), ",
  })
  void theTicketIsReadFromLinksAndNumbers(String item, String ref) {
    assertThat(actions("## Actions\n- " + item + "\n"))
        .extracting(ActionItem::ref)
        .containsExactly(ref);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "**Action items**\n- one\n",
        "Action items:\n\n- one\n",
        "# Follow-ups #\n- one\n",
        "## 五、改进措施\n- one\n",
        "## Next steps\n- one\n",
        "## Improvements\n1. one\n",
        "## Corrective and Preventative Measures\n- one\n",
        "## Next steps\n- other\n## Action items\n- one\n",
        "Earlier:\n\n**Actions**\n- other\n\n## Action items\n- one\n",
      })
  void theSectionMayHaveAnyOfItsNames(String body) {
    assertThat(actions(body)).extracting(ActionItem::title).containsExactly("one");
  }

  @Test
  void severalSectionsAddUp() {
    assertThat(actions("## Corrective actions\n- one\n## Preventive actions\n- two\n"))
        .extracting(ActionItem::title)
        .containsExactly("one", "two");
  }

  @Test
  void groupsTellTheTypeOfWork() {
    assertThat(
            actions("## Actions\n### Prevention\n- one\n### Detect:\n- two\n### Other\n- three\n"))
        .extracting(ActionItem::type)
        .containsExactly("prevent", "detect", null);
  }

  @Test
  void sayingThatThereIsNothingToDoIsAStatement() {
    Parsing none = Parsing.of("postmortems/2026-03-04.md", "## Actions\n\nNo actions.\n");
    assertThat(none.facts().actions()).isEmpty();
    assertThat(none.provenance("actions").rule()).isEqualTo("section 'Actions'");
    Parsing prose = Parsing.of("postmortems/2026-03-04.md", "## Actions\n\nWe think.\n");
    assertThat(prose.document().header().provenance()).doesNotContainKey("actions");
  }

  @Test
  void aTableMayMarkItsRows() {
    List<ActionItem> actions =
        actions(
            """
            ## Actions
            | Action | Owner | Due | Status |
            |---|---|---|---|
            | ✅ one (OPS-3) | TBD | 1 April 2026 | |
            | two | Ana Duarte | soon | In progress |
            """);
    assertThat(actions.get(0).state()).isEqualTo(ActionItem.State.DONE);
    assertThat(actions.get(0).ref()).isEqualTo("OPS-3");
    assertThat(actions.get(0).owner()).isNull();
    assertThat(actions.get(0).due()).hasToString("2026-04-01");
    assertThat(actions.get(1).state()).isEqualTo(ActionItem.State.OPEN);
  }

  @Test
  void hostileItemsTakeNoTime() {
    String item =
        Stream.of("by ", "owner ", "#1", "A-", "(done ", "https://a/issues/")
            .map(part -> "- " + part.repeat(1000))
            .collect(Collectors.joining("\n"));
    assertThat(actions("## Actions\n" + item + "\n")).hasSize(6);
  }
}
