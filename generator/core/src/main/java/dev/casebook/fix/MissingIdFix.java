package dev.casebook.fix;

import dev.casebook.check.MissingIdCheck;
import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.diagnostic.Rule;
import dev.casebook.draft.FreeIds;
import dev.casebook.model.Catalog;
import dev.casebook.model.Document;
import dev.casebook.yaml.YamlScalar;
import java.util.List;
import java.util.Map;

/** A record without an id gets the next free one, in the form that the others have. */
final class MissingIdFix implements Fix {

  private final Map<RepoPath, String> ids;

  /**
   * @param lacking the documents that need an id
   */
  MissingIdFix(Catalog catalog, List<Document> lacking) {
    this.ids = FreeIds.of(catalog, lacking);
  }

  @Override
  public List<Rule> rules() {
    return List.of(MissingIdCheck.MISSING_ID);
  }

  @Override
  public Mended mend(RepoPath path, String text, List<Finding> findings) {
    FileLines file = FileLines.of(text);
    String first = file.lines().get(0);
    String id = ids.get(path);
    if (id == null || first.startsWith("+++") || first.startsWith("{")) {
      return new Mended(text, List.of());
    }
    String end = file.lineEnd();
    String line = "id: " + YamlScalar.of(id) + end;
    if (file.endOfFrontMatter() > 0) {
      boolean comment = file.lines().get(1).contains("yaml-language-server");
      file.lines().add(comment ? 2 : 1, line);
    } else {
      file.lines().add(0, "---" + end + line + "---" + end + (first.isBlank() ? "" : end));
    }
    return new Mended(file.text(), findings);
  }
}
