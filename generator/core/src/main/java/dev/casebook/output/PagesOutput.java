package dev.casebook.output;

import dev.casebook.render.SiteModel;
import dev.casebook.render.TemplateEngine;
import dev.casebook.render.page.SitePages;
import dev.casebook.write.OutputFile;
import java.util.List;

/** The pages, rendered when they are written. */
final class PagesOutput implements SiteOutput {

  @Override
  public List<OutputFile> files(SiteModel site) {
    TemplateEngine engine = new TemplateEngine(site.theme());
    return SitePages.of(site).stream()
        .map(page -> OutputFile.text(page.path(), () -> engine.render(page)))
        .toList();
  }
}
