package dev.casebook.draft;

import dev.casebook.model.IncidentRecord;
import dev.casebook.model.Kind;
import dev.casebook.model.Moment;
import dev.casebook.model.Owner;
import dev.casebook.model.TimelineEvent;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** The sections of a new document; the worse the severity, the more of them. */
final class DraftBody {

  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  /**
   * A section of one or more kinds of documents, and how thorough a document must be to have it.
   */
  private record Section(String key, Thoroughness from) {
    static Section always(String key) {
      return new Section(key, Thoroughness.BRIEF);
    }

    static Section usually(String key) {
      return new Section(key, Thoroughness.USUAL);
    }

    static Section ifFull(String key) {
      return new Section(key, Thoroughness.FULL);
    }
  }

  private static final List<Section> POSTMORTEM =
      List.of(
          Section.always("summary"),
          Section.usually("impact"),
          Section.always("timeline"),
          Section.ifFull("detection"),
          Section.usually("response"),
          Section.always("factors"),
          Section.usually("well"),
          Section.usually("poorly"),
          Section.ifFull("lucky"),
          Section.usually("lessons"),
          Section.always("actions"),
          Section.ifFull("external"));
  private static final List<Section> INCIDENT =
      List.of(
          Section.always("summary"),
          Section.ifFull("impact"),
          Section.always("timeline"),
          Section.usually("communication"));
  private static final List<Section> RUNBOOK =
      List.of(
          Section.always("meaning"),
          Section.always("impact"),
          Section.always("diagnosis"),
          Section.always("mitigation"),
          Section.always("verification"),
          Section.usually("rollback"),
          Section.ifFull("communication"),
          Section.always("escalation"));
  private static final List<Section> DRILL =
      List.of(
          Section.always("scenario"),
          Section.always("expected"),
          Section.always("held"),
          Section.usually("well"),
          Section.usually("poorly"),
          Section.always("followups"));

  private final DraftContext context;
  private final DraftWords words;

  private DraftBody(DraftContext context) {
    this.context = context;
    this.words = context.words();
  }

  /** The text behind the front matter: a title and its sections. */
  static String of(DraftContext context) {
    DraftBody body = new DraftBody(context);
    StringBuilder text = new StringBuilder("# " + context.wish().title() + "\n");
    if (context.wish().kind() == Kind.PATH) {
      return text.append('\n').append(context.words().say("path.hint")).append('\n').toString();
    }
    for (Section section : sections(context.wish().kind())) {
      if (context.thoroughness().reaches(section.from())) {
        text.append("\n## ").append(body.words.say(section.key())).append("\n\n");
        text.append(body.content(section.key())).append('\n');
      }
    }
    return text.toString();
  }

  private static List<Section> sections(Kind kind) {
    return switch (kind) {
      case INCIDENT -> INCIDENT;
      case POSTMORTEM -> POSTMORTEM;
      case RUNBOOK -> RUNBOOK;
      case DRILL -> DRILL;
      default -> List.of();
    };
  }

  private String content(String key) {
    return switch (key) {
      case "timeline" -> timeline();
      case "actions" -> actions();
      case "communication" -> communication();
      case "escalation" -> escalation();
      case "impact" ->
          words.say((context.wish().kind() == Kind.RUNBOOK ? "runbook." : "") + "impact.hint");
      default -> words.say(key + ".hint");
    };
  }

  private String timeline() {
    Moment started = context.dates().started();
    ZoneOffset offset =
        started == null || started.offset() == null ? ZoneOffset.UTC : started.offset();
    String zone = offset.equals(ZoneOffset.UTC) ? "UTC" : "UTC" + offset.getId();
    StringBuilder table =
        new StringBuilder(
            "| %s | %s |\n| --- | --- |"
                .formatted(words.say("time.header", zone), words.say("event.header")));
    List<TimelineEvent> rows = recorded();
    rows.forEach(row -> table.append(row(row, offset)));
    if (rows.isEmpty() && started != null && started.time() != null) {
      table.append(
          "\n| %s %s | **started** %s |"
              .formatted(
                  started.date(), MINUTES.format(started.time()), words.say("timeline.started")));
    }
    return table.toString();
  }

  /** The rows that were written at the time; a postmortem begins with them. */
  private List<TimelineEvent> recorded() {
    IncidentRecord record = context.incident();
    return record == null
        ? List.of()
        : record.facts().timeline().events().stream()
            .filter(row -> row.at() != null && row.at().instant().isPresent())
            .toList();
  }

  private static String row(TimelineEvent row, ZoneOffset offset) {
    OffsetDateTime at = Objects.requireNonNull(row.at()).instant().orElseThrow().atOffset(offset);
    String kind =
        row.kind() == null ? "" : "**" + row.kind().name().toLowerCase(Locale.ROOT) + "** ";
    String said = row.text().replaceAll("\\s+", " ").replace("\\", "\\\\").replace("|", "\\|");
    boolean names =
        kind.isEmpty() || said.toLowerCase(Locale.ROOT).startsWith(kind.replace("*", ""));
    return "\n| %s %s | %s%s |"
        .formatted(at.toLocalDate(), MINUTES.format(at), names ? "" : kind, said);
  }

  private String actions() {
    List<String> facts = new ArrayList<>();
    context.owners().stream()
        .limit(1)
        .forEach(owner -> facts.add(words.say("actions.owner", owner.id())));
    context.dates().actions().ifPresent(day -> facts.add(words.say("actions.due", day.toString())));
    String hint = words.say("actions.hint");
    return facts.isEmpty()
        ? hint
        : hint + words.say("actions.facts", String.join(words.say("actions.comma") + " ", facts));
  }

  /** When which notice is due; in a runbook, how soon after the start. */
  private String communication() {
    PolicyDates dates = context.dates();
    List<String> lines = new ArrayList<>();
    if (context.wish().kind() == Kind.RUNBOOK) {
      dates
          .announce()
          .ifPresent(
              each ->
                  lines.add(
                      words.say(
                              "runbook.notice",
                              String.valueOf(context.wish().severity()),
                              words.length(each))
                          + "\n"));
    } else {
      dates.announce().flatMap(this::due).ifPresent(lines::add);
      dates
          .update()
          .ifPresent(each -> lines.add(words.say("communication.update", words.length(each))));
      dates
          .postmortem()
          .ifPresent(day -> lines.add(words.say("communication.postmortem", day.toString())));
    }
    if (lines.isEmpty() || context.wish().kind() == Kind.RUNBOOK) {
      lines.add(words.say("communication.hint"));
    }
    return String.join("\n", lines);
  }

  private Optional<String> due(Duration length) {
    return context
        .dates()
        .after(length)
        .map(
            at -> {
              String clock = at.iso().substring(at.iso().indexOf('T') + 1);
              return words.say(
                  "communication.announce", at.date().toString(), clock.replace("Z", " UTC"));
            });
  }

  private String escalation() {
    if (context.owners().isEmpty()) {
      return words.say("escalation.hint");
    }
    Owner owner = context.owners().get(0);
    String name = context.catalog().directory().displayName(owner);
    return context
        .contact()
        .map(contact -> words.say("escalation.contact", name, "`" + contact + "`"))
        .orElseGet(() -> words.say("escalation.owner", name));
  }
}
