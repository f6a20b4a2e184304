package dev.casebook.output;

import dev.casebook.render.SiteModel;
import dev.casebook.write.OutputFile;
import java.util.List;

/** Styles and scripts of the theme. */
final class AssetsOutput implements SiteOutput {

  @Override
  public List<OutputFile> files(SiteModel site) {
    return List.copyOf(site.theme().assets().values());
  }
}
