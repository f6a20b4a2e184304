package dev.casebook.parse;

import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.yaml.YamlFields;
import dev.casebook.yaml.YamlNode;
import dev.casebook.yaml.YamlProblems;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The keys of front matter: those that the kinds ask for when they read an empty one. */
final class FieldNames {

  /** The names of fields, without aliases. */
  static final Set<String> ALL = all();

  private FieldNames() {}

  private static Set<String> all() {
    Set<String> names = new TreeSet<>();
    for (ContentKind kind : ContentKinds.all()) {
      names.addAll(read(kind).names());
    }
    return Collections.unmodifiableSet(names);
  }

  /** The keys that documents of a kind may have, with their aliases. */
  static Set<String> keys(ContentKind kind) {
    return read(kind).known();
  }

  private static YamlFields read(ContentKind kind) {
    RepoPath nowhere = RepoPath.ROOT;
    YamlFields fields =
        new YamlFields(
            new YamlNode.Mapping(List.of(), SourceLocation.file(nowhere)),
            new YamlProblems(Level.INFO));
    Evidence evidence = new Evidence(nowhere);
    Keys keys = new Keys(fields, evidence, new Values(ParseSettings.DEFAULTS, null));
    keys.find(Field.KIND.name(), Field.TIMEZONE.name());
    CommonKeys.read(keys);
    kind.read(keys);
    return fields;
  }
}
