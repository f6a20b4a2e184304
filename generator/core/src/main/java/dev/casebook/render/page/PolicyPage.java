package dev.casebook.render.page;

import dev.casebook.model.Directory;
import dev.casebook.model.ResponsePolicy;
import dev.casebook.model.ResponsePolicy.Targets;
import dev.casebook.model.Severity;
import dev.casebook.policy.Demand;
import dev.casebook.trends.Chapter;
import dev.casebook.trends.Filter;
import dev.casebook.trends.Promise;
import dev.casebook.trends.Window;
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Severities, targets and roles, drawn from the configuration. */
final class PolicyPage {

  private final PageContext context;
  private final Words words;
  private final Rows rows;

  PolicyPage(PageContext context) {
    this.context = context;
    this.words = context.siteWords();
    this.rows = new Rows(context, words);
  }

  Map<String, Object> model() {
    List<Map<String, Object>> versions = new ArrayList<>();
    List<ResponsePolicy.Version> all = context.catalog().policy().versions();
    boolean found = false;
    for (int i = all.size() - 1; i >= 0; i--) {
      boolean current = !found && !all.get(i).from().isAfter(context.today());
      found |= current;
      versions.add(version(all.get(i), current));
    }
    return Fields.of("severities", severities())
        .put("versions", versions)
        .put("kept", kept())
        .put("roles", roles())
        .put("teams", teams())
        .map();
  }

  /** What was kept of the policy over the whole time. */
  private List<Map<String, Object>> kept() {
    List<Promise> promises =
        context
            .site()
            .trends()
            .chapter(Filter.ALL, Window.ALL)
            .map(Chapter::promises)
            .orElse(List.of())
            .stream()
            .filter(each -> each.demand() != Demand.DETECTED_BY_US)
            .toList();
    return new ChapterView(context, words).promises(promises);
  }

  private List<Map<String, Object>> severities() {
    List<Map<String, Object>> severities = new ArrayList<>();
    for (Severity severity : context.catalog().severities()) {
      severities.add(
          Fields.of("severity", rows.severity(severity.id()))
              .put("definition", severity.definition())
              .put("aliases", String.join(words.text("list.separator"), severity.aliases()))
              .map());
    }
    return severities;
  }

  private Map<String, Object> version(ResponsePolicy.Version version, boolean current) {
    List<Map<String, Object>> lines = new ArrayList<>();
    version
        .targets()
        .forEach(
            (severity, targets) ->
                lines.add(
                    Fields.of("severity", rows.severity(severity))
                        .put("cells", cells(targets))
                        .put("participants", participants(targets.participants()))
                        .put("process", targets.process())
                        .map()));
    return Fields.of("from", words.date(version.from()))
        .put("iso", version.from().toString())
        .put("current", current)
        .put("future", version.from().isAfter(context.today()))
        .put("lines", lines)
        .map();
  }

  private List<String> cells(Targets targets) {
    return List.of(
        text(targets.acknowledge()),
        text(targets.announce()),
        text(targets.update()),
        text(targets.mitigate()),
        text(targets.postmortem()),
        text(targets.actions()),
        text(targets.drill()));
  }

  private String text(@Nullable Duration duration) {
    return duration == null ? "" : words.duration(duration);
  }

  private String text(@Nullable Period period) {
    return period == null ? "" : words.period(period);
  }

  private String participants(List<String> ids) {
    List<String> names = new ArrayList<>();
    for (String id : ids) {
      names.add(
          context.catalog().directory().roles().stream()
              .filter(role -> role.id().equals(id))
              .map(Directory.Role::name)
              .findFirst()
              .orElse(id));
    }
    return String.join(words.text("list.separator"), names);
  }

  private List<Map<String, Object>> roles() {
    List<Map<String, Object>> roles = new ArrayList<>();
    for (Directory.Role role : context.catalog().directory().roles()) {
      roles.add(Fields.of("name", role.name()).put("duties", role.duties()).map());
    }
    return roles;
  }

  private List<Map<String, Object>> teams() {
    List<Map<String, Object>> teams = new ArrayList<>();
    for (Directory.Team team : context.catalog().directory().teams()) {
      List<String> members = new ArrayList<>();
      for (String id : team.members()) {
        members.add(
            context.catalog().directory().people().stream()
                .filter(person -> person.id().equals(id))
                .map(Directory.Person::name)
                .findFirst()
                .orElse(id));
      }
      teams.add(
          Fields.of("name", team.name())
              .put("contact", team.contact())
              .put("members", String.join(words.text("list.separator"), members))
              .map());
    }
    return teams;
  }
}
