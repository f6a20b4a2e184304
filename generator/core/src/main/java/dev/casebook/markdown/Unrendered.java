package dev.casebook.markdown;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.markdown.TemplateTag.Family;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects the tags that stay as they are written: one finding for each language of a file. */
final class Unrendered {

  private static final int MOST_NAMED = 5;
  private static final int LONGEST_NAME = 40;

  private final Map<Family, SourceLocation> first = new EnumMap<>(Family.class);
  private final Map<Family, Set<String>> names = new EnumMap<>(Family.class);

  void add(TemplateTag tag, SourceLocation place) {
    Family family = tag.family();
    first.merge(family, place, (a, b) -> a.compareTo(b) <= 0 ? a : b);
    Set<String> seen = names.computeIfAbsent(family, unused -> new LinkedHashSet<>());
    if (seen.size() <= MOST_NAMED) {
      seen.add(name(tag));
    }
  }

  private static String name(TemplateTag tag) {
    boolean named = tag.family() == Family.HUGO || tag.family() == Family.LIQUID;
    String text =
        named && !tag.name().isEmpty() ? tag.name() : tag.inside().lines().findFirst().orElse("");
    return text.length() > LONGEST_NAME ? text.substring(0, LONGEST_NAME) + "\u2026" : text;
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    first.forEach((family, place) -> findings.add(finding(family, place)));
    return findings;
  }

  private Finding finding(Family family, SourceLocation place) {
    Set<String> seen = names.getOrDefault(family, Set.of());
    String named = String.join(", ", seen.stream().limit(MOST_NAMED).toList());
    String more = seen.size() > MOST_NAMED ? " and more" : "";
    return Finding.of(
            MarkdownRules.UNRENDERED_SYNTAX,
            place,
            "%s that only their own generator can fill in stay as written: %s"
                .formatted(family.title(), named + more))
        .withLabel("shown as code; the first of them")
        .withHelp("Write what readers need as Markdown, or leave it: nothing is lost");
  }
}
