package dev.casebook.milestone;

import static dev.casebook.milestone.Wording.english;

import java.util.List;

/** How rows tell things in English. The order is the precedence of the names, not of the cues. */
final class EnglishWords {

  private static final String TROUBLE =
      "(?:incident|outage|issue|problem|disruption|fault|impact|bug|error|alert|ticket|event|attack)s?";
  private static final String PEOPLE =
      "(?:users?|end-users?|customers?|clients?|developers?|engineers?|teams?|people|colleagues?"
          + "|employees?|staff|support|partners?|operators?|members?|vendors?|reporters?)";
  private static final String REMEDY =
      "(?:fix(?:es)?|hot ?fix(?:es)?|patch(?:es)?|work-?arounds?|mitigations?|remed(?:y|ies))";
  private static final String IN_EFFECT =
      "(?:applied|deployed|released|rolled out|in place|in effect|installed|shipped|live"
          + "|published|implemented|enabled|took effect)";

  private EnglishWords() {}

  static List<Wording> all() {
    return List.of(
        english(
            Cue.BACKGROUND,
            "before the incident",
            "(?:planned|regular|routine|scheduled|normal|weekly|monthly) (?:\\w+ ){0,3}"
                + "(?:maintenance|release|upgrade|restart|reboot|roll ?over|roll over)"
                + "(?: (?:window|work))?(?: (?:begins|began|start(?:s|ed)|initiated|commenced))?",
            "maintenance\\b.{0,60}\\b(?:begins|began|start(?:s|ed)|commenced)",
            "(?:workshop|meeting|training|demo|upgrade|roll ?over|rollout)"
                + " (?:begins|began|start(?:s|ed)|commenced|initiated)",
            "(?:ongoing|known|pre-?existing|long-?standing|earlier|previous|unrelated)"
                + " (?:issue|problem|incident|outage)s?",
            "(?:weeks?|months?|days?) (?:before|earlier)",
            "the day before"),
        english(
            Cue.FOLLOW_UP,
            "after the incident",
            "post-?mortem|postmortem|retrospective|retro|lessons learned|rca",
            "root cause(?::| (?:analysis|was|is|found|identified|discovered|established|determined))",
            "deep dive|incident review|review meeting|debrief(?:ing)?",
            "follow-?up (?:meeting|call|task|action|ticket|item)s?",
            "(?:later that|the following|the next) (?:week|month)",
            "(?:separate|another|different) (?:incident|outage|post-?mortem|report)",
            "formal planning|clean-?up (?:begins|started|of)|compensation|credits? (?:issued|paid)"),
        english(
            Cue.BEGIN,
            "it begins",
            TROUBLE
                + "\\b(?: \\w+){0,4} (?:begins?|began|start(?:s|ed)|occur(?:s|red))"
                + "(?! (?:investigat|look|to (?:recover|improve|clear|resolve)))",
            "(?:start|begin|beginning|onset) of (?:the |an |this )?" + TROUBLE,
            "(?:first|initial) (?:\\w+ ){0,2}(?:occurr?ences?|errors?|failures?|timeouts?|symptoms?)",
            "(?:begins?|began|start(?:s|ed)?)(?: to)? (?:\\w+ ){0,2}(?:fail(?:s|ing)?|crash(?:ing)?"
                + "|error(?:ing)?|crashloop(?:ing)?|tim(?:e|ing) out|report(?:ing)?|return(?:ing)?"
                + "|drop(?:ping)?|los(?:e|ing)|stall(?:ing)?|degrad(?:e|ing)|reject(?:ing)?"
                + "|throw(?:ing)?|refus(?:e|ing)|flap(?:ping)?|slow(?:ing)?(?: down)?"
                + "|climb(?:ing)?|ris(?:e|ing)|increas(?:e|ing)|queu(?:e|ing))",
            "(?:wave|storm|flood|spike|surge)\\b.{0,40}\\b(?:begins?|began|start(?:s|ed))"),
        english(
            Cue.FAILURE,
            "it is broken",
            "fail(?:s|ed|ing|ures?)?|crash(?:es|ed|ing)?|crash-?loop(?:s|ing|ed)?",
            "unavailable|unreachable|unresponsive|inaccessible|unschedulable|unhealthy|degraded",
            "(?:is|are|was|were|goes|go|went|gone|fully|completely|hard|site|service|system) down",
            "(?:goes|went|go|taken|knocked) (?:off-?line|dark|read-only)|outage",
            "not (?:responding|available|working|reachable|ready|scheduled|operational|syncing)",
            "notready|nodenotready|oom-?killed|out of (?:memory|disk|space|connections)",
            "stop(?:s|ped)? (?:\\w+ing)|stall(?:s|ed)|stuck|hangs|hung|frozen|freezes",
            "expire[sd]?|breaks?|broke|breaking|broken|los(?:es|t)|corrupt(?:s|ed|ion)?",
            "unable to|cannot|can't|could not|couldn't|no longer",
            "returning (?:\\w+ )?[45]\\d\\d|[45]\\d\\d(?:s| errors?)|(?:http )?status [45]\\d\\d",
            "time-?outs?|tim(?:e[sd]?|ing) out|deadlocks?|saturated|exhausted|overload(?:s|ed)?",
            "exceed(?:s|ed)|greater than|disk (?:is |was )?full|errors?"),
        english(
            Cue.MISHAP,
            "it goes wrong",
            "(?<!root[ -])caus(?:es?|ed|ing)|resulting in|leading to|results? in",
            "unexpected(?:ly)?|accidental(?:ly)?|mistaken(?:ly)?|by mistake|inadvertent(?:ly)?"
                + "|unintentional(?:ly)?|wrong(?:ly)?|misconfigured",
            "malicious|unauthori[sz]ed|compromised|leaked|stolen|gets? killed"),
        english(
            Cue.DETECTION,
            "alert",
            "alert(?:s|ed)?(?! (?:rules?|manager|threshold|tuning|config\\w*))",
            "alarms?|paged|pages? (?:on-?call|fired|sent|received|goes out|went out)|pagerduty"
                + "|opsgenie|(?:automated|monitoring) warnings?|monitor(?:ing)? (?:detect|trigger)"
                + "(?:s|ed)"),
        english(
            Cue.DETECTION,
            "noticed",
            "notic(?:e|es|ed|ing)(?! that was)|detect(?:s|ed|ion)|discover(?:s|ed)?|spot(?:s|ted)"
                + "|witness(?:es|ed)|observ(?:e|es|ed)|reali[sz]e[sd]?|became aware|become aware"
                + "|(?:is|was|were|been|are) (?:made )?aware|first seen"
                + "|(?:sees?|saw) (?:\\w+ ){0,3}(?:errors?|failures?|timeouts?|5\\d\\d)",
            "identif(?:y|ies|ied) (?:a |the |an )?(?:\\w+ )?" + TROUBLE,
            TROUBLE + "\\b.{0,60}\\b(?:is|was|were) identified"),
        english(
            Cue.DETECTION,
            "reported",
            PEOPLE
                + "\\b.{0,40}\\b(?:report(?:s|ed|ing)?(?! back)|complain(?:s|ed|ing)?"
                + "|reach(?:es|ed|ing)? out|ask(?:s|ed)? (?:if|why|whether|about)|calls? in)",
            "(?:first|initial|user|customer|support|multiple|several|many|internal|external)"
                + " (?:\\w+ )?(?:reports?|complaints?|tickets?|calls?)",
            "reports? (?:of|that|about|from|began|begin|start|come|came|arrive)",
            "(?:is|was|were|been|issue|problem|outage) (?:first )?reported(?! (?:as|to|over|via))",
            "reported (?:to us|by|wrong|missing|that|in)",
            "complaints?|(?:report|ticket|complaint)\\b.{0,60}\\b(?:submitted|received|opened by)"),
        english(
            Cue.DETECTION,
            "told of it",
            "informed (?:of|about|by|us)|(?:is|are|was|were|been|get|got) informed",
            "notified (?:of|about|by|us)|(?:is|are|was|were|been|get|got) notified",
            "received? (?:an? |the |several |many |first )?(?:\\w+ )?(?:e-?mails?|messages?|calls?"
                + "|notifications?|reports?|warnings?)\\b.{0,60}\\b(?:indicating|about|report\\w*"
                + "|warning|saying|stating|that)",
            "(?:e-?mail|message|call|notification|warning) (?:was|is) received\\b.{0,80}\\babout"),
        english(
            Cue.INVESTIGATION,
            "investigation starts",
            "investigations?\\b.{0,40}\\b(?:start(?:s|ed)|begins?|began|commence[sd]?|under way"
                + "|underway|ongoing)|ongoing investigation",
            "(?:start(?:s|ed|ing)?|beg(?:ins|an|in|inning)|commence[sd]?)(?: to)? (?:an? |the |our )?"
                + "(?:root cause )?(?:investigat\\w{1,4}|debug(?:ging)?|troubleshoot(?:ing)?"
                + "|analy[sz]\\w{1,4}|diagnos(?:e|ing|is)|look(?:ing)?(?: into)?"
                + "|work(?:ing)?(?: on)?|triage)",
            "being trouble ?shoot(?:ing)?",
            "(?:is|being|was|are) (?:looked into|investigated|triaged)|look(?:s|ed) into (?:the|it)",
            "(?:personnel|engineers?|teams?|staff|on-?call|sre|devops|operations|support)\\b"
                + ".{0,40}\\b(?:investigat(?:e|es|ed|ing)|respond(?:s|ed)?|looking into|joins?"
                + "|joined to help)"),
        english(
            Cue.INVESTIGATION,
            "acknowledged",
            "acknowledge[sd]?|acks?|acked|on-?call (?:\\w+ )?(?:joins?|joined|online|responds?)",
            TROUBLE + "\\b.{0,40}\\b(?:and |is |was )?(?:verified|reproduced)",
            "(?:verification|confirmation) of the (?:\\w+ )?" + TROUBLE,
            "(?:confirm(?:s|ed)?|verif(?:ies|ied)|reproduce[sd]?) (?:the|a|an|this) (?:\\w+ )?"
                + TROUBLE),
        english(
            Cue.DECLARATION,
            "incident declared",
            "incident (?:is |was |has been )?(?:formally )?(?:declared|raised|created|opened|called)"
                + "(?! (?:resolved|over|closed|mitigated|fixed))",
            "declare[sd]? (?:an? |the |this )?(?:major |formal )?(?:incident|sev|outage|p[0-4])",
            "(?:sev|p)[- ]?\\d (?:incident |ticket )?(?:is |was )?(?:raised|declared|opened|called)",
            "an incident (?:is |was )?(?:created|opened|raised|declared)"),
        english(
            Cue.ANNOUNCEMENT,
            "public notice",
            "status ?page (?:is |was |has been )?(?:updated|posted|published|set)",
            "(?:post(?:s|ed)?|publish(?:es|ed)?|announce[sd]?|update[sd]?)\\b.{0,40}\\bstatus ?page",
            "public(?:ly)? (?:notice|announce[sd]?|announcement|post(?:ed)?)"),
        english(
            Cue.PARTIAL,
            "works in part",
            "(?:begins?|began|start(?:s|ed|ing)?)(?: to)? (?:\\w+ )?(?:recover(?:ing)?|improv(?:e|ing)"
                + "|clear(?:ing)?|drain(?:ing)?)",
            "(?:most|partial(?:ly)?|partly|some|half of)\\b.{0,60}\\b(?:up and running|restored"
                + "|recover(?:s|ed)|available|working|back)",
            "errors? (?:drop|decreas|declin|fall)\\w{0,4}",
            "(?:queues?|backlog|lag) (?:is |are |was |were )?(?:now )?(?:drain\\w{0,3}|shrink\\w{0,3}|shrank"
                + "|clearing|catching up)"),
        english(
            Cue.REPAIR,
            "mitigated",
            "mitigated|impact (?:is |was )?(?:contained|reduced)|bleeding (?:is |was )?stopped"),
        english(
            Cue.REPAIR,
            "rolled back",
            "roll(?:s|ed) ?back|roll(?:s|ed)(?: \\w+){1,3} back(?= to)|reverted",
            "roll ?-?back(?: (?:is|was|has been|of [^.;]{1,40}))? "
                + "(?:performed|completed?|finished|done|deployed|successful|applied)"),
        english(
            Cue.REPAIR,
            "remedy in effect",
            REMEDY + "\\b.{0,40}\\b" + IN_EFFECT,
            IN_EFFECT + " (?:\\w+ ){0,3}" + REMEDY,
            "quick fix|temporary (?:solution|fix|measure) (?:is |was )?(?:used|" + IN_EFFECT + ")",
            "(?:failed over|failover (?:is |was )?(?:done|completed?|finished))",
            "traffic (?:is |was |has been )?(?:rerouted|shifted|moved|diverted|switched|drained)"),
        english(
            Cue.PERMANENT,
            "permanent fix",
            "(?:permanent(?:ly)?|long-?term|proper|definitive) (?:fix(?:ed)?|solution|patch|remediation"
                + "|removed|deleted|disabled)",
            "applied upstream|(?:through|via|in|as) (?:iac|infrastructure[- ]as[- ]code)",
            "(?:changes?|fix) (?:is |was )?(?:merged|applied|deployed) upstream"),
        english(
            Cue.RECOVERY,
            "resolved",
            "resolved(?! (?:to|the (?:name|host|address)|by name))|resolution confirmed"
                + "|confirm(?:s|ed)? (?:the )?resolution",
            "(?:fixe[sd]|solve[sd]|cleared|cured|fixed) (?:the|this|our|all|every) (?:\\w+ )?"
                + TROUBLE,
            TROUBLE
                + "\\b.{0,20}\\b(?:is|was|were|has been|had been|been|now|permanently|fully) (?:\\w+ )?"
                + "(?:fixed|solved|gone|cleared|over)"),
        english(
            Cue.RECOVERY,
            "closed",
            "(?:incident|outage|ticket|case|alert|issue)\\b.{0,20}\\bclosed",
            "clos(?:es?|ed|ing) (?:the|this) (?:incident|issue|case|ticket|outage)",
            "all[- ]clear|stands? down|stood down|end of (?:the )?(?:incident|outage|impact)",
            "(?:incident|outage|impact|disruption)\\b(?: (?:is|was))? (?:ends?|ended|over|finished)"),
        english(
            Cue.RECOVERY,
            "back to normal",
            "(?:back|return(?:s|ed)?|returning) (?:to|in|at|into) (?:an? |its |their |the )?(?:\\w+ )?"
                + "(?:normal|operations?|business|service|green|baseline|working|healthy|functional"
                + "|usual|nominal)(?: (?:state|levels?|operations?))?",
            "back (?:up|online|on-line|normal)|normal (?:operations?|service|levels?) (?:resumed|restored"
                + "|again)|everything (?:is |was )?(?:back|normal|ok|okay|fine|green)",
            "(?<!which )(?<!that )(?:is|are|was|were|now|looks?) (?:now )?(?:fine|ok|okay|stable|green|normal|healthy)"
                + "(?: again)?(?=$|[.,;!)])"),
        english(
            Cue.RECOVERY,
            "restored",
            "(?<!backup )(?<!database )(?<!snapshot )(?<!backups )restored(?! (?:from|to an? (?:older|new)))",
            "(?:fully|services?|site|systems?|cluster|completely|all|has|have|is|are|now) (?:\\w+ )?"
                + "recovered|full recovery|fully recovers",
            "(?:traffic|services?|operations?|processing|delivery|deliveries|behaviou?r|writes|reads"
                + "|deployments?|syncing|replication|sign-?ins?|logins?|payments?|orders?)\\b.{0,40}"
                + "\\bresume[sd]?"),
        english(
            Cue.RECOVERY,
            "works again",
            "(?:services?|systems?|all|everything|fully|components?|back|verified|sites?) (?:\\w+ ){0,3}"
                + "(?:operational|up and running|functional)",
            "up (?:and running )?again|(?:now|fully) (?:operational|functional)",
            "(?:work(?:s|ed|ing)?|function(?:s|ing)?|running|behav\\w{1,4}|perform\\w{1,4}|flow(?:s|ing)?"
                + "|operating|respond(?:s|ing)?) (?:\\w+ ){0,3}(?:as (?:expected|intended|normal|usual"
                + "|designed|before)|normally|again|correctly|properly|fine)",
            "(?:as|marked|reported|turn(?:s|ed)?|becomes?|became) healthy(?: again)?",
            "(?:verified|confirmed) (?:as )?(?:working|operational|healthy|clean)|(?:it|fix|this) works"
                + "|(?:verified|confirmed) (?:to be|as) (?:\\w+ )?(?:clean|healthy|working|fixed)",
            "(?:created|processed|served|delivered|accepted|sent|received|flowing|reachable|available"
                + "|responding|succeeding|serving|accepting|healthy|online|accessible|produced)"
                + "(?: \\w+){0,2} again",
            "(?:start(?:s|ed)?|beg(?:ins|an)|resume[sd]?) (?:\\w+ ){1,5}again",
            "confirmed by (?:the )?(?:end[- ])?" + PEOPLE),
        english(
            Cue.RECOVERY,
            "no more errors",
            "(?:queues?|backlog|lag) (?:is |are |was |were )?(?:now )?(?:empty|drained|cleared|gone|caught up)"
                + "(?: again)?",
            "no (?:more|further|new) (?:\\w+ )?(?:errors?|alerts?|issues?|failures?|timeouts?|reports?)",
            "errors? (?:rates? )?(?:have |has )?(?:stop|ceas|disappear|vanish|subsid)\\w{0,5}",
            "(?:alerts?|alarms?) (?:have |has |is |are )?(?:clear(?:s|ed)?|recover(?:s|ed)|resolve[sd]?"
                + "|went away|stopped|silent)"),
        english(
            Cue.DONE,
            "last piece of work",
            "fixed|completed?|finished|done|released|published|deployed|applied|installed|merged"
                + "|removed|removing|deleted|killed|terminated|disabled|stopped|blocked|replaced"
                + "|restarted|rebooted|reset|upgraded|downgraded|reattached|renewed|rotated|cancelled"
                + "|re-?enabled|updated|repaired|unblocked|re-?created|republished|patched|disable"));
  }
}
