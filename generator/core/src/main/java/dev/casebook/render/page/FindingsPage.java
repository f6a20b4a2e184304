package dev.casebook.render.page;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.Level;
import dev.casebook.model.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The check report as a page, by rule, worst first. */
final class FindingsPage {

  private static final int PER_RULE = 200;

  private final PageContext context;
  private final Words words;

  FindingsPage(PageContext context) {
    this.context = context;
    this.words = context.siteWords();
  }

  Map<String, Object> model() {
    List<Finding> findings = context.site().report().findings();
    Map<String, List<Finding>> byRule = new TreeMap<>();
    findings.forEach(
        each -> byRule.computeIfAbsent(each.rule().id(), id -> new ArrayList<>()).add(each));
    List<Map<String, Object>> rules =
        byRule.values().stream()
            .sorted(
                Comparator.comparing((List<Finding> of) -> worst(of))
                    .reversed()
                    .thenComparing(of -> -of.size())
                    .thenComparing(of -> of.get(0).rule().id()))
            .map(this::rule)
            .toList();
    return Fields.of("rules", rules).put("count", findings.size()).put("levels", levels()).map();
  }

  private static Level worst(List<Finding> findings) {
    return findings.stream().map(Finding::level).max(Comparator.naturalOrder()).orElse(Level.INFO);
  }

  private List<Map<String, Object>> levels() {
    List<Map<String, Object>> levels = new ArrayList<>();
    for (Level level : List.of(Level.ERROR, Level.WARNING, Level.INFO)) {
      int count = context.site().report().count(level);
      levels.add(
          Fields.of("key", level.label())
              .put("count", count)
              .put("label", words.text("level.count." + level.label(), count))
              .map());
    }
    return levels;
  }

  private Map<String, Object> rule(List<Finding> findings) {
    Level level = worst(findings);
    return Fields.of("id", findings.get(0).rule().id())
        .put("summary", findings.get(0).rule().summary())
        .put("level", level.label())
        .put("levelLabel", words.text("level." + level.label()))
        .put("count", findings.size())
        .put("items", findings.stream().limit(PER_RULE).map(this::finding).toList())
        .put("more", Math.max(0, findings.size() - PER_RULE))
        .map();
  }

  private Map<String, Object> finding(Finding finding) {
    Document document = context.catalog().document(finding.location().path()).orElse(null);
    return Fields.of("message", finding.message())
        .put("help", finding.help())
        .put("place", finding.location().toString())
        .put("href", context.forge().place(finding.location()))
        .put("page", document == null ? null : context.address(document).value())
        .map();
  }
}
