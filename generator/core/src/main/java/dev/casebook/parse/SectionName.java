package dev.casebook.parse;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Sections that documents of incidents and runbooks have, by the names that people give them. */
enum SectionName {
  SUMMARY(
      "(the )?(([a-z-]+ )?(issue|incident|outage|event|executive|management) |short |brief"
          + " )?summary",
      "summary of (the |this )?(issue|incident|outage|event|problem|findings)",
      "(incident |issue |event )?overview|abstract|synopsis|tl[;,]? ?dr|at a glance|in short",
      "(事件|事故|故障|问题)?(摘要|概述|概要|总结|概况|简述)"),
  IMPACT(
      "([a-z-]+ ){0,2}impact|(severity|scope|extent)( (and|&|of)( the)?)? impact",
      "~([a-z-]+ ){0,2}impact .*",
      "blast radius|(affected|impacted) (services?|users?|customers?|systems?|parties)",
      "(who|what) was (affected|impacted)",
      "(业务|用户|客户|故障|事件|事故)?影响(范围|面|评估|分析|程度|情况|时长)?|受影响(的)?(范围|服务|用户|系统)"),
  TIMELINE(
      "(the |incident |event )*time ?line( of (the )?(events?|incident|outage))?|key events",
      "(list of |sequence of |chain of )?events|chronology|(incident|event) log|log of events",
      "~([\\w'’/&-]+ ){0,3}time ?line\\b.*|chronology of .*|chronological .*",
      "(事件|事故|故障|处理|详细|关键)?(时间线|时间轴).*|(事件|事故|故障|问题)(经过|过程|回顾)|大事记"),
  DETECTION(
      "((incident|issue|fault) )?(detection|discovery|identification)|identified",
      "~how .{1,40}?(detect|discover|notic|found|find out|identif)\\w*.*",
      "(故障|问题|告警)?(现象|发现|检测)(过程|方式|经过)?|如何发现.*"),
  RESPONSE(
      "((incident|emergency|our) )?response|resolution( (and|&) (recovery|restoration))?",
      "recovery|remediation|restoration|(the |immediate )?fix|(actions?|steps) taken",
      "mitigation (and|&) (resolution|recovery)",
      "~how .{1,40}?(was|were|we) (fixed|resolved|mitigated|fix|resolve)",
      "(解决|处理|处置|恢复|修复|应急处理|响应)(过程|经过|方案|办法)|(应急)?响应|应急(处理|处置)|处理措施"),
  CAUSES(
      "(?!(possible|common|likely|potential|typical) )([\\w'’&-]+ ){0,3}causes?( analysis)?",
      "(root )?cause (and|&) .*|rca|(contributing|causal|contributory) factors?|triggers?",
      "analysis( of( the)? (root )?(causes?|incident|problem|fault))?",
      "(causal|technical|incident|problem|fault) analysis|(the )?((5|five) )?whys?\\??",
      "what (has )?happened\\??|why( did)? (it|this|the .*) happen(ed)?\\??",
      "~what caused .*",
      "(故障|事故|事件|问题|根本|直接|间接)?原因(分析)?|根因(分析)?|促成因素|(故障|问题)分析"),
  WENT_WELL(
      "(what|things that) (went|worked|has gone) (well|right|ok)\\??|went well|what worked\\??",
      "做得好的.*|(做得)?好的(方面|地方)|亮点"),
  WENT_POORLY(
      "(what|things that) (went|has gone) (poorly|wrong|badly|less well)\\??|went"
          + " (poorly|wrong|badly)",
      "(what|things that) (did ?n[o'’]t|did not) (go|work)( so| as)?( well)?\\??",
      "what (could|should) (have (gone|been)|be|we) (better|improved?|do better)\\??",
      "做得不好的.*|不足(之处|的地方)?|(存在(的)?)问题|(需要|有待|待)改进(的)?(方面|地方|之处)?"),
  LUCKY(
      "(where|how|when) (did )?we (got|get|were) lucky\\??|(what|things that) went"
          + " lucky|lucky|幸运.*|侥幸.*"),
  LESSONS(
      "((key|main) )?lessons?( (learn(ed|t)|to learn))?( (and|&) .*)?|(key )?(learnings|takeaways)",
      "learning points|what (did )?we (have )?learn(ed|t)?\\??|reflections?",
      "(经验|教训)+(总结)?|反思(总结)?|(总结|复盘)(与|和)?反思|复盘(总结|结论)?|收获"),
  ACTIONS(
      "((post[- ]?mortem|review|incident|open|outstanding|further|remaining|agreed|remedial) )?"
          + "actions?( items?| points?| list| plan)?( (and|&) .*)?",
      "follow[- ]?ups?( (actions?|items?|tasks?|work|issues?|tickets?))?( (and|&) .*)?",
      "(corrections?|correcti(ve|on)s?|prevent(at)?ive|remedia(l|tion))"
          + "( (and|&|/) (prevent(at)?ive|corrective))? (measures?|actions?|items?|tasks?|steps)",
      "(short|long|medium)([- ]term)? actions?|countermeasures?|to[- ]?dos?",
      "~actions? (to|for) .*",
      "(后续|改进|整改|预防|防范|优化|改善|跟进)(措施|行动|事项|项|计划|工作|方案|任务)|行动(项|计划)"
          + "|后续(改进|跟进)|待办(事项|项)?|todo ?(list|列表)?"),
  IMPROVEMENTS(
      "((planned|proposed|suggested|future|possible|long[- ]term|process) )?improvements?"
          + "( (actions?|items?|measures?|plan|tasks?))?",
      "next steps?|(future )?prevention( (of .*|plan|measures))?|recommend(ations|ed actions)",
      "what(['’]?s| is| comes) next\\??",
      "~how (do|can|will) we (prevent|avoid) .*|preventing .*",
      "~(what )?(are we|we are|we['’]re|we will be) (doing|changing|going to) .*",
      "下一步(计划|行动|工作)?|改进(建议|方向)|建议"),
  ATTENDEES(
      "att?endees|participants|(authors?|contributors|responders|reviewers)|(people|teams)"
          + " involved",
      "(who was|those) involved|incident (team|roles)|roles",
      "(与会|参会|相关|参与|处理)(者|人|人员)|作者"),
  MEANING(
      "meaning|what (does )?(this|the) alert means?\\??|what (it|this) means",
      "(about )?(the |this )?alert( (description|details|meaning|summary|overview))?|about this"
          + " alert",
      "(告警|报警)?(含义|说明|描述|解释)"),
  DIAGNOSIS(
      "diagnos(is|tics?|e|ing)( (steps?|guide))?|how to (diagnose|investigate|check|debug)",
      "~diagnos(is|tics?|e|ing) and .*|how to (diagnose|investigate|check|debug) .*",
      "((possible|initial|first|pre)[- ])?checks?|investigat(ion|e|ing)( steps?)?|triage( steps?)?",
      "troubleshoot(ing)?( (steps?|guide|tips))?|debugging( steps?)?",
      "(possible|common|likely|potential|typical) (causes?|reasons?|problems|issues)",
      "(问题|故障)?(诊断|排查|定位)(步骤|思路|方法|过程|流程)?|检查(步骤|项)|(可能|常见)(的)?原因"),
  MITIGATION(
      "mitigation(s| steps?| actions?)?|how to (mitigate|fix|resolve|solve)( (it|this))?|what to"
          + " do\\??",
      "remediation steps?|(possible |recommended )?(solutions?|fixes|work[- ]?arounds?)",
      "~how to (mitigate|fix|resolve|solve|remedy) .*|what to do .*",
      "处置(步骤|方法)?|缓解(措施|步骤|方法)?|(处理|恢复|修复|解决)(步骤|方法|流程)|止损(措施)?|应急(措施|预案)"),
  VERIFICATION("verification|verify|validation|(恢复)?验证(步骤|方法)?", "~(how to )?verify .*"),
  ROLLBACK(
      "roll ?back|roll(ing)? back|back[- ]?out( plan| steps)?|回滚(步骤|方法|方案)?",
      "~roll(ing)? back .*"),
  ESCALATION(
      "(when to |how to )?escalat(ion|e|ing)( (path|policy|contacts?|procedure))?",
      "~escalat(ion|e|ing) to .*",
      "升级(路径|流程|联系人)?"),
  SYMPTOMS(
      "symptoms?|signs|what (you|users) (will |might |may )?(see|notice)",
      "~symptoms? (and|&|of) .*",
      "(告警|故障)?症状|告警现象|(主要)?表现"),
  RESOLUTION("resolution( steps?)?|resolve", "~resolv(e|ing) .*"),
  STATS("(key )?(stats|statistics|figures|metrics|numbers)|(关键)?(指标|统计|数据)"),
  CONTENTS("(table of )?contents|toc|(on|in) this page|目录"),
  GENERAL(
      "introduction|intro|description|(more )?background|notes?|(more |technical )?details|context",
      "(further |related )?(references?|links|reading|documents|docs|resources)|purpose|glossary",
      "see also|appendi(x|ces)|attachments?|q ?& ?a|faqs?|additional"
          + " (information|sections?.*|notes)",
      "(external )?communications?|说明|背景(介绍)?|备注|附录|附件|参考(资料|链接)?|相关(链接|文档)");

