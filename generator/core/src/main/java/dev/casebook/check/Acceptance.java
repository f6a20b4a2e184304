package dev.casebook.check;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.SourceLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Findings that an author accepts where they are, with a reason: {@code <!-- casebook-accept:
 * broken-link the page is made by the release -->} on the line of the finding or the one above; one
 * about the whole file near its beginning. In front matter the comment begins with {@code #}.
 */
public final class Acceptance {

  private static final Pattern MARK =
      Pattern.compile(
          "casebook-accept:\\s*(?<rule>[a-z][a-z0-9-]*)[\\s:,–—-]*(?<reason>[^<>]*?)\\s*(?:--+>|$)");

  /** Lines of the beginning of a file. */
  private static final int BEGINNING = 40;

  private static final int SHORTEST_REASON = 3;

  private final SourceLines lines;

  /**
   * Reads marks.
   *
   * @param lines of the files that were checked
   */
  public Acceptance(SourceLines lines) {
    this.lines = lines;
  }

  /** The report without what is accepted; a mark without a reason accepts nothing and says so. */
  public CheckReport apply(CheckReport report) {
    List<Finding> left = new ArrayList<>();
    for (Finding finding : report.findings()) {
      Optional<String> reason = reason(finding);
      if (reason.isEmpty()) {
        left.add(finding);
      } else if (reason.get().length() < SHORTEST_REASON) {
        left.add(
            finding.withHelp(
                "write the reason behind 'casebook-accept: %s'".formatted(finding.rule().id())));
      }
    }
    return new CheckReport(left);
  }

  private Optional<String> reason(Finding finding) {
    int line = finding.location().line();
    int from = line == 0 ? 1 : line - 1;
    int to = line == 0 ? BEGINNING : line;
    for (int each = from; each <= to; each++) {
      Optional<String> text = lines.line(finding.location().path(), each);
      Optional<String> reason = text.flatMap(found -> reason(found, finding.rule().id()));
      if (reason.isPresent()) {
        return reason;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> reason(String line, String rule) {
    if (!line.contains("casebook-accept")) {
      return Optional.empty();
    }
    Matcher mark = MARK.matcher(line);
    while (mark.find()) {
      if (mark.group("rule").equals(rule)) {
        return Optional.of(mark.group("reason").strip());
      }
    }
    return Optional.empty();
  }
}
