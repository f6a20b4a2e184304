package dev.casebook.check;

import dev.casebook.check.Script.Range;
import dev.casebook.check.Script.Step;
import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.Rule;
import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.markdown.Passage;
import dev.casebook.model.Runbook;
import dev.casebook.model.RunbookPart.Purpose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A step says which logs, which issue, which team, and how. */
public final class VagueStepCheck implements Check {

  public static final Rule VAGUE_STEP =
      new Rule("vague-step", Level.INFO, "A step says neither what nor how");

  private static final String LEAD =
      "(?i)(?:(?:and|then|next|first(?:ly)?|finally|please|also|if (?:needed|necessary)|you"
          + " (?:should|can|must|may)),? ?){0,3}";
  private static final String TAIL =
      "(?: (?:and|or) (?:fix|resolve|restart|check) (?:it|them|(?:the )?(?:issue|problem)s?))?(?:"
          + " (?:accordingly|as (?:needed|required|necessary|appropriate)|if"
          + " (?:needed|necessary|required)|first|further|again|for"
          + " (?:errors?|issues?|problems?|more (?:details?|information)|any"
          + " (?:errors?|issues?))|to (?:find|see|identify) (?:the )?(?:cause|root"
          + " cause|problem|issue|what (?:is )?wrong)))?[.!…]{0,3}";

  private static final String THING =
      "(?:all |any |the |your |its |their |relevant |related |application |service |server |system"
          + " |error |available ){0,3}";

  private static final int LONGEST = 120;
  private static final Pattern END = Pattern.compile("(?<=[.!。！；]) *");
  private static final Set<Purpose> DOING =
      Set.of(Purpose.DIAGNOSIS, Purpose.MITIGATION, Purpose.VERIFICATION, Purpose.ROLLBACK);

  private record Vague(Pattern pattern, String lacks) {}

  private static final List<Vague> ENGLISH =
      List.of(
          vague(
              "(?:check|look at|look into|see|review|inspect|examine|read|analy[sz]e|go through)"
                  + " (?:in |into )?"
                  + THING
                  + "(?:logs?|log"
                  + " files?|metrics|dashboards?|graphs?|monitoring|alerts?|status|health|system|server"
                  + "|service|application|everything)",
              "which one, and what to look for"),
          vague(
              "(?:fix|resolve|solve|correct|repair|address|remedy|handle|mitigate|deal"
                  + " with|eliminate) (?:the |this |that |any |all |it|underlying |root |found"
                  + " |detected |identified )"
                  + "{0,3}(?:issues?|problems?|errors?|causes?|incident|alert|failures?|fault|situation)?",
              "how to"),
          vague(
              "(?:contact|call|notify|inform|ask|ping|page|alert|reach out to|escalate to|get in"
                  + " touch with|talk to|tell) (?:the |a |your |someone (?:from|in) (?:the"
                  + " )?)?(?:responsible |relevant |appropriate |right |owning |support"
                  + " |dev(?:elopment)? )"
                  + "{0,2}(?:teams?|owners?|people|persons?|on-?call|support|vendor|admins?|administrators?|developers?"
                  + "|engineers?|dbas?|management|experts?)",
              "who that is, and how to reach them"),
          vague(
              "(?:investigate|debug|troubleshoot|diagnose|analy[sz]e|find|identify|determine)(?:"
                  + " (?:it|why|further|(?:the |this )?(?:issue|problem|cause|root"
                  + " cause|incident|failure|situation)))",
              "how to"),
          vague(
              "(?:restart|reboot|bounce|redeploy) (?:the |all )?(?:affected |failing |relevant )?"
                  + "(?:services?|servers?|systems?|applications?|hosts?|machines?|nodes?|components?|pods?|it)",
              "which one, and with what command"),
          vague(
              "(?:make sure|ensure|verify|check|confirm)(?: that)? (?:it|everything|all|things|the"
                  + " (?:service|system|site|application)) (?:works?|is"
                  + " (?:ok|okay|fine|good|working|healthy|up|back|normal))(?: again)?",
              "by which sign"),
          vague("(?:do|take|perform) (?:the )?(?:needful|necessary (?:steps|actions?))", "which"));

