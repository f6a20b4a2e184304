package dev.casebook.cli;

import dev.casebook.Casebook;
import dev.casebook.StageTiming;
import dev.casebook.check.CheckReport;
import dev.casebook.diagnostic.Level;
import dev.casebook.json.Json;
import dev.casebook.write.WriteSummary;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a build did, how long it took, and how much memory it needed. */
record Statistics(
    int documents,
    List<StageTiming> stages,
    CheckReport report,
    WriteSummary written,
    long peakMemoryBytes) {

  static Statistics of(Casebook casebook, CheckReport report, WriteSummary written) {
    return new Statistics(
        casebook.read().catalog().documents().size(),
        casebook.timings(),
        report,
        written,
        MemoryUse.peakBytes());
  }

  String json() {
    List<Map<String, Object>> stageList = new ArrayList<>();
    for (StageTiming timing : stages) {
      Map<String, Object> stage = new LinkedHashMap<>();
      stage.put("stage", timing.stage().label());
      stage.put("count", timing.count());
      stage.put("seconds", seconds(timing.duration()));
      stageList.add(stage);
    }
    Map<String, Object> findings = new LinkedHashMap<>();
    for (Level level : List.of(Level.ERROR, Level.WARNING, Level.INFO)) {
      findings.put(level.label(), report.count(level));
    }
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("schema", 1);
    root.put("documents", documents);
    root.put("files", written.written() + written.unchanged());
    root.put("written", written.written());
    root.put("removed", written.removed());
    root.put("bytes", written.bytes());
    root.put("findings", findings);
    root.put("stages", stageList);
    root.put("seconds", seconds(total()));
    root.put("peakMemoryBytes", peakMemoryBytes);
    return Json.pretty(root) + "\n";
  }

  String text() {
    TextTable table = new TextTable("stage", "count", "seconds");
    for (StageTiming timing : stages) {
      table.row(
          List.of(
              timing.stage().label(),
              Integer.toString(timing.count()),
              seconds(timing.duration()).toPlainString()));
    }
    table.row(List.of("all", Integer.toString(documents), seconds(total()).toPlainString()));
    return table.text()
        + String.format(
            Locale.ROOT,
            "%d files, %.1f MB; peak memory %.0f MB\n",
            written.written() + written.unchanged(),
            written.bytes() / 1e6,
            peakMemoryBytes / 1e6);
  }

  private Duration total() {
    return stages.stream().map(StageTiming::duration).reduce(Duration.ZERO, Duration::plus);
  }

  private static BigDecimal seconds(Duration duration) {
    return BigDecimal.valueOf(duration.toMillis(), 3).setScale(3, RoundingMode.HALF_UP);
  }
}
