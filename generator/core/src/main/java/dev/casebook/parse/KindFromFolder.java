package dev.casebook.parse;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.model.Kind;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The nearest folder whose name says what it holds: {@code runbooks/}, {@code postmortems/}. */
final class KindFromFolder implements Convention {

  private static final Map<String, Kind> FOLDERS =
      Map.ofEntries(
          Map.entry("runbooks", Kind.RUNBOOK),
          Map.entry("runbook", Kind.RUNBOOK),
          Map.entry("playbooks", Kind.RUNBOOK),
          Map.entry("playbook", Kind.RUNBOOK),
          Map.entry("alerts", Kind.RUNBOOK),
          Map.entry("incidents", Kind.INCIDENT),
          Map.entry("outages", Kind.INCIDENT),
          Map.entry("postmortems", Kind.POSTMORTEM),
          Map.entry("postmortem", Kind.POSTMORTEM),
          Map.entry("post-mortems", Kind.POSTMORTEM),
          Map.entry("post-mortem", Kind.POSTMORTEM),
          Map.entry("post_mortems", Kind.POSTMORTEM),
          Map.entry("drills", Kind.DRILL),
          Map.entry("gamedays", Kind.DRILL),
          Map.entry("game-days", Kind.DRILL),
          Map.entry("resources", Kind.RESOURCE),
          Map.entry("guides", Kind.GUIDE),
          Map.entry("paths", Kind.PATH),
          Map.entry("learning-paths", Kind.PATH));

  @Override
  public String name() {
    return "folder name";
  }

  @Override
  public void read(Page page, Evidence evidence) {
    Kind kind = kind(new RepoPath(inSource(page)));
    boolean index = TitleFromFileName.isIndex(page.path());
    evidence.inFileName(Field.KIND, index ? Kind.GUIDE : kind, index ? "index file" : name());
  }

  /** The path relative to the source folder. */
  static String inSource(Page page) {
    RepoPath folder = page.settings().folder();
    String path = page.path().value();
    boolean inside = !folder.value().isEmpty() && page.path().isIn(folder);
    return inside ? path.substring(folder.value().length() + 1) : path;
  }

  static @Nullable Kind kind(RepoPath path) {
    RepoPath folder = path.folder();
    while (!folder.value().isEmpty()) {
      Kind kind = FOLDERS.get(folder.fileName().toLowerCase(Locale.ROOT));
      if (kind != null) {
        return kind;
      }
      folder = folder.folder();
    }
    return null;
  }
}
