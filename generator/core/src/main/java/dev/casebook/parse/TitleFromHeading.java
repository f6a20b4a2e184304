package dev.casebook.parse;

import dev.casebook.markdown.Heading;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The title is the first heading of level 1; without one, a heading that opens the document and
 * stands alone on its level. Names of sections and leftovers of templates are no titles.
 */
final class TitleFromHeading implements Convention {

  private static final Pattern TEMPLATE =
      Pattern.compile("\\{\\{|\\{%|<%|\\$\\{|^(issue|incident) (name|title)$|^title$|^\\[.*]$");

  @Override
  public String name() {
    return "first heading";
  }

  @Override
  public void read(Page page, Evidence evidence) {
    find(page.outline())
        .ifPresent(heading -> evidence.inBody(Field.TITLE, heading.text(), name(), heading.line()));
  }

  private static Optional<Heading> find(Outline outline) {
    List<Heading> headings = outline.headings();
    Optional<Heading> first = headings.stream().filter(h -> h.level() == 1).findFirst();
    if (first.isPresent()) {
      return first.filter(TitleFromHeading::isUseful);
    }
    return headings.stream()
        .findFirst()
        .filter(heading -> opens(outline, heading) && isAlone(headings, heading))
        .filter(TitleFromHeading::isUseful);
  }

  private static boolean opens(Outline outline, Heading heading) {
    return outline.blocks().get(0).line() == heading.line();
  }

  private static boolean isAlone(List<Heading> headings, Heading heading) {
    return headings.stream().filter(other -> other.level() <= heading.level()).count() == 1;
  }

  private static boolean isUseful(Heading heading) {
    String text = heading.text().strip();
    return text.codePoints().anyMatch(Character::isLetterOrDigit)
        && !SectionName.isAny(text)
        && !TEMPLATE.matcher(text.toLowerCase(Locale.ROOT)).find();
  }
}
