package dev.casebook.parse;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.model.Kind;
import dev.casebook.model.Provenance;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A template beside real documents is a guide, whatever its folder and headings say. Its name, its
 * title or its timeline holds a placeholder where a record has a value.
 */
final class TemplateFile implements Convention {

  private static final Set<String> FOLDERS =
      Set.of("templates", "_templates", "archetypes", "issue_template", "模板", "模版");
  private static final Pattern NAME =
      Pattern.compile(
          "(^|.*[-_ .])template([-_ .].*|$)|.*(模板|模版).*"
              + "|(^|.*[^a-z])(yyyy|yymmdd|y{2}[-_.]mm|dd[-_.]mm|nnn|x{3,})([^a-z].*|mm.*|$)"
              + "|.*[<{\\[](title|name|date|service|id|incident|placeholder)[^>}\\]]*[>}\\]].*");
  private static final Pattern TITLE =
      Pattern.compile(
          "((issue|incident|outage|alert|runbook|service|post[- ]?mortem) )?(name|title)( here)?"
              + "|(the )?title (goes here|of the (incident|issue|outage|alert|runbook))|(标题|事件名称|故障名称)|.*(模板|模版)"
              + "|((post[- ]?mortem|incident|outage|runbook|playbook|alert|rca|review|issue|document"
              + "|page) )*(report )?template(\\W{1,3}\\w{0,12}\\W{0,3})?"
              + "|.*(?<![a-z])(yyyy|yy-mm|dd[-/]mm|mm[-/]dd)(?![a-z]).*"
              + "|[<\\[]+[^<>\\[\\]]*[>\\]]+|.*<(incident|issue|service|alert|title|name|date)\\b[^<>]*>.*"
              + "|.*[<\\[](your|short|brief|insert|title|name|date)\\b[^<>\\[\\]]*[>\\]].*"
              + "|.*[<\\[](incident|issue|outage|alert|service|event|system) (title|name|date|id|number)[>\\]]");

  @Override
  public String name() {
    return Provenance.TEMPLATE + "its name";
  }

  @Override
  public void read(Page page, Evidence evidence) {
    reason(page).ifPresent(rule -> evidence.inFileName(Field.KIND, Kind.GUIDE, rule));
  }

  private Optional<String> reason(Page page) {
    if (isTemplate(KindFromFolder.inSource(page))) {
      return Optional.of(name());
    }
    String title = IncidentSigns.title(page);
    if (isPlaceholder(title) && !isFilledIn(page)) {
      return Optional.of(Provenance.TEMPLATE + "its title '" + title + "'");
    }
    return IncidentSigns.hasOnlyPlaceholders(page)
        ? Optional.of(Provenance.TEMPLATE + "the placeholders in its timeline")
        : Optional.empty();
  }

  private static boolean isFilledIn(Page page) {
    return IncidentSigns.hasTimes(page)
        || (page.frontMatter() != null && NativeKeys.isNative(page.frontMatter()));
  }

  /** Whether a title is one that a template leaves to be filled in. */
  static boolean isPlaceholder(String title) {
    return TITLE.matcher(title.toLowerCase(Locale.ROOT).strip()).matches();
  }

  /** Whether a path names a template, or lies in a folder of templates. */
  static boolean isTemplate(String path) {
    String[] segments = path.toLowerCase(Locale.ROOT).split("/", -1);
    for (int i = 0; i < segments.length - 1; i++) {
      if (FOLDERS.contains(segments[i])) {
        return true;
      }
    }
    String name = ContentFiles.baseName(new RepoPath(segments[segments.length - 1]));
    return NAME.matcher(name).matches();
  }
}