  private static final int LONGEST = 120;
  private static final Pattern NUMBERING =
      Pattern.compile(
          "^\\(?(\\d{1,2}([.)]\\d{1,2})*|[ivx]{1,4}(?=[.)])|[a-h](?=[.)]))[.):、．]*\\s+"
              + "|^\\(?\\d{1,2}[.)、．]+|^[（(]?[一二三四五六七八九十]{1,3}[)）、．.]+\\s*");
  private static final Pattern EDGES =
      Pattern.compile("^[^\\p{IsAlphabetic}\\d(]+|[\\s:：#*_.。…-]+$");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern REMARK = Pattern.compile("\\s*[(（\\[【][^()（）]*[)）\\]】]\\s*$");
  private static final Pattern TWO_NAMES = Pattern.compile("\\s*[/|｜]\\s*");
  private static final Pattern BEFORE = Pattern.compile("(\\s+[-–—]\\s+|[:：,，]\\s*).*$");
  private static final Pattern TWO_SCRIPTS =
      Pattern.compile("(?<=\\p{IsHan})[\\s(（]+(?=[a-z])|(?<=[a-z])[\\s(（]+(?=\\p{IsHan})|[()（）]");

  private final Pattern name;
  private final Pattern start;

  /**
   * @param patterns names; after {@code ~}, names that go on with anything, which may well be a
   *     title: {@code Verify the backups}
   */
  SectionName(String... patterns) {
    List<String> all = List.of(patterns);
    this.name = joined(all.stream().filter(pattern -> !pattern.startsWith("~")));
    this.start = joined(all.stream().map(pattern -> pattern.replaceFirst("^~", "")));
  }

