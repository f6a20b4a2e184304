package dev.casebook.parse;

import java.util.Locale;
import java.util.regex.Pattern;

/** Sections that documents of incidents and runbooks have, by the names that people give them. */
enum SectionName {
  SUMMARY("((issue|executive|incident) )?summary|overview|abstract|摘要|概述|概要|总结"),
  IMPACT("((customer|user|business) )?impact( .*)?|severity (and|&) impact|影响(范围)?"),
  TIMELINE("(.*\\b)?time ?line\\b.*|key events|events|sequence of events|时间线.*|时间轴.*|事件经过"),
  DETECTION("detection|identified|how .* detected|故障现象"),
  RESPONSE("response|resolution( and recovery)?|recovery|remediation|解决过程|处理过程|响应"),
  CAUSES(
      "(.*\\b)?(root )?causes?( analysis)?|contributing factors|(analysis of )?causes"
          + "|what happened\\??|根因(分析)?|根本原因|促成因素|原因分析"),
  WENT_WELL("what went (well|right)\\??|做得好的.*"),
  WENT_POORLY("what went (poorly|wrong|badly)\\??|what could have gone better\\??|做得不好的.*"),
  LUCKY("where we got lucky|幸运.*"),
  LESSONS("lessons?( learn(ed|t))?( and .*)?|learnings|经验教训"),
  ACTIONS(
      "(post ?mortem )?(action items?|actions)|review actions|follow[- ]?ups?( actions| items)?"
          + "|correcti(ve|on)s?( (and|&) prevent(at)?ive)? (measures|actions)|remediation items"
          + "|action plan|next steps|改进措施|后续行动|行动项|改进项"),
  ATTENDEES("att?endees|participants|authors?|与会者|作者"),
  MEANING("meaning|含义"),
  DIAGNOSIS("diagnosis|possible checks|troubleshooting|investigation|诊断|排查"),
  MITIGATION("mitigation|处置|缓解"),
  VERIFICATION("verification|验证"),
  ROLLBACK("rollback|roll back|回滚"),
  ESCALATION("escalation|升级"),
  SYMPTOMS("symptoms?|症状"),
  RESOLUTION("resolution"),
  STATS("stats|statistics|figures|metrics|key figures|指标|统计"),
  CONTENTS("(table of )?contents|toc|目录"),
  GENERAL("introduction|intro|description|background|notes?|details|references?|links|purpose|说明");

  private static final int LONGEST = 120;
  private static final Pattern NUMBERING = Pattern.compile("^\\d+([.)]\\d+)*[.)]?\\s+");
  private static final Pattern EDGES = Pattern.compile("^[^\\p{IsAlphabetic}\\d]+|[\\s:：#*_.]+$");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final Pattern pattern;

  SectionName(String pattern) {
    this.pattern = Pattern.compile(pattern);
  }

  /** Whether a heading names this section, whatever its case, numbering and punctuation. */
  boolean matches(String heading) {
    return pattern.matcher(normal(heading)).matches();
  }

  /** Whether a heading names any section, so that it is no title. */
  static boolean isAny(String heading) {
    for (SectionName name : values()) {
      if (name.matches(heading)) {
        return true;
      }
    }
    return false;
  }

  private static String normal(String heading) {
    String start = heading.length() > LONGEST ? heading.substring(0, LONGEST) : heading;
    String lower = SPACE.matcher(start.strip().toLowerCase(Locale.ROOT)).replaceAll(" ");
    return EDGES.matcher(NUMBERING.matcher(lower).replaceFirst("")).replaceAll("");
  }
}
