package dev.casebook.parse;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.model.Provenance;
import dev.casebook.model.Provenance.Origin;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what the front matter and the conventions say of one document. Used by one thread. */
final class Evidence {

  private final RepoPath path;
  private final List<Claim<?>> claims = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final List<SourceLocation> mappings = new ArrayList<>();

  Evidence(RepoPath path) {
    this.path = path;
  }

  <T> void claim(Field<T> field, @Nullable T value, Provenance provenance) {
    if (value != null) {
      claims.add(new Claim<>(field, value, provenance));
    }
  }

  /** A value that stands in a line of the body. */
  <T> void inBody(Field<T> field, @Nullable T value, String rule, int line) {
    claim(field, value, Provenance.at(Origin.BODY, rule, SourceLocation.line(path, line)));
  }

  /** A value that the name of the file or of one of its folders tells. */
  <T> void inFileName(Field<T> field, @Nullable T value, String rule) {
    claim(field, value, Provenance.at(Origin.FILE_NAME, rule, SourceLocation.file(path)));
  }

  void report(Finding finding) {
    findings.add(finding);
  }

  List<Claim<?>> claims() {
    return List.copyOf(claims);
  }

  /** That mappings of the configuration told how to read the document. */
  void applied(List<SourceLocation> used) {
    mappings.addAll(used);
  }

  List<SourceLocation> mappings() {
    return List.copyOf(mappings);
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }
}
