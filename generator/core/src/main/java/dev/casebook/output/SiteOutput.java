package dev.casebook.output;

import dev.casebook.render.SiteModel;
import dev.casebook.write.OutputFile;
import java.util.List;

/** A family of files of a site. */
public interface SiteOutput {

  /** The files with their paths; bytes are made when a writer asks for them. */
  List<OutputFile> files(SiteModel site);
}
