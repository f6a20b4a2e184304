package dev.casebook;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.markdown.MarkdownParser;
import dev.casebook.model.AlertInput;
import dev.casebook.model.Catalog;
import dev.casebook.model.CatalogBuilder;
import dev.casebook.model.CatalogInput;
import dev.casebook.model.Directory;
import dev.casebook.model.Document;
import dev.casebook.model.FormerTree;
import dev.casebook.parse.ContentFiles;
import dev.casebook.parse.DocumentParser;
import dev.casebook.parse.Histories;
import dev.casebook.parse.MarkdownWithoutExtension;
import dev.casebook.parse.ParseContext;
import dev.casebook.parse.ParseResult;
import dev.casebook.parse.ParseRules;
import dev.casebook.past.Past;
import dev.casebook.source.ChangeHistory;
import dev.casebook.source.FormerFiles;
import dev.casebook.source.MissingContentException;
import dev.casebook.source.SourceFile;
import dev.casebook.source.SourceFindings;
import dev.casebook.source.SourceSnapshot;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/** Reads a snapshot: files to documents, documents to the catalog. */
final class Reader {

  private final CasebookConfig config;
  private final SourceSnapshot snapshot;
  private final Instant asOf;
  private final StageClock clock;
  private final KnownDocuments known;

  Reader(
      CasebookConfig config,
      SourceSnapshot snapshot,
      Instant asOf,
      StageClock clock,
      KnownDocuments known) {
    this.config = config;
    this.snapshot = snapshot;
    this.asOf = asOf;
    this.clock = clock;
    this.known = known;
  }

  /** What the snapshot holds, and everything that was said on the way. */
  Reading read(Workers workers, List<Finding> early) {
    Declarations declared = Declarations.read(snapshot, config.directory());
    List<SourceFile> files = documents();
    List<RepoPath> paths = files.stream().map(SourceFile::path).toList();
    ParseContext context = declared.context(config, snapshot.folder());
    Future<ChangeHistory> walk = workers.start(snapshot::history); // beside the documents
    List<ParseResult> parsed = parse(workers, files, context);
    ChangeHistory history =
        clock.run(Stage.HISTORY, 0, progress -> history(), known -> known.changes().size());
    Workers.await(walk);
    List<Document> documents =
        parsed.stream()
            .map(ParseResult::document)
            .filter(Objects::nonNull)
            .map(document -> Histories.add(document, history, declared.directory()))
            .toList();
    AlertRules alerts = AlertRules.read(config, snapshot, workers, clock);
    CatalogInput input = input(documents, declared.directory(), alerts.input(documents));
    Catalog catalog =
        clock.run(
            Stage.CATALOG,
            0,
            progress -> CatalogBuilder.build(input),
            built -> built.incidents().size());
    List<Finding> findings = new ArrayList<>(early);
    findings.addAll(snapshot.findings());
    findings.addAll(declared.findings());
    findings.addAll(alerts.findings());
    findings.addAll(UnusedMappings.of(config, snapshot.folder(), paths, parsed));
    findings.addAll(
        RepeatedFindings.folded(
            parsed.stream().flatMap(result -> result.findings().stream()).toList()));
    paths.stream()
        .filter(path -> !ContentFiles.isDocument(path))
        .forEach(path -> findings.add(withoutExtension(path)));
    snapshot.files().stream()
        .map(SourceFile::path)
        .filter(ContentFiles::isHiddenDocument)
        .forEach(path -> findings.add(hidden(path)));
    return new Reading(snapshot.commit(), catalog, findings, past(input, context));
  }

  /** Texts of the past are read as those of today are. */
  private Past past(CatalogInput input, ParseContext context) {
    Past.Readers readers =
        new Past.Readers(
            new DocumentParser(context, new MarkdownParser(), config.secrets()), config.secrets());
    return new Past(snapshot.former(), readers, input, config.past());
  }

  /** What Git says of the files, without secrets. */
  private ChangeHistory history() {
    return snapshot
        .history()
        .withSubjects(text -> config.secrets().scan(RepoPath.ROOT, text).masked());
  }

  private List<SourceFile> documents() {
    Set<RepoPath> bare = Set.copyOf(MarkdownWithoutExtension.in(snapshot));
    return snapshot.files().stream()
        .filter(file -> ContentFiles.isDocument(file.path()) || bare.contains(file.path()))
        .toList();
  }

  private static Finding withoutExtension(RepoPath path) {
    return Finding.of(
            ParseRules.MISSING_EXTENSION,
            SourceLocation.file(path),
            "this file has no extension; it is read as Markdown because of its headings")
        .withHelp("rename it to '" + path.fileName() + ".md'");
  }

  private static Finding hidden(RepoPath path) {
    return Finding.of(
            ParseRules.HIDDEN_DOCUMENT,
            SourceLocation.file(path),
            "this file lies in a hidden folder and is not published")
        .withHelp("move it, if people should read it");
  }

  private List<ParseResult> parse(Workers workers, List<SourceFile> files, ParseContext context) {
    DocumentParser parser = new DocumentParser(context, new MarkdownParser(), config.secrets());
    KnownDocuments.Scope scope = known.scope(context, config.secrets());
    return clock.run(
        Stage.DOCUMENTS,
        files.size(),
        progress ->
            workers.map(
                files,
                file -> {
                  ParseResult result = scope.of(file, () -> parse(parser, file.path()));
                  progress.advance();
                  return result;
                }),
        List::size);
  }

  private ParseResult parse(DocumentParser parser, RepoPath path) {
    try {
      return parser.parse(path, snapshot.read(path));
    } catch (MissingContentException e) {
      return new ParseResult(null, List.of(SourceFindings.missing(path, e)));
    }
  }

  private CatalogInput input(List<Document> documents, Directory directory, AlertInput alerts) {
    Set<RepoPath> attachments =
        snapshot.files().stream()
            .map(SourceFile::path)
            .filter(ContentFiles::isAttachment)
            .collect(Collectors.toUnmodifiableSet());
    return new CatalogInput(
        documents,
        attachments,
        snapshot.repositoryPaths(),
        snapshot.folder(),
        directory,
        config.severities(),
        config.policy(),
        asOf,
        config.site().repositoryWeb(),
        alerts,
        formerTree(snapshot.former()));
  }

  private static FormerTree formerTree(FormerFiles former) {
    return new FormerTree() {
      @Override
      public boolean had(String commit, RepoPath path) {
        return former.held(commit, path).isPresent();
      }

      @Override
      public String text(String commit, RepoPath path) {
        return former
            .held(commit, path)
            .flatMap(former::content)
            .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
            .orElse("");
      }
    };
  }
}
