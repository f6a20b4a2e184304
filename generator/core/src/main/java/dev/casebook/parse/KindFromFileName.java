package dev.casebook.parse;

import dev.casebook.model.Kind;
import java.util.Locale;
import java.util.regex.Pattern;

/** A file name that holds the word: {@code 2024-05-postmortem-dns.md}, {@code dns-runbook.md}. */
final class KindFromFileName implements Convention {

  private static final String START = "(?<![a-z])(";
  private static final String END = ")(?![a-z])";
  private static final Pattern POSTMORTEM =
      Pattern.compile(
          START
              + "post[-_ ]?mortems?|rca|pir|(incident|outage)[-_ ](report|review)"
              + "|root[-_ ]cause[-_ ]analysis"
              + END
              + "|复盘|(故障|事故|事件)报告");
  private static final Pattern RUNBOOK =
      Pattern.compile(
          START
              + "run[-_ ]?books?|playbooks?|sop|troubleshoot(ing)?"
              + END
              + "|运行手册|操作手册|应急预案|(故障)?(排查|处理)");

  @Override
  public String name() {
    return "file name";
  }

  @Override
  public void read(Page page, Evidence evidence) {
    String name = ContentFiles.baseName(page.path()).toLowerCase(Locale.ROOT);
    if (RUNBOOK.matcher(name).find()) {
      evidence.inFileName(Field.KIND, Kind.RUNBOOK, name());
    } else if (POSTMORTEM.matcher(name).find() && IncidentSigns.in(page)) {
      evidence.inFileName(Field.KIND, Kind.POSTMORTEM, name());
    }
  }
}
