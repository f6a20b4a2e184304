package dev.casebook.output;

import dev.casebook.diagnostic.Finding;
import dev.casebook.json.Json;
import dev.casebook.model.Document;
import dev.casebook.model.Freshness;
import dev.casebook.model.Owner;
import dev.casebook.render.SiteModel;
import dev.casebook.trends.IncidentTable;
import dev.casebook.trends.OpenMetrics;
import dev.casebook.trends.TrendExport;
import dev.casebook.write.OutputFile;
import dev.casebook.write.OutputPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The facts for other programs: documents, incidents, trends, findings. */
final class DataOutput implements SiteOutput {

  @Override
  public List<OutputFile> files(SiteModel site) {
    return List.of(
        json("documents", () -> documents(site)),
        json("alerts", () -> root(site, "alerts", AlertExport.rows(site.catalog().alerts()))),
        json("trends", () -> TrendExport.of(site.trends())),
        json("findings", () -> findings(site)),
        OutputFile.text(new OutputPath("api/metrics.prom"), () -> OpenMetrics.of(site.trends())),
        OutputFile.text(
            new OutputPath("api/incidents.csv"),
            () -> IncidentTable.csv(site.catalog().incidents(), site.catalog().asOf())));
  }

  private static OutputFile json(
      String name, java.util.function.Supplier<Map<String, Object>> content) {
    return OutputFile.text(
        new OutputPath("api/" + name + ".json"), () -> Json.compact(content.get()) + "\n");
  }

  private static Map<String, Object> documents(SiteModel site) {
    List<Map<String, Object>> documents = new ArrayList<>();
    for (Document document : site.catalog().documents()) {
      Map<String, Object> entry = new LinkedHashMap<>();
      Freshness freshness = site.catalog().freshnessOf(document);
      entry.put("path", document.path().value());
      entry.put("url", site.addresses().of(document).value());
      entry.put("kind", document.kind().label());
      entry.put("id", document.id());
      entry.put("title", document.title());
      entry.put("language", document.header().language());
      entry.put("owner", document.header().owners().stream().map(Owner::id).toList());
      entry.put("services", document.header().services());
      entry.put("freshness", freshness.state().name().toLowerCase(Locale.ROOT));
      entry.put("reviewDue", freshness.dueOn() == null ? null : freshness.dueOn().toString());
      documents.add(entry);
    }
    return root(site, "documents", documents);
  }

  private static Map<String, Object> findings(SiteModel site) {
    List<Map<String, Object>> findings = new ArrayList<>();
    for (Finding finding : site.report().findings()) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("rule", finding.rule().id());
      entry.put("level", finding.level().label());
      entry.put("path", finding.location().path().value());
      entry.put("line", finding.location().line());
      entry.put("column", finding.location().column());
      entry.put("message", finding.message());
      entry.put("help", finding.help());
      findings.add(entry);
    }
    return root(site, "findings", findings);
  }

  private static Map<String, Object> root(
      SiteModel site, String name, List<? extends Map<String, ?>> entries) {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("schema", 1);
    root.put("revision", site.commit());
    root.put("asOf", site.catalog().asOf().toString());
    root.put(name, entries);
    return root;
  }
}
