package dev.casebook.output;

import dev.casebook.model.IncidentRecord;
import dev.casebook.render.SiteModel;
import dev.casebook.render.TrendAddresses;
import dev.casebook.trends.Chapter;
import dev.casebook.trends.FigureTable;
import dev.casebook.trends.IncidentTable;
import dev.casebook.write.OutputFile;
import dev.casebook.write.OutputPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Beside each page of trends: its numbers, and exactly the incidents behind them. */
final class TrendDataOutput implements SiteOutput {

  @Override
  public List<OutputFile> files(SiteModel site) {
    List<OutputFile> files = new ArrayList<>();
    Set<OutputPath> taken = new TreeSet<>();
    for (Chapter chapter : site.trends().chapters()) {
      OutputPath figures = TrendAddresses.data(chapter.filter(), chapter.window(), "figures.csv");
      if (taken.add(figures)) {
        files.add(OutputFile.text(figures, () -> FigureTable.csv(site.trends(), chapter)));
        files.add(
            OutputFile.text(
                TrendAddresses.data(chapter.filter(), chapter.window(), "incidents.csv"),
                () -> incidents(site, chapter)));
      }
    }
    return files;
  }

  private static String incidents(SiteModel site, Chapter chapter) {
    Set<String> ids = new HashSet<>(chapter.incidents());
    List<IncidentRecord> records =
        site.catalog().incidents().stream().filter(each -> ids.contains(each.id())).toList();
    return IncidentTable.csv(records, site.catalog().asOf());
  }
}
