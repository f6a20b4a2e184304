package dev.casebook.parse;

import dev.casebook.model.Kind;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A template beside real documents is a guide, whatever its folder and headings say. */
final class TemplateFile implements Convention {

  private static final Pattern NAME = Pattern.compile("(^|.*[-_ .])template([-_ .].*|$)");

  @Override
  public String name() {
    return "template by its name";
  }

  @Override
  public void read(Page page, Evidence evidence) {
    String path = KindFromFolder.inSource(page).toLowerCase(Locale.ROOT);
    String name = ContentFiles.baseName(page.path()).toLowerCase(Locale.ROOT);
    List<String> folders = List.of(path.split("/", -1));
    boolean inFolder =
        folders.indexOf("templates") >= 0 && folders.indexOf("templates") < folders.size() - 1;
    if (inFolder || NAME.matcher(name).matches()) {
      evidence.inFileName(Field.KIND, Kind.GUIDE, name());
    }
  }
}
