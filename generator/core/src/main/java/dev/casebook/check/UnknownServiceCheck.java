package dev.casebook.check;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.NearestName;
import dev.casebook.diagnostic.Rule;
import dev.casebook.model.Directory;
import dev.casebook.model.Document;
import java.util.ArrayList;
import java.util.List;

/** Services are those of the configuration. */
public final class UnknownServiceCheck implements Check {

  public static final Rule UNKNOWN_SERVICE =
      new Rule("unknown-service", Level.WARNING, "A service is not in casebook.yml");

  @Override
  public List<Rule> rules() {
    return List.of(UNKNOWN_SERVICE);
  }

  @Override
  public List<Finding> run(CheckContext context) {
    Directory directory = context.catalog().directory();
    List<String> known = directory.services().stream().map(Directory.Service::id).toList();
    List<Finding> findings = new ArrayList<>();
    if (!directory.whole().services()) {
      return findings;
    }
    for (Document document : context.catalog().documents()) {
      for (String service : document.header().services()) {
        if (!known.contains(service)) {
          findings.add(finding(document, service, known));
        }
      }
    }
    return findings;
  }

  private static Finding finding(Document document, String service, List<String> known) {
    return Finding.of(
            UNKNOWN_SERVICE,
            document.header().locationOf("services"),
            "no service is called '" + service + "'")
        .withHelp(
            NearestName.of(service, known)
                .map(name -> "did you mean '" + name + "'?")
                .orElse("add it to 'services' in casebook.yml"));
  }
}
