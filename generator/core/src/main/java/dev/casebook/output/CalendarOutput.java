package dev.casebook.output;

import dev.casebook.calendar.CalendarEntry;
import dev.casebook.calendar.CalendarFeed;
import dev.casebook.health.DrillCoverage;
import dev.casebook.health.ReviewSchedule.Planned;
import dev.casebook.model.Document;
import dev.casebook.model.Drill;
import dev.casebook.render.Messages;
import dev.casebook.render.SiteModel;
import dev.casebook.write.OutputFile;
import dev.casebook.write.OutputPath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The plan of reviews and the drills as calendars that people subscribe to. */
final class CalendarOutput implements SiteOutput {

  @Override
  public List<OutputFile> files(SiteModel site) {
    return List.of(
        file(site, "reviews", "calendar.reviews"), file(site, "drills", "calendar.drills"));
  }

  private static OutputFile file(SiteModel site, String name, String title) {
    return new OutputFile(
        new OutputPath("api/" + name + ".ics"),
        () -> {
          Messages messages = site.theme().messages(site.settings().language());
          List<CalendarEntry> entries =
              name.equals("reviews") ? reviews(site, messages) : drills(site, messages);
          String calendar = site.settings().title() + ": " + messages.text(title);
          return CalendarFeed.write(calendar, site.catalog().asOf(), entries);
        });
  }

  /** Each review on the Monday of its week. */
  private static List<CalendarEntry> reviews(SiteModel site, Messages messages) {
    List<CalendarEntry> entries = new ArrayList<>();
    for (Planned planned : site.health().schedule().reviews()) {
      Document document = planned.document();
      entries.add(
          new CalendarEntry(
              "review:" + document.path().value(),
              planned.week(),
              messages.text("calendar.review", document.title()),
              messages.text(
                  "calendar.review.due",
                  planned.due().toString(),
                  planned.owner().isEmpty() ? messages.text("owner.none") : planned.owner()),
              url(site, document)));
    }
    return entries;
  }

  /** Drills that are planned, and the day on which a severity wants the next one. */
  private static List<CalendarEntry> drills(SiteModel site, Messages messages) {
    List<CalendarEntry> entries = new ArrayList<>();
    for (Document document : site.catalog().documents()) {
      LocalDate date = document instanceof Drill drill && drill.planned() ? drill.date() : null;
      if (date != null) {
        entries.add(
            new CalendarEntry(
                "drill:" + document.path().value(),
                date,
                messages.text("calendar.drill", document.title()),
                "",
                url(site, document)));
      }
    }
    for (DrillCoverage coverage : site.health().drills()) {
      if (coverage.planned() == null) {
        String severity = coverage.severity().id();
        entries.add(
            new CalendarEntry(
                "drill-due:" + severity,
                coverage.dueOn(),
                messages.text("calendar.drill.due", severity),
                "",
                ""));
      }
    }
    return entries;
  }

  /** Absolute, since a calendar knows no site; empty where nobody said where the site will be. */
  private static String url(SiteModel site, Document document) {
    String base = site.settings().url();
    return base == null ? "" : base + site.addresses().of(document).value();
  }
}
