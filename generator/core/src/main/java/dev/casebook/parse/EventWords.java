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
    String begin = "(start(ed|s)?|begins?|began|onset)";
    String what = "(impact|problem|incident|outage|issue|fault)";
    String at = "( (at|time|date|on))?";
    words.put(
        EventKind.STARTED,
        begin
            + at
            + "|"
            + what
            + " "
            + begin
            + at
            + "|(start|begin|beginning|onset) of (the )?"
            + what
            + "|fault occurs|(故障|影响|问题)?(开始|发生)(时间)?");
    words.put(
        EventKind.DETECTED,
        "(first |"
            + what
            + " )?(detect(ed|ion)|discover(ed|y)|noticed|reported)( (at|time|by|on))?"
            + "|time of detection|team (made )?aware|(故障|问题)?(发现|检测到?)(时间)?");
    words.put(EventKind.ACKNOWLEDGED, "acknowledged?( (at|by|time))?|acked|ack|(已)?(确认|响应)(时间)?");
    words.put(
        EventKind.DECLARED, "((an )?incident )?declared( (at|by|on))?|declaration|宣布|宣布故障|故障定级");
    words.put(EventKind.NOTIFIED, "notif(y|ied|ication)|内部通知|通知");
    words.put(EventKind.ANNOUNCED, "announced?|announcement|(first )?public notice|公告|对外公告");
    words.put(EventKind.UPDATE, "(status |public )?updated?|更新|进展");
    words.put(EventKind.DECISION, "decision|decided|决策|决定");
    words.put(EventKind.ACTION, "actions?|action taken|操作|处置|行动");
    words.put(
        EventKind.MITIGATED,
        "("
            + what
            + " )?(mitigat(ed|ion)|stabili[sz]ed|contained)( (at|time|on))?|repaired|(缓解|止血)(时间)?");
    words.put(
        EventKind.RESOLVED,
        "("
            + what
            + " |fully |service )?(resolved|resolution|recover(y|ed)|restored|ended|end|closed|over)"
            + "( (at|time|date|on))?|end of (the )?"
            + what
            + "|all clear|back to normal|((故障|服务)?恢复|(已)?解决|结束)(时间)?");
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
