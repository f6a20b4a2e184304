package dev.casebook.parse;

import dev.casebook.markdown.InlineText;
import dev.casebook.markdown.LinkReference;
import dev.casebook.model.ActionItem;
import dev.casebook.model.Directory;
import dev.casebook.model.Owner;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads who, until when, whether done and which ticket from the text of an action item. */
record ActionText(InlineText text) {

  private static final Pattern NOTHING =
      Pattern.compile(
          "((there are |we have )?(no|none|nothing|not"
              + " applicable|n/?a|tbd|tba|todo|-+|\\?+|x{2,}|\\.{3}|…)("
              + " (further|specific|new|open|other|outstanding|follow[- ]?up|corrective))*("
              + " (actions?|action items?|items?|follow[- ]?ups?|tasks?|steps|measures?))?( (are"
              + " |were |was |is )?(required|needed|identified|planned|taken|necessary|yet|so"
              + " far|at this (time|point)|at the moment|to"
              + " (take|do|report)))*)[.!]?|[<\\[][^<>\\[\\]]*[>\\]]|(action|task)( item)?("
              + " #?\\d+)?[:.]?|(无|没有|暂无|不适用|待定|待补充)(后续|进一步)?(的)?(行动|改进|措施|行动项|改进措施)?[。.]?");
  private static final Pattern DECIDED =
      Pattern.compile(
          "(there (are|is) |we have |we (took|take) )?(none|nothing|not applicable|n/?a|no("
              + " (further|specific|new|open|other|outstanding|follow[- ]?up|corrective))*"
              + " (actions?|action items?|follow[- ]?ups?|tasks?|steps|measures?))( (are |were |was"
              + " |is )?(required|needed|identified|planned|taken|necessary|to"
              + " (take|do)))*(\\s*[,;:.!–—(]|\\s+-|,? (because|since|as|for|until)\\b).{8,}"
              + "|(无需?|没有|暂无|不需要)(后续|进一步)?的?(行动项?|改进措施|改进|措施)?[，,；;：:。（(—].{4,}",
          Pattern.DOTALL);
  private static final Pattern DONE =
      Pattern.compile(
          "^\\W{0,3}(done|completed|complete|fixed|finished|closed|resolved|implemented|已?完成|已修复)"
              + "(\\s*[:：)\\]】–—-]|\\s+on\\b|$)|^\\W{0,3}[✅✔☑]|[(\\[（【](already"
              + " )?(done|completed|complete|fixed|closed|implemented|已?完成|已修复)[^)\\]）】]{0,40}[)\\]）】]"
              + "|[-–—:：.,]\\s*\\**(done|completed|已完成)[.!。]?$|[✅✔☑]️?$");
  private static final Pattern DROPPED =
      Pattern.compile(
          "^\\W{0,3}(dropped|cancel+ed|won['’]?t"
              + " (do|fix)|rejected|已?取消)\\b|[(\\[（](dropped|cancel+ed|won['’]?t (do|fix)|not"
              + " doing|rejected|obsolete|已?取消)[)\\]）]|[-–—:：]\\s*(dropped|cancel+ed|won['’]?t"
              + " (do|fix)|rejected|已取消)[.!]?$");
  private static final Pattern OPEN =
      Pattern.compile(
          "^\\W{0,3}(to ?do|open|wip|in"
              + " progress|pending|planned|ongoing|进行中|待办|未开始)\\s*[:：)\\]】–—-]"
              + "|^\\W{0,3}[🚧⏳☐]|[(\\[（](to ?do|open|wip|in progress|pending|planned|ongoing|not"
              + " started|进行中|待办|未开始)[)\\]）]|[-–—:：]\\s*(to ?do|open|in progress|pending|not"
              + " started|进行中)[.!]?$");
  private static final Pattern DUE =
      Pattern.compile(
          "(\\b(due( (date|on|by))?|deadline|until|eta|target( date)?|no later"
              + " than|by)\\b|截止(日期|时间)?|完成时间|期限)[:：\\s]{0,3}(?<day>.{4,30})");
  private static final Pattern OWNER =
      Pattern.compile(
          "(?i)(\\b(owners?|owned by|assignees?|assigned to|dri|responsible|who)|负责人|责任人)"
              + "\\s{0,2}[:：=]?\\s{1,2}(?<who>[^,;|()（）\\[\\]，；。]{2,60})"
              + "|(\\b(owners?|assignees?|dri)|负责人|责任人)[:：=](?<same>[^,;|()（）\\[\\]，；。]{2,60})");
  private static final Pattern TRACKER =
      Pattern.compile(
          "(?i).*(/issues/|/pull/|/merge_requests/|/browse/|/work_items/|linear\\.app/|/tickets?/"
              + "|/epics/|show_bug|/bugs?/).*");
  private static final Pattern LAST = Pattern.compile("(?:.*/)?([\\w-]{1,40}?)/?(?:[?#].*)?$");
  private static final Pattern KEY =
      Pattern.compile("(?<![\\w-])([A-Z][A-Z0-9]{1,9}-\\d{1,7})(?![\\w-])");
  private static final Pattern NO_KEY =
      Pattern.compile("(UTF|SHA|ISO|RFC|CVE|TLS|AES|RSA|MD|SEV|HTTP|IPV|UTC|GMT|COVID|INC)-\\d+");
  private static final Pattern ISSUE =
      Pattern.compile("(?<![\\w/&])([\\w.-]{1,40}(/[\\w.-]{1,40})?)?#\\d{1,7}(?!\\w)");