  private static final List<Vague> CHINESE =
      List.of(
          chinese(
              "(?:检查|查看|分析|看|排查|观察)(?:一下)?(?:相关|对应|所有|系统|应用|服务|服务器|错误|的)*"
                  + "(?:日志|监控|指标|状态|告警|系统|服务|服务器|情况|图表|大盘)(?:信息|是否正常)?",
              "which one, and what to look for"),
          chinese(
              "(?:修复|解决|处理|排除|定位|排查|恢复)(?:一下)?(?:该|此|这个|相关|具体|发现的)*(?:问题|故障|异常|错误|根因|原因|服务)?",
              "how to"),
          chinese(
              "(?:联系|通知|找|咨询|告知|上报)(?:给)?(?:相关|负责|对应|有关|责任|的)*"
                  + "(?:团队|人员|负责人|开发|运维|同事|同学|部门|厂商|供应商|领导|研发|管理员|DBA)(?:人员|处理|解决|协助|支持)*",
              "who that is, and how to reach them"),
          chinese(
              "(?:重启|重新启动|重新部署)(?:一下)?(?:相关|对应|所有|有问题的|该|的)*(?:服务|系统|应用|服务器|机器|节点|进程|容器)",
              "which one, and with what command"),
          chinese("(?:确认|确保|验证|检查)(?:系统|服务|一切|业务|功能)?(?:是否)?(?:恢复)?(?:正常|可用)", "by which sign"));

  private static Vague vague(String words, String lacks) {
    return new Vague(Pattern.compile(LEAD + "(?<step>" + words + TAIL + ")"), lacks);
  }

  private static Vague chinese(String words, String lacks) {
    String step = "(?:请|先|再|然后|最后|首先|并|及时|立即|必要时|尽快|，)*(?<step>" + words + ")[。！；.!;]?";
    return new Vague(Pattern.compile(step), lacks);
  }

  @Override
  public List<Rule> rules() {
    return List.of(VAGUE_STEP);
  }

  @Override
  public List<Finding> run(CheckContext context) {
    List<Finding> findings = new ArrayList<>();
    for (Runbook runbook : Runbooks.of(context)) {
      Script script = Script.of(runbook);
      for (Step step : script.steps()) {
        sentences(runbook, step).stream()
            .map(range -> finding(step, range))
            .flatMap(Optional::stream)
            .findFirst()
            .filter(finding -> standsAlone(script, step))
            .ifPresent(findings::add);
      }
    }
    return findings;
  }

  /** Neither code nor a link in it or below it tells more. */
  private static boolean standsAlone(Script script, Step step) {
    List<Step> after = script.after(step);
    boolean explained =
        !after.isEmpty()
            && after.get(0).passage().depth() >= step.passage().depth()
            && (after.get(0).isCode() || after.get(0).passage().depth() > step.passage().depth())
            && after.get(0).headings().equals(step.headings());
    return step.codes().isEmpty()
        && !explained
        && script.document().body().links().stream()
            .noneMatch(link -> link.location().line() == step.line());
  }

  /** A list item as a whole; of a paragraph in a part that says what to do, its sentences. */
  private static List<Range> sentences(Runbook runbook, Step step) {
    String text = step.text();
    if (step.passage().kind() == Passage.Kind.ITEM) {
      return text.length() > LONGEST ? List.of() : List.of(new Range(0, text.length()));
    }
    boolean asks =
        step.passage().kind() == Passage.Kind.PARAGRAPH
            && runbook.parts().stream()
                .anyMatch(part -> DOING.contains(part.purpose()) && part.holds(step.line()));
    List<Range> sentences = new ArrayList<>();
    Matcher end = END.matcher(text);
    int from = 0;
    while (asks && end.find()) {
      sentences.add(new Range(from, end.start()));
      from = end.end();
    }
    if (asks) {
      sentences.add(new Range(from, text.length()));
    }
    return sentences;
  }

  private static Optional<Finding> finding(Step step, Range range) {
    return Stream.concat(ENGLISH.stream(), CHINESE.stream())
        .map(vague -> finding(step, range, vague))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Finding> finding(Step step, Range range, Vague vague) {
    Matcher matcher = vague.pattern().matcher(step.text()).region(range.from(), range.to());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    SourceLocation at = step.at(matcher.start("step"), matcher.end("step"));
    return Optional.of(
        Finding.of(
                VAGUE_STEP,
                at,
                "'%s' does not say %s".formatted(matcher.group("step").strip(), vague.lacks()))
            .withHelp("write the command, the dashboard, the name or the number"));
  }
}
