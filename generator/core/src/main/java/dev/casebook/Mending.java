package dev.casebook;

import dev.casebook.check.CheckReport;
import dev.casebook.diagnostic.CasebookException;
import dev.casebook.diagnostic.Finding;
import dev.casebook.fix.FixedFile;
import dev.casebook.fix.Fixes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The findings of a report that leave no doubt, mended in the files on disk once somebody agrees.
 */
public final class Mending {

  private final CheckReport report;
  private final List<FixedFile> files;
  private final EditableFiles disk;

  private Mending(CheckReport report, List<FixedFile> files, EditableFiles disk) {
    this.report = report;
    this.files = List.copyOf(files);
    this.disk = disk;
  }

  /**
   * Finds out what can be mended, and writes nothing.
   *
   * @throws CasebookException when a revision is named or the repository is bare
   */
  public static Mending of(Casebook casebook, CheckReport report) {
    EditableFiles disk = EditableFiles.of(casebook.request(), "what is mended");
    List<Finding> onDisk =
        report.findings().stream().filter(each -> disk.exists(each.location().path())).toList();
    List<FixedFile> files = Fixes.of(casebook.read().catalog(), onDisk, disk::bytes);
    return new Mending(report, files, disk);
  }

  /** The files that change, by path. */
  public List<FixedFile> files() {
    return files;
  }

  /** How many findings are mended. */
  public int count() {
    return files.stream().mapToInt(file -> file.mended().size()).sum();
  }

  /** What changes, in the unified form. */
  public String difference() {
    return files.stream().map(FixedFile::difference).collect(Collectors.joining());
  }

  /**
   * Writes the files.
   *
   * @return the report without what is mended
   */
  public CheckReport write() {
    for (FixedFile file : files) {
      disk.replace(file.path(), file.after().getBytes(StandardCharsets.UTF_8));
    }
    Set<Finding> mended = new HashSet<>();
    files.forEach(file -> mended.addAll(file.mended()));
    List<Finding> left = new ArrayList<>(report.findings());
    left.removeAll(mended);
    return new CheckReport(left);
  }
}
