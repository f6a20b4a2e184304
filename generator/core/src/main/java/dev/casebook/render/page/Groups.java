package dev.casebook.render.page;

import dev.casebook.model.Runbook;
import java.util.List;

/** The groups that a runbook is listed under: its services, else its folder. */
final class Groups {

  private Groups() {}

  static List<String> of(PageContext context, Words words, Runbook runbook) {
    List<String> services = runbook.header().services();
    if (!services.isEmpty()) {
      return services.stream().map(context::serviceName).toList();
    }
    String folder = runbook.path().folder().value();
    return List.of(folder.isEmpty() ? words.text("group.none") : folder + "/");
  }
}
