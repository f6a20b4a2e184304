package dev.casebook;

import dev.casebook.check.CheckReport;
import dev.casebook.diagnostic.CasebookException;
import dev.casebook.diagnostic.CasebookException.Reason;
import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.Fingerprints;
import dev.casebook.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The findings that a team has decided to live with for now, by fingerprint, in a file beside their
 * documents. A fingerprint stays when lines move and goes when the finding is mended.
 */
public final class Baseline {

  private static final int SCHEMA = 1;

  private final Set<String> known;

  private Baseline(Set<String> known) {
    this.known = Set.copyOf(known);
  }

  /**
   * Reads a file.
   *
   * @throws CasebookException when it is not there or not such a file
   */
  public static Baseline read(Path file) {
    try {
      Object findings = Json.parseObject(Files.readString(file)).get("findings");
      if (findings instanceof Map<?, ?> map) {
        Set<String> prints = new TreeSet<>();
        map.keySet().forEach(key -> prints.add(String.valueOf(key)));
        return new Baseline(prints);
      }
    } catch (NoSuchFileException e) {
      throw new CasebookException(
          Reason.CONFIGURATION,
          "there is no baseline " + file + "; check --write-baseline " + file + " makes one",
          e);
    } catch (IOException e) {
      throw new CasebookException(Reason.IO, "the baseline " + file + " cannot be read", e);
    } catch (IllegalArgumentException e) {
      throw unusable(file, e);
    }
    throw unusable(file, null);
  }

  private static CasebookException unusable(Path file, @Nullable Exception cause) {
    String message = file + " is no baseline: it has no object 'findings'; write it anew";
    return cause == null
        ? new CasebookException(Reason.CONFIGURATION, message)
        : new CasebookException(Reason.CONFIGURATION, message, cause);
  }

  /** The text of a baseline that knows all findings of a report, one line each, sorted. */
  public static String text(CheckReport report) {
    List<Finding> findings = report.findings();
    List<String> prints = Fingerprints.of(findings);
    Map<String, String> lines = new TreeMap<>();
    for (int i = 0; i < prints.size(); i++) {
      Finding finding = findings.get(i);
      lines.put(prints.get(i), finding.rule().id() + " " + finding.location().path());
    }
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("schema", SCHEMA);
    file.put("findings", lines);
    return Json.pretty(file) + "\n";
  }

  /** The findings of a report that are not known. */
  public CheckReport without(CheckReport report) {
    List<String> prints = Fingerprints.of(report.findings());
    List<Finding> left = new ArrayList<>();
    for (int i = 0; i < prints.size(); i++) {
      if (!known.contains(prints.get(i))) {
        left.add(report.findings().get(i));
      }
    }
    return new CheckReport(left);
  }
}
