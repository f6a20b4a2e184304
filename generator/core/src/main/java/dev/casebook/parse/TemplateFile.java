package dev.casebook.parse;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.model.Kind;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A template beside real documents is a guide, whatever its folder and headings say. */
final class TemplateFile implements Convention {

  private static final Set<String> FOLDERS = Set.of("templates", "archetypes");
  private static final Pattern NAME = Pattern.compile("(^|.*[-_ .])template([-_ .].*|$)");

  @Override
  public String name() {
    return "template by its name";
  }

  @Override
  public void read(Page page, Evidence evidence) {
    if (isTemplate(KindFromFolder.inSource(page))) {
      evidence.inFileName(Field.KIND, Kind.GUIDE, name());
    }
  }

  /** Whether a path names a template, or lies in a folder of templates. */
  static boolean isTemplate(String path) {
    String[] segments = path.toLowerCase(Locale.ROOT).split("/", -1);
    for (int i = 0; i < segments.length - 1; i++) {
      if (FOLDERS.contains(segments[i])) {
        return true;
      }
    }
    String name = ContentFiles.baseName(new RepoPath(segments[segments.length - 1]));
    return NAME.matcher(name).matches();
  }
}
