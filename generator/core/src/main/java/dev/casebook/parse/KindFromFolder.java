package dev.casebook.parse;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.model.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The nearest folder whose name says what it holds: {@code runbooks/}, {@code postmortems/}. A page
 * in a folder of incidents or drills is one only where something else says so too; a folder of
 * postmortems holds nothing else but pages on how to write them.
 */
final class KindFromFolder implements Convention {

  private static final Map<String, Kind> FOLDERS = folders();
  private static final Pattern SPACE = Pattern.compile("[-_ .]+");
  private static final Pattern YEAR = Pattern.compile("^20\\d{2}-|-?20\\d{2}$");

  private static Map<String, Kind> folders() {
    Map<String, Kind> folders = new HashMap<>();
    put(folders, Kind.RUNBOOK, "runbook", "runbooks", "playbook", "playbooks", "alert", "alerts");
    put(folders, Kind.RUNBOOK, "sop", "sops", "troubleshooting", "emergencies", "应急预案", "故障处理");
    put(folders, Kind.INCIDENT, "incident", "incidents", "outage", "outages", "故障记录", "事件");
    put(folders, Kind.INCIDENT, "incident-reports", "incident-report", "outage-reports", "事故");
    put(folders, Kind.POSTMORTEM, "postmortem", "postmortems", "post-mortem", "post-mortems");
    put(folders, Kind.POSTMORTEM, "incident-reviews", "rca", "rcas", "pir", "pirs", "coe", "coes");
    put(folders, Kind.POSTMORTEM, "root-cause-analysis", "after-action-reports");
    put(folders, Kind.POSTMORTEM, "复盘", "故障复盘", "事故复盘", "故障报告", "事故报告");
    put(folders, Kind.DRILL, "drill", "drills", "gameday", "gamedays", "game-day", "game-days");
    put(folders, Kind.DRILL, "exercises", "tabletops", "演练", "故障演练");
    put(folders, Kind.RESOURCE, "resources");
    put(folders, Kind.GUIDE, "guide", "guides", "handbook", "手册");
    put(folders, Kind.PATH, "paths", "learning-paths");
    return Map.copyOf(folders);
  }

  private static void put(Map<String, Kind> folders, Kind kind, String... names) {
    List.of(names).forEach(name -> folders.put(name, kind));
  }

  @Override
  public String name() {
    return "folder name";
  }

  @Override
  public void read(Page page, Evidence evidence) {
    Kind kind = kind(new RepoPath(inSource(page)));
    if (kind != null && isBorneOut(kind, page)) {
      evidence.inFileName(Field.KIND, kind, name());
    }
  }

  private static boolean isBorneOut(Kind kind, Page page) {
    return switch (kind) {
      case INCIDENT -> IncidentSigns.in(page) && !isWrittenAfterwards(page);
      case POSTMORTEM -> !IncidentSigns.isGeneral(IncidentSigns.title(page));
      case DRILL -> DrillSigns.in(page);
      default -> true;
    };
  }

  /** In a folder of incidents, the headings tell whether a page is a postmortem. */
  private static boolean isWrittenAfterwards(Page page) {
    return !IncidentSigns.statesOne(page)
        && IncidentSigns.count(page, IncidentSigns.AFTERWARDS) >= 2
        && KindFromHeadings.isPostmortem(page);
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
      Kind kind = FOLDERS.get(plain(folder.fileName()));
      if (kind != null) {
        return kind;
      }
      folder = folder.folder();
    }
    return null;
  }

  private static String plain(String name) {
    String spaced = SPACE.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("-");
    return YEAR.matcher(spaced).replaceAll("");
  }
}
