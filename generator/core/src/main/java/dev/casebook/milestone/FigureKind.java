package dev.casebook.milestone;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a stated duration is the duration of. */
enum FigureKind {
  TO_DETECTION(
      "(?:mean )?time (?:to|until) (?:detect(?:ion)?|discover(?:y)?|notice)|m?tt[di]|detection (?:time|delay)"
          + "|(?:检测|发现|感知)(?:时长|耗时|用时)"),
  TO_MITIGATION(
      "(?:mean )?time (?:to|until) (?:mitigat(?:e|ion)|stabili[sz]e)|ttm|(?:止血|缓解)(?:时长|耗时|用时)"),
  TO_END(
      "(?:mean |total )?time (?:to|until) (?:recover(?:y)?|resol(?:ve|ution)|restor(?:e|ation)|repair|fix)"
          + "|m?ttr|(?:recovery|resolution|repair|restoration) time|(?:恢复|解决|修复)(?:时长|耗时|用时)"
          + "|(?:(?:total|overall|incident|outage|impact|downtime|approximate) )?(?:duration|downtime)"
          + "|(?:duration|length) of (?:the )?(?:incident|outage|impact|downtime)|lasted"
          + "|(?:故障|影响|中断|总)?(?:持续)?(?:时长|持续时间)");

  private final Pattern label;

  FigureKind(String label) {
    this.label = Pattern.compile("(?:" + label + ")(?: \\(.{0,40}\\))?");
  }

  static Optional<FigureKind> of(String label) {
    String name = label.toLowerCase(Locale.ROOT).strip();
    return Stream.of(values()).filter(kind -> kind.label.matcher(name).matches()).findFirst();
  }
}
