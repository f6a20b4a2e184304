package dev.casebook.output;

import dev.casebook.render.SiteModel;
import dev.casebook.write.OutputFile;
import java.util.List;

/** Images and files that documents link to. */
final class AttachmentsOutput implements SiteOutput {

  @Override
  public List<OutputFile> files(SiteModel site) {
    return site.attachments().files();
  }
}
