package dev.casebook;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.model.Directory;
import dev.casebook.model.Directory.Person;
import dev.casebook.parse.OwnerLookup;
import dev.casebook.parse.ParseContext;
import dev.casebook.parse.ParseSettings;
import dev.casebook.source.DeclaredOwners;
import dev.casebook.source.OwnerMatch;
import dev.casebook.source.SourceSnapshot;
import java.util.List;
import java.util.stream.Stream;

/**
 * What files of the repository say of its documents.
 *
 * @param directory teams, people and services of the configuration and of the repository
 */
record Declarations(DeclaredOwners owners, FolderDefaults folders, Directory directory) {

  static Declarations read(SourceSnapshot snapshot, Directory configured) {
    DeclaredOwners owners = DeclaredOwners.read(snapshot);
    return new Declarations(
        owners,
        FolderDefaults.read(snapshot),
        configured.with(BackstageDirectory.of(owners.entities())).with(emeriti(owners)));
  }

  private static Directory emeriti(DeclaredOwners owners) {
    return new Directory(
        List.of(),
        owners.emeritus().stream()
            .map(name -> new Person("@" + name.replaceFirst("^@", ""), name, true, null))
            .toList(),
        List.of(),
        List.of());
  }

  List<Finding> findings() {
    return Stream.concat(owners.findings().stream(), folders.findings().stream()).toList();
  }

  /** What a document cannot say of itself. */
  ParseContext context(CasebookConfig config, RepoPath folder) {
    ParseSettings settings =
        new ParseSettings(
            folder,
            config.zone(),
            config.site().language(),
            config.kinds(),
            config.severities(),
            directory,
            config.reviewIntervals(),
            config.mapping().below(folder).withNearer(folders.defaults()));
    return new ParseContext(settings, lookup());
  }

  private OwnerLookup lookup() {
    return path -> owners.of(path).map(Declarations::named);
  }

  private static OwnerLookup.Named named(OwnerMatch match) {
    return new OwnerLookup.Named(
        match.owners(),
        match.weak() ? match.rule() + ", which speaks of everything" : match.rule(),
        SourceLocation.line(match.file(), match.line()),
        match.weak());
  }
}