  /** Whether the text says that there is nothing to do, or is left over from a template. */
  static boolean saysNothing(String text) {
    return text.isBlank() || NOTHING.matcher(lower(text)).matches();
  }

  /** Whether the text says that there is nothing to do, and why. */
  static boolean decidesOnNothing(String text) {
    return DECIDED.matcher(lower(text.strip())).matches();
  }

  /** A person or team that the text names as owner, in the ways that leave no doubt. */
  @Nullable Owner owner(Directory directory) {
    Matcher stated = OWNER.matcher(text.plain());
    if (stated.find()) {
      String who = stated.group("who") == null ? stated.group("same") : stated.group("who");
      boolean colon = stated.group().contains(":") || stated.group().contains("：");
      Optional<Owner> known = known(who, directory);
      if (colon || known.isPresent()) {
        return known.orElseGet(() -> OwnerText.of(who, directory));
      }
    }
    List<String> people = Mentions.in(text.plain());
    return people.size() == 1 ? OwnerText.of(people.get(0), directory) : before(directory);
  }

  /** {@code Payments: add an alert}, where the directory knows the name. */
  private @Nullable Owner before(Directory directory) {
    int colon = text.plain().indexOf(':');
    return colon < 1 || colon > 60
        ? null
        : known(text.plain().substring(0, colon), directory).orElse(null);
  }

  /**
   * The owner that a whole text is: a mention, a name of the directory, a team by its last word.
   */
  static Optional<Owner> known(String text, Directory directory) {
    String name = text.strip().replaceFirst("[:：]$", "").strip();
    List<String> people = Mentions.in(name);
    if (people.size() == 1 && people.get(0).length() == name.length()) {
      return Optional.of(OwnerText.of(name, directory));
    }
    Owner owner = name.isEmpty() ? null : OwnerText.of(name, directory);
    return Optional.ofNullable(owner).filter(each -> each.kind() != Owner.Kind.UNKNOWN);
  }

  @Nullable LocalDate due() {
    Matcher due = DUE.matcher(lower(text.plain()));
    while (due.find()) {
      Optional<LocalDate> day = day(due.group("day"));
      if (day.isPresent()) {
        return day.get();
      }
    }
    return null;
  }

  /** The day that a text starts with, when it can be read in one way only. */
  static Optional<LocalDate> day(String text) {
    return DayMentions.in(text).stream()
        .limit(1)
        .filter(DayText.Calendar::isClear)
        .flatMap(day -> day.any().date().stream())
        .findFirst();
  }

  /** The state that a checkbox, a marker or a struck text tells. */
  ActionItem.State state(@Nullable Boolean checked) {
    String lower = lower(text.plain());
    if (DROPPED.matcher(lower).find()) {
      return ActionItem.State.DROPPED;
    }
    boolean struck = !text.struck().isEmpty() && isMost(text.struck().get(0), text.plain());
    if (struck || DONE.matcher(lower).find()) {
      return ActionItem.State.DONE;
    }
    if (checked != null) {
      return checked ? ActionItem.State.DONE : ActionItem.State.OPEN;
    }
    return OPEN.matcher(lower).find() ? ActionItem.State.OPEN : ActionItem.State.UNKNOWN;
  }

  private static boolean isMost(String part, String whole) {
    return part.length() * 2 > whole.length();
  }

  /** The ticket: the name of a link to a tracker, {@code OPS-12} or {@code #12}. */
  @Nullable String ref() {
    return Stream.of(text.links().stream().map(ActionText::ticket), key(), issue())
        .flatMap(each -> each)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String ticket(LinkReference link) {
    if (!TRACKER.matcher(link.destination()).matches()) {
      return null;
    }
    Matcher last = LAST.matcher(link.destination());
    if (!last.matches()) {
      return null;
    }
    String name = last.group(1);
    return name.chars().allMatch(Character::isDigit) ? "#" + name : name;
  }

  private Stream<@Nullable String> key() {
    return KEY.matcher(text.plain())
        .results()
        .map(result -> result.group(1))
        .filter(key -> !NO_KEY.matcher(key).matches());
  }

  private Stream<@Nullable String> issue() {
    return ISSUE.matcher(text.plain()).results().map(result -> result.group());
  }

  private static String lower(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
