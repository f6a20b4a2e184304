package dev.casebook.fix;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.diagnostic.Rule;
import dev.casebook.parse.IsoDates;
import dev.casebook.yaml.YamlRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Dates of front matter that can be read in one way only are written as ISO 8601. */
final class DateFormatFix implements Fix {

  @Override
  public List<Rule> rules() {
    return List.of(YamlRules.UNREADABLE_VALUE);
  }

  @Override
  public Mended mend(RepoPath path, String text, List<Finding> findings) {
    FileLines file = FileLines.of(text);
    int end = file.endOfFrontMatter();
    List<Finding> mended = new ArrayList<>();
    List<Finding> lastFirst = new ArrayList<>(findings);
    lastFirst.sort(Comparator.comparing(Finding::location).reversed());
    for (Finding finding : lastFirst) {
      boolean here = finding.location().line() > 1 && finding.location().line() <= end;
      Optional<String> iso =
          here && IsoDates.isMeant(finding)
              ? written(file.at(finding.location()))
              : Optional.empty();
      if (iso.isPresent()) {
        file.put(finding.location(), iso.get());
        mended.add(finding);
      }
    }
    return new Mended(file.text(), mended);
  }

  /** The value in its quotes, when it has some. */
  private static Optional<String> written(String value) {
    boolean quoted =
        value.length() > 2
            && (value.charAt(0) == '"' || value.charAt(0) == '\'')
            && value.charAt(value.length() - 1) == value.charAt(0);
    String bare = quoted ? value.substring(1, value.length() - 1) : value;
    String quote = quoted ? value.substring(0, 1) : "";
    return IsoDates.of(bare).map(iso -> quote + iso + quote);
  }
}
