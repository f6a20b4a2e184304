package dev.casebook.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.markdown.Block;
import dev.casebook.markdown.Heading;
import dev.casebook.markdown.MarkdownParser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(5)
class SectionNameTest {

  @ParameterizedTest
  @CsvSource({
    "Summary, SUMMARY",
    "Issue Summary, SUMMARY",
    "EXECUTIVE SUMMARY:, SUMMARY",
    "1. Summary, SUMMARY",
    "Summary of the incident, SUMMARY",
    "Overview, SUMMARY",
    "TL;DR, SUMMARY",
    "摘要, SUMMARY",
    "一、事件概述, SUMMARY",
    "Impact, IMPACT",
    "Severity & Impact, IMPACT",
    "Customer impact (external), IMPACT",
    "2) Impact on checkout, IMPACT",
    "Who was affected, IMPACT",
    "影响范围, IMPACT",
    "用户影响：, IMPACT",
    "Timeline, TIMELINE",
    "3) Timeline, TIMELINE",
    "Timeline (all times UTC), TIMELINE",
    "Incident Time Line - 4 March, TIMELINE",
    "Events, TIMELINE",
    "Key events:, TIMELINE",
    "Chronology, TIMELINE",
    "时间线, TIMELINE",
    "（二）事件经过, TIMELINE",
    "时间线 (Timeline), TIMELINE",
    "Timeline / 时间线, TIMELINE",
    "Root cause, CAUSES",
    "Root Cause(s), CAUSES",
    "4.2 Root cause analysis, CAUSES",
    "Contributing Factors, CAUSES",
    "Analysis of causes, CAUSES",
    "What happened?, CAUSES",
    "Why it happened, CAUSES",
    "Five whys, CAUSES",
    "根因分析, CAUSES",
    "Detection, DETECTION",
    "Identified, DETECTION",
    "How it was detected, DETECTION",
    "故障现象, DETECTION",
    "Response, RESPONSE",
    "Resolution and recovery, RESPONSE",
    "Remediation, RESPONSE",
    "解决过程, RESPONSE",
    "Action items, ACTIONS",
    "Actions, ACTIONS",
    "Review actions, ACTIONS",
    "Postmortem Action Items:, ACTIONS",
    "Corrective and Preventative Measures, ACTIONS",
    "Corrective & preventive actions, ACTIONS",
    "Follow-ups, ACTIONS",
    "Follow up items, ACTIONS",
    "改进措施, ACTIONS",
    "五、后续行动, ACTIONS",
    "Improvements, IMPROVEMENTS",
    "Next steps, IMPROVEMENTS",
    "How do we prevent this, IMPROVEMENTS",
    "Lessons Learned, LESSONS",
    "Lessons learned and future improvements, LESSONS",
    "经验教训, LESSONS",
    "What went well, WENT_WELL",
    "What went wrong?, WENT_POORLY",
    "What didn't go so well, WENT_POORLY",
    "不足之处, WENT_POORLY",
    "Where we got lucky, LUCKY",
    "Attendees, ATTENDEES",
    "Authors, ATTENDEES",
    "参会人员, ATTENDEES",
    "Meaning, MEANING",
    "Alert description, MEANING",
    "告警含义, MEANING",
    "Diagnosis, DIAGNOSIS",
    "Possible checks, DIAGNOSIS",
    "Troubleshooting steps, DIAGNOSIS",
    "Likely causes, DIAGNOSIS",
    "排查步骤, DIAGNOSIS",
    "Mitigation, MITIGATION",
    "What to do?, MITIGATION",
    "缓解措施, MITIGATION",
    "Symptoms:, SYMPTOMS",
    "告警现象, SYMPTOMS",
    "Resolution, RESOLUTION",
    "Verify the fix, VERIFICATION",
    "Rolling back, ROLLBACK",
    "回滚方案, ROLLBACK",
    "Escalation policy, ESCALATION",
    "🔥 Impact, IMPACT",
    "Stats, STATS",
  })
  void aSectionIsKnownByAnyOfItsNames(String heading, SectionName name) {
    assertThat(SectionName.of(heading)).contains(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Redis",
        "Actions taken by the scheduler",
        "Eventing",
        "Impactful changes",
        "How alerts are routed",
        "Sommaire",
        "Reasons to upgrade",
        "Causeway",
        "Actionable metrics",
        "事件总线",
        "发布流程",
        "5 databases",
        "",
        "---"
      })
  void otherHeadingsNameNoSection(String heading) {
    assertThat(SectionName.of(heading)).isEmpty();
  }

