package dev.casebook.parse;

import dev.casebook.markdown.Block;
import dev.casebook.markdown.Heading;
import dev.casebook.model.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The title is the first heading of level 1; without one, a heading that opens the document and
 * stands above all others, or a bold line that does. Names of sections and leftovers of templates
 * are no titles; a name that many files share is qualified by the file or its folder.
 */
final class TitleFromHeading implements Convention {

  private static final Pattern TEMPLATE = Pattern.compile("\\{\\{|\\{%|<%|\\$\\{|%\\{|\\[\\[");
  private static final Pattern SHARED =
      Pattern.compile(
          "troubleshooting( (guide|steps|tips))?|overview|introduction|quick ?start( guide)?|setup"
              + "|getting started|installation|configuration|usage|architecture|faqs?|how[- ]to( guides)?"
              + "|runbooks?|playbooks?|guide|alerts?|monitoring|documentation|procedures?|operations"
              + "|maintenance|deployment|backups?|failover|recovery|disaster recovery|known issues"
              + "|docs?|content|source|pages|manual|wiki"
              + "|概述|简介|快速(开始|入门)|安装|配置|使用说明|架构|常见问题|故障排查|运维手册|监控");

  @Override
  public String name() {
    return "first heading";
  }

  @Override
  public void read(Page page, Evidence evidence) {
    List<Heading> headings = page.outline().headings();
    List<Heading> tops =
        headings.stream()
            .filter(each -> each.level() == 1 && !SectionName.CONTENTS.matches(each.text()))
            .toList();
    Optional<Heading> title =
        tops.isEmpty() ? opening(page.outline(), headings) : tops.stream().findFirst();
    title.ifPresent(heading -> claim(heading, page, evidence));
    if (title.isEmpty() && headings.stream().noneMatch(each -> each.level() == 1)) {
      bold(page.outline(), evidence);
    }
  }

  private void claim(Heading heading, Page page, Evidence evidence) {
    String text = heading.text().strip();
    if (isShared(text) && !isRecord(page)) {
      String rule = name() + ", qualified by the path";
      evidence.inBody(Field.TITLE, qualified(text, page), rule, heading.line());
    } else if (isUseful(text)) {
      evidence.inBody(Field.TITLE, text, name(), heading.line());
    }
  }

  private static boolean isRecord(Page page) {
    return page.stated().get(Field.KIND, Kind.GUIDE).isIncidentRecord();
  }

  private static boolean isShared(String text) {
    return SHARED.matcher(text.toLowerCase(Locale.ROOT)).matches();
  }

  /** {@code Redis: Troubleshooting}; the file name, or the folder where the file says no more. */
  private static String qualified(String text, Page page) {
    String folder = TitleFromFileName.words(page.path().folder().fileName());
    if (TitleFromFileName.isIndex(page.path()) && folder.isEmpty()) {
      return text;
    }
    String file = TitleFromFileName.of(page.path());
    if (!isShared(file) && !file.equalsIgnoreCase(text)) {
      return file + ": " + text;
    }
    return folder.isEmpty() || isShared(folder) ? text : folder + ": " + text;
  }

  /** The heading at the start, when all others lie below it or are names of sections. */
  private static Optional<Heading> opening(Outline outline, List<Heading> headings) {
    return headings.stream()
        .findFirst()
        .filter(heading -> opens(outline, heading) && isAbove(headings, heading));
  }

  private static boolean opens(Outline outline, Heading heading) {
    return outline.blocks().stream()
        .filter(block -> !(block instanceof Block.Html))
        .findFirst()
        .filter(block -> block.line() == heading.line())
        .isPresent();
  }

  private static boolean isAbove(List<Heading> headings, Heading heading) {
    return headings.stream()
        .skip(1)
        .filter(other -> other.level() <= heading.level())
        .allMatch(other -> !SectionName.of(other.text()).isEmpty());
  }

  /** A bold line above everything else. */
  private static void bold(Outline outline, Evidence evidence) {
    Optional<Block> first = outline.blocks().stream().findFirst();
    if (first.isPresent()
        && first.get() instanceof Block.Paragraph paragraph
        && LineHeadings.isStrong(paragraph.text())
        && isUseful(paragraph.text().plain())) {
      evidence.inBody(Field.TITLE, paragraph.text().plain(), "bold first line", paragraph.line());
    }
  }

  /** Whether a text can be a title: not a section, a template variable or a placeholder. */
  static boolean isUseful(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit)
        && !SectionName.isAny(text)
        && !isVariable(text)
        && !TemplateFile.isPlaceholder(text);
  }

  /** Whether a generator would put something else in place of a text. */
  static boolean isVariable(String text) {
    return TEMPLATE.matcher(text.strip()).find();
  }
}
