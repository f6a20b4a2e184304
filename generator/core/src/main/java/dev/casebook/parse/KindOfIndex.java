package dev.casebook.parse;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.model.Kind;
import java.util.Locale;
import java.util.Set;

/**
 * A file that speaks of its folder or of the repository is a guide: {@code README.md}, {@code
 * CONTRIBUTING.md}. The index of a folder that belongs to one incident is that incident.
 */
final class KindOfIndex implements Convention {

  private static final Set<String> PROJECT =
      Set.of(
          "contributing",
          "contributors",
          "code_of_conduct",
          "code-of-conduct",
          "license",
          "licence",
          "changelog",
          "security",
          "support",
          "governance",
          "maintainers",
          "pull_request_template",
          "summary",
          "_sidebar",
          "_navbar",
          "_coverpage",
          "_footer",
          "claude",
          "agents");

  @Override
  public String name() {
    return "index file";
  }

  @Override
  public void read(Page page, Evidence evidence) {
    RepoPath path = page.path();
    String base = ContentFiles.baseName(path).toLowerCase(Locale.ROOT);
    boolean ofOne = IncidentSigns.isDated(path.folder().fileName()) && IncidentSigns.in(page);
    if (TitleFromFileName.isIndex(path) && !ofOne) {
      evidence.inFileName(Field.KIND, Kind.GUIDE, name());
    } else if (PROJECT.contains(base)) {
      evidence.inFileName(Field.KIND, Kind.GUIDE, "file of the repository itself");
    }
  }
}