  @Test
  void likelyCausesAreThingsToCheckAndNotWhatAnIncidentHad() {
    assertThat(SectionName.of("Possible causes")).containsExactly(SectionName.DIAGNOSIS);
    assertThat(SectionName.of("Resolution"))
        .containsExactly(SectionName.RESPONSE, SectionName.RESOLUTION);
  }

  @ParameterizedTest
  @CsvSource({
    "Verify the backups, false",
    "How to detect abuse of runners, false",
    "Timeline service, false",
    "Impact of failed jobs, false",
    "Timeline, true",
    "Troubleshooting, true",
    "3. Action items:, true",
  })
  void aNameThatGoesOnMayBeATitle(String heading, boolean section) {
    assertThat(SectionName.isAny(heading)).isEqualTo(section);
  }

  private static Outline outline(String markdown) {
    return new Outline(new MarkdownParser().parse(new RepoPath("a.md"), markdown, 0).blocks());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# Timeline\n\ntext\n",
        "###### timeline:\n\ntext\n",
        "Timeline\n--------\n\ntext\n",
        "## **Timeline** ##\n\ntext\n",
        "## 2. __Timeline__\n\ntext\n",
        "**Timeline**\n\ntext\n",
        "**Timeline:**\ntext\n",
        "**2. Timeline (UTC)**:\n\ntext\n",
        "Timeline:\n\n- text\n",
        "Timeline\n\n| a |\n|---|\n| text |\n",
        "**时间线**\n\ntext\n",
      })
  void theSectionIsFoundHoweverItsHeadingIsWritten(String markdown) {
    Outline.Part part = outline(markdown).section(SectionName.TIMELINE).orElseThrow();
    assertThat(part.blocks()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The **timeline** is long.\n",
        "Timeline\n\ntext\n",
        "- **Timeline**\n- text\n",
        "**Timeline** of events in short: nothing\n",
        "```\n# Timeline\n```\n",
      })
  void otherLinesAreNoHeadings(String markdown) {
    assertThat(outline(markdown).section(SectionName.TIMELINE)).isEmpty();
  }

  @Test
  void aHeadingComesBeforeALineThatStandsForOne() {
    Outline outline = outline("# A\n\n**Impact**\n\nshort\n\n## Impact\n\nlong\n");
    assertThat(outline.section(SectionName.IMPACT).orElseThrow().heading().line()).isEqualTo(7);
    assertThat(outline.headings()).extracting(Heading::text).containsExactly("A", "Impact");
  }

  @Test
  void aLineThatStandsForAHeadingEndsAtTheNextOne() {
    Outline outline = outline("**Impact**\n\none\n\n**Timeline**\n- 09:00 a\n\n## Other\n\ntwo\n");
    assertThat(outline.section(SectionName.IMPACT).orElseThrow().blocks()).hasSize(1);
    List<Block> timeline = outline.section(SectionName.TIMELINE).orElseThrow().blocks();
    assertThat(timeline).singleElement().isInstanceOf(Block.ItemList.class);
  }

  @Test
  void theRestOfTheParagraphStaysAParagraph() {
    Outline outline = outline("**Timeline**\n09:00 `a`\n09:05 **b**\n");
    Block.Paragraph rest =
        (Block.Paragraph) outline.section(SectionName.TIMELINE).orElseThrow().blocks().get(0);
    assertThat(rest.text().plain()).isEqualTo("09:00 a 09:05 b");
    assertThat(rest.line()).isEqualTo(2);
    assertThat(rest.lines()).hasSize(2);
    assertThat(rest.text().strong()).containsExactly("b");
  }

  @Test
  void sectionsOfOneNameAreAllFoundButNotWithinEachOther() {
    Outline outline = outline("## Actions\n### Actions\n- a\n## Other\n## Follow-ups\n- b\n");
    assertThat(outline.sections(SectionName.ACTIONS))
        .extracting(part -> part.heading().line())
        .containsExactly(1, 5);
  }

  @Test
  void hostileHeadingsTakeNoTime() {
    String how = "how " + "we found ".repeat(5000);
    String spaces = "1. ".repeat(5000);
    assertThat(SectionName.of(how)).isNotNull();
    assertThat(SectionName.of(spaces)).isEmpty();
    assertThat(SectionName.of("a - ".repeat(5000) + "（".repeat(5000))).isEmpty();
  }
}
