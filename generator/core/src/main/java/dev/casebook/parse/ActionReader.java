package dev.casebook.parse;

import dev.casebook.markdown.Block;
import dev.casebook.markdown.InlineText;
import dev.casebook.model.ActionItem;
import dev.casebook.model.Directory;
import dev.casebook.model.Owner;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collects the action items of one document. Used by one thread. */
final class ActionReader {

  private static final Set<SectionName> OTHERS =
      EnumSet.of(
          SectionName.SUMMARY,
          SectionName.TIMELINE,
          SectionName.WENT_WELL,
          SectionName.WENT_POORLY,
          SectionName.LUCKY,
          SectionName.LESSONS,
          SectionName.ATTENDEES,
          SectionName.STATS,
          SectionName.CONTENTS,
          SectionName.GENERAL);
  private static final Pattern MARKED =
      Pattern.compile(
          "(?i)^([✅✔☑☐❌🚧⏳•·●◦]|\\[[ x]]|(to ?do|done|wip)\\b\\W|\\(?\\d{1,2}[.)、]|[–—]\\s).*");
  private static final Pattern TEAM =
      Pattern.compile("(?i).{2,40}\\b(team|squad|guild)|.{1,20}(团队|小组|组)");

  private final Page page;
  private final Directory directory;
  private final List<ActionItem> actions = new ArrayList<>();
  private @Nullable Owner owner;
  private @Nullable String type;
  private boolean others;
  private boolean none;

  ActionReader(Page page) {
    this.page = page;
    this.directory = page.settings().directory();
  }

  List<ActionItem> actions() {
    return List.copyOf(actions);
  }

  /** Whether a section says that there is nothing to do. */
  boolean saysNone() {
    return none;
  }

  void read(List<Block> blocks) {
    group("");
    others = false;
    for (Block block : blocks) {
      if (block instanceof Block.HeadingBlock heading) {
        Set<SectionName> names = SectionName.of(heading.heading().text());
        others = names.stream().anyMatch(OTHERS::contains);
        group(heading.heading().text());
      } else if (!others) {
        read(block);
      }
    }
  }

  private void read(Block block) {
    if (block instanceof Block.ItemList list) {
      list.items().forEach(this::item);
    } else if (block instanceof Block.Table table) {
      ActionTable columns = ActionTable.of(table);
      table.rows().forEach(row -> columns.add(page, row, actions));
    } else if (block instanceof Block.Paragraph paragraph) {
      paragraph(paragraph);
    }
  }

  /** A bold line names who does what follows; lines may be items; other text is none. */
  private void paragraph(Block.Paragraph paragraph) {
    String text = paragraph.text().plain();
    if (ActionText.saysNothing(text) || ActionText.decidesOnNothing(text)) {
      none = true;
    } else if (LineHeadings.isStrong(paragraph.text())) {
      group(text);
    } else if (paragraph.lines().stream().allMatch(ActionReader::isMarked)) {
      paragraph.lines().forEach(line -> add(line, null, List.of()));
    }
  }

  private static boolean isMarked(InlineText line) {
    boolean ticket =
        line.links().size() == 1
            && new ActionText(line).ref() != null
            && line.plain().startsWith(line.links().get(0).text().strip());
    return ticket || MARKED.matcher(line.plain()).matches();
  }

  /** Who and what kind of work a sub-heading or a bold line tells; nothing when neither. */
  private void group(String text) {
    owner = ownerOf(text).orElse(null);
    type =
        switch (text.toLowerCase(Locale.ROOT).replaceAll("[^a-z\\p{IsHan}]", "")) {
          case "prevent", "prevention", "preventive", "预防" -> "prevent";
          case "detect", "detection", "monitoring", "检测", "监控" -> "detect";
          case "mitigate", "mitigation", "缓解" -> "mitigate";
          case "process", "流程" -> "process";
          default -> null;
        };
  }

  private Optional<Owner> ownerOf(String text) {
    String name = text.strip().replaceFirst("[:：]$", "").strip();
    return ActionText.known(name, directory)
        .or(
            () ->
                TEAM.matcher(name).matches()
                    ? Optional.of(OwnerText.of(name, directory))
                    : Optional.empty());
  }

  private void item(Block.Item item) {
    String text = item.text().plain();
    Optional<Owner> whose = ownerOf(text);
    List<Block.Item> below =
        item.children().stream()
            .flatMap(
                child -> child instanceof Block.ItemList list ? list.items().stream() : Stream.of())
            .toList();
    if (whose.isPresent() && !below.isEmpty()) {
      Owner outer = owner;
      owner = whose.get();
      below.forEach(this::item);
      owner = outer;
    } else if (ActionText.saysNothing(text) || ActionText.decidesOnNothing(text)) {
      none |= !text.isBlank();
    } else {
      add(item.text(), item.checked(), below);
    }
  }

  /** What the text does not tell, the lines below it may: {@code - Owner: Ana}. */
  private void add(InlineText text, @Nullable Boolean checked, List<Block.Item> below) {
    List<ActionText> texts = new ArrayList<>(List.of(new ActionText(text)));
    below.forEach(item -> texts.add(new ActionText(item.text())));
    Owner named = first(texts.stream().map(each -> each.owner(directory)));
    LocalDate due = first(texts.stream().map(ActionText::due));
    actions.add(
        new ActionItem(
            null,
            text.plain().strip(),
            named == null ? owner : named,
            type,
            due,
            texts.get(0).state(checked),
            null,
            first(texts.stream().map(ActionText::ref)),
            TimelineRows.location(page.path(), text.line(), text)));
  }

  private static <T> @Nullable T first(Stream<@Nullable T> values) {
    return values.filter(value -> value != null).findFirst().orElse(null);
  }
}
