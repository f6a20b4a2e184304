package dev.casebook.parse;

import dev.casebook.model.EventKind;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The words by which a row of a timeline says what it is. */
final class EventWords {

  private static final Map<EventKind, Pattern> WORDS = words();
  private static final Pattern EDGES = Pattern.compile("^[\\s*_\\[(（]+|[\\s*_\\])）:：.!-]+$");
  private static final int LONGEST = 60;

  private EventWords() {}

  private static Map<EventKind, Pattern> words() {
    Map<EventKind, String> words = new EnumMap<>(EventKind.class);
    String begin = "(start(ed|s)?|begins?|began)";
    words.put(
        EventKind.STARTED,
        begin
            + "|(impact|problem|incident|outage|issue|fault) "
            + begin
            + "|start of (the )?(impact|incident|outage)|fault occurs|开始|故障开始|影响开始");
    words.put(
        EventKind.DETECTED,
        "detect(ed|ion)|discover(ed|y)|(first|problem|incident|issue) detected|发现|检测到?");
    words.put(EventKind.ACKNOWLEDGED, "acknowledged?|acked|ack|(已)?(确认|响应)");
    words.put(EventKind.DECLARED, "declared|incident declared|宣布|宣布故障");
    words.put(EventKind.NOTIFIED, "notif(y|ied|ication)|内部通知|通知");
    words.put(EventKind.ANNOUNCED, "announced?|announcement|(first )?public notice|公告|对外公告");
    words.put(EventKind.UPDATE, "(status |public )?updated?|更新|进展");
    words.put(EventKind.DECISION, "decision|decided|决策|决定");
    words.put(EventKind.ACTION, "actions?|action taken|操作|处置|行动");
    words.put(
        EventKind.MITIGATED,
        "mitigat(ed|ion)|((impact|problem|incident|issue) )mitigated|repaired|stabili[sz]ed|缓解|止血");
    words.put(
        EventKind.RESOLVED,
        "(problem |incident |issue |fully )?resolved|resolution|recover(y|ed)|(service )?restored"
            + "|all clear|back to normal|恢复|(已)?解决|故障恢复");
    Map<EventKind, Pattern> patterns = new EnumMap<>(EventKind.class);
    words.forEach((kind, pattern) -> patterns.put(kind, Pattern.compile(pattern)));
    return patterns;
  }

  /** The kind that a label names; empty when it is another text. */
  static Optional<EventKind> kind(String label) {
    if (label.length() > LONGEST) {
      return Optional.empty();
    }
    String word = EDGES.matcher(label.toLowerCase(Locale.ROOT).strip()).replaceAll("").strip();
    return WORDS.entrySet().stream()
        .filter(entry -> entry.getValue().matcher(word).matches())
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
