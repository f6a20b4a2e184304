package dev.casebook.parse;

import dev.casebook.yaml.YamlNode;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Signs that a page tells of an exercise, held or planned, and not how exercises are held. */
final class DrillSigns {

  private static final Set<String> KEYS =
      Set.of("date", "planned", "scenario", "participants", "outcome", "follow_ups", "runbooks");
  private static final Pattern RESULT =
      Pattern.compile(
          "(outcomes?|results?|findings|observations|debrief|what we (found|learned)"
              + "|结果|结论|发现(的)?问题)\\W*");

  private DrillSigns() {}

  static boolean in(Page page) {
    YamlNode.Mapping root = page.frontMatter();
    boolean stated =
        root != null && root.entries().stream().anyMatch(entry -> KEYS.contains(entry.key()));
    return stated
        || (!IncidentSigns.isGeneral(IncidentSigns.title(page))
            && (IncidentSigns.isDated(page)
                || IncidentSigns.hasTimes(page)
                || page.outline().headings().stream()
                    .anyMatch(heading -> isResult(heading.text()))));
  }

  private static boolean isResult(String heading) {
    return RESULT.matcher(heading.toLowerCase(Locale.ROOT).strip()).matches();
  }
}