  private static Pattern joined(Stream<String> patterns) {
    return Pattern.compile(String.join("|", patterns.toList()));
  }

  /** Whether a heading names this section, whatever its case, numbering and punctuation. */
  boolean matches(String heading) {
    return of(heading).contains(this);
  }

  /** Whether a heading is the name of a section and nothing else, so that it is no title. */
  static boolean isAny(String heading) {
    String normal = normal(heading);
    return Stream.of(values()).anyMatch(each -> each.name.matcher(normal).matches());
  }

  /** The sections that a heading names; {@code Resolution} is one of incidents and of runbooks. */
  static Set<SectionName> of(String heading) {
    EnumSet<SectionName> names = EnumSet.noneOf(SectionName.class);
    Set<String> variants = variants(normal(heading));
    for (SectionName name : values()) {
      if (variants.stream().anyMatch(text -> name.start.matcher(text).matches())) {
        names.add(name);
      }
    }
    return names;
  }

  /** The heading as it is, without its remark, before its colon, and in each of its languages. */
  private static Set<String> variants(String normal) {
    String bare = REMARK.matcher(normal).replaceFirst("");
    String[] scripts = TWO_SCRIPTS.split(normal, 2);
    String[] names = scripts.length > 1 ? scripts : TWO_NAMES.split(bare, 2);
    Set<String> variants = new LinkedHashSet<>(); // most headings have one
    variants.add(normal);
    variants.add(edged(bare));
    variants.add(edged(BEFORE.matcher(bare).replaceFirst("")));
    variants.add(edged(names[0]));
    variants.add(edged(names[names.length - 1]));
    return variants;
  }

  private static String normal(String heading) {
    String start = heading.length() > LONGEST ? heading.substring(0, LONGEST) : heading;
    String lower = SPACE.matcher(start.strip().toLowerCase(Locale.ROOT)).replaceAll(" ");
    String bare = edged(lower);
    return edged(NUMBERING.matcher(bare).replaceFirst(""));
  }

  private static String edged(String text) {
    return EDGES.matcher(text).replaceAll("");
  }
}
