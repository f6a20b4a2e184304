package dev.casebook.output;

import dev.casebook.render.SiteModel;
import dev.casebook.write.OutputFile;
import dev.casebook.write.OutputPath;
import java.util.List;

/** The search index and its reader. */
final class SearchOutput implements SiteOutput {

  @Override
  public List<OutputFile> files(SiteModel site) {
    return site.search().files().stream()
        .map(file -> new OutputFile(new OutputPath(file.path()), file.content()))
        .toList();
  }
}
