package dev.casebook.parse;

import dev.casebook.model.Kind;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A title that names the kind, or the trouble that a runbook is for: {@code Database is down},
 * {@code If the queue is stuck}.
 */
final class KindFromTitle implements Convention {

  private static final Pattern POSTMORTEM =
      Pattern.compile(
          "\\b(post[- ]?mortem|rca|(incident|outage) (report|review)|root cause analysis)\\b"
              + "|复盘|(故障|事故|事件)报告");
  private static final Pattern RUNBOOK =
      Pattern.compile("\\b(run ?book|playbook|troubleshoot(ing)?|sop)\\b|运行手册|应急预案|排查|排障");
  private static final Pattern TROUBLE =
      Pattern.compile(
          "(if|when|.* when) .*\\b(fails?|stops?|breaks?|crashes|dies|goes down|is|are|does not|doesn't)\\b.*"
              + "|.*\\b(is|are|went|goes) (down|stuck|full|failing|slow|lagging|behind|dead|hung)\\b.*"
              + "|.*\\bnot (responding|working|running|ready|ok|available|reachable|sent|synced"
              + "|being processed|getting .*|starting|ingesting|reporting)\\b.*"
              + "|.*\\b(too|very) (high|low|many|large|slow|old|big|long|few)\\b.*"
              + "|.*\\b(unavailable|unreachable|unresponsive|overloaded|stalled|corrupted)\\b.*"
              + "|.*\\b(out of (memory|disk|space|sync)|running out|no space|saturation)\\b.*"
              + "|.*\\b(high|low|increased|excessive|missing|pending|failed|slow) [a-z- ]*(latency"
              + "|errors?|error rate|load|cpu|memory|usage|connections|queues?|backlog|replication"
              + "|deliver(y|ies)|notifications|jobs|webhooks)\\b.*"
              + "|.*\\b(outage|alerts?|failures?|failing|crashloop(ing)?)"
              + "|.*\\b(disaster|failure|outage) recovery( (procedure|plan|process))?"
              + "|.*(不可用|宕机|告警|异常|超时|堆积|过高|过低|失败)(处理|处置|恢复)?");
  private static final Pattern EXPLAINS =
      Pattern.compile(
          "(how|what|why|about|introduc|understand|overview|architect|writ|add|creat|configur|set"
              + "|manag|silenc|tun|test|develop|design|document)[a-z]*\\b.*"
              + "|.*\\b(guide|overview|architecture|how (it|they) works?|explained|design(ed)?|policy"
              + "|should .*|annotations).*");

  @Override
  public String name() {
    return "title";
  }

  @Override
  public void read(Page page, Evidence evidence) {
    String stated = IncidentSigns.title(page);
    String title = stated.isEmpty() ? TitleFromFileName.of(page.path()) : stated;
    String lower = title.toLowerCase(Locale.ROOT).strip();
    String rule = "title '" + title + "'";
    if (POSTMORTEM.matcher(lower).find() && IncidentSigns.in(page)) {
      evidence.inFileName(Field.KIND, Kind.POSTMORTEM, rule);
    } else if (RUNBOOK.matcher(lower).find()) {
      evidence.inFileName(Field.KIND, Kind.RUNBOOK, rule);
    } else if (isTrouble(lower) && !IncidentSigns.isDated(page)) {
      evidence.inFileName(Field.KIND, Kind.RUNBOOK, rule);
    }
  }

  private static boolean isTrouble(String title) {
    return TROUBLE.matcher(title).matches() && !EXPLAINS.matcher(title).matches();
  }
}
