package dev.casebook;

import dev.casebook.check.Acceptance;
import dev.casebook.check.CheckContext;
import dev.casebook.check.CheckReport;
import dev.casebook.check.CheckRules;
import dev.casebook.check.CheckSettings;
import dev.casebook.check.Checks;
import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.diagnostic.Rule;
import dev.casebook.diagnostic.SourceLines;
import dev.casebook.health.Health;
import dev.casebook.links.ExternalLinks;
import dev.casebook.model.IncidentDocument;
import dev.casebook.output.SiteOutputs;
import dev.casebook.render.Attachments;
import dev.casebook.render.SearchPages;
import dev.casebook.render.SiteAddresses;
import dev.casebook.render.SiteModel;
import dev.casebook.render.Theme;
import dev.casebook.search.Expectations;
import dev.casebook.search.SearchBundle;
import dev.casebook.search.SearchIndexer;
import dev.casebook.search.SimilarIncidents;
import dev.casebook.source.ContentSources;
import dev.casebook.source.EditRules;
import dev.casebook.source.MissingContentException;
import dev.casebook.source.SourceSettings;
import dev.casebook.source.SourceSnapshot;
import dev.casebook.trends.TrendReport;
import dev.casebook.trends.Trends;
import dev.casebook.write.OutputFile;
import dev.casebook.write.SiteWriter;
import dev.casebook.write.WriteSummary;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The order of the calls: source, documents, catalog, checks, trends, search, pages, files. One
 * object is one build of one state of a repository; it belongs to one thread.
 */
public final class Casebook implements AutoCloseable {

  private final CasebookConfig config;
  private final Instant asOf;
  private final SourceSnapshot snapshot;
  private final Workers workers;
  private final StageClock clock;
  private final Reading reading;
  private final SiteAddresses addresses;
  private final Attachments attachments;
  private final CasebookRequest request;
  private final SourceLines lines;

  private @Nullable List<Finding> problems;
  private @Nullable SearchBundle search;
  private @Nullable TrendReport trends;

  private Casebook(
      CasebookConfig config, Instant asOf, SourceSnapshot snapshot, Workers workers, Pass pass) {
    this.request = pass.request();
    this.config = config;
    this.asOf = asOf;
    this.snapshot = snapshot;
    this.workers = workers;
    this.clock = pass.clock();
    this.reading =
        new Reader(config, snapshot, asOf, clock, request.known()).read(workers, pass.findings());
    this.addresses = SiteAddresses.of(reading.catalog(), snapshot.folder());
    this.attachments = Attachments.of(reading.catalog(), this::bytes, this::secrets);
    this.lines = linesOnce();
  }

  /** The clock of a build, what was found before its documents were read, and who asked. */
  private record Pass(StageClock clock, List<Finding> findings, CasebookRequest request) {}

  /**
   * Opens the source, reads its configuration and all of its documents.
   *
   * @throws dev.casebook.diagnostic.CasebookException when source or configuration cannot be used
   */
  public static Casebook open(CasebookRequest request, Progress progress) {
    StageClock clock = new StageClock(progress);
    RepoPath start = request.folder() == null ? RepoPath.ROOT : request.folder();
    ConfigLoader.Loaded loaded = ConfigFile.load(request);
    CasebookConfig config = loaded.config().withRequest(request);
    Instant asOf = config.asOf() == null ? request.now() : config.asOf();
    RepoPath folder = start.resolve(config.folder().value()).orElse(start);
    SourceSettings settings =
        new SourceSettings(folder, config.excludes(), asOf, EditRules.DEFAULT);
    SourceSnapshot snapshot =
        clock.run(
            Stage.SOURCE,
            0,
            stage -> ContentSources.of(request.source(), request.ref(), settings).open(),
            opened -> opened.files().size());
    Workers workers = new Workers(request.threads());
    try {
      return new Casebook(
          config, asOf, snapshot, workers, new Pass(clock, loaded.findings(), request));
    } catch (RuntimeException | Error e) {
      workers.close();
      snapshot.close();
      throw e;
    }
  }

  /** Every rule that a finding may carry. */
  public static List<Rule> rules() {
    return ConfigFile.rules();
  }

  public CasebookConfig config() {
    return config;
  }

  /** The moment that the build speaks of. */
  public Instant asOf() {
    return asOf;
  }

  /** All documents, joined, and what was found while they were read. */
  public Reading read() {
    return reading;
  }

  /** The lines of the files, for excerpts. */
  public SourceLines lines() {
    return lines;
  }

  private SourceLines linesOnce() {
    Map<RepoPath, List<String>> texts = new HashMap<>();
    return (path, line) -> {
      List<String> known = texts.computeIfAbsent(path, this::linesOf);
      return line < 1 || line > known.size() ? Optional.empty() : Optional.of(known.get(line - 1));
    };
  }

  private List<String> linesOf(RepoPath path) {
    return bytes(path)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .map(text -> config.secrets().scan(path, text).masked())
        .map(text -> text.lines().toList())
        .orElse(List.of());
  }

  /**
   * All findings of all stages, weighed by the configuration.
   *
   * @param enforceFreshness whether findings that only time made are errors
   */
  public CheckReport check(boolean enforceFreshness) {
    return weighed(findings(), enforceFreshness);
  }

  private CheckReport weighed(List<Finding> found, boolean enforceFreshness) {
    CheckSettings settings =
        enforceFreshness
            ? config.checks().raised(CheckRules.freshness(), Level.ERROR)
            : config.checks();
    return new Acceptance(lines()).apply(CheckReport.of(found, settings));
  }

  /** Which earlier incidents are like those of some records, as findings. */
  List<Finding> similarTo(List<IncidentDocument> written, boolean enforceFreshness) {
    if (written.isEmpty()) {
      return List.of();
    }
    SimilarIncidents similar =
        new SimilarIncidents(reading.catalog(), SearchPages.of(reading.catalog(), addresses));
    List<Finding> found =
        written.stream().flatMap(document -> similar.to(document).stream()).toList();
    return weighed(found, enforceFreshness).findings();
  }

  /**
   * The findings that the change since another revision has to answer for.
   *
   * @param since a branch, a tag or a commit, such as {@code origin/main}
   * @throws dev.casebook.diagnostic.CasebookException when there is no such revision or no Git
   */
  public Ratchet ratchet(String since, boolean enforceFreshness) {
    return Ratchet.of(this, request, since, enforceFreshness);
  }

  CasebookRequest request() {
    return request;
  }

  /**
   * Visits the links to other sites; what is wrong with them is part of every check after it.
   *
   * @param cache a file of answers, which is written anew
   */
  public void visit(ExternalLinks links, Path cache) {
    List<Finding> all = new ArrayList<>(findings());
    all.addAll(links.check(reading.catalog(), config.externalLinks(), cache, request.now()));
    problems = all;
  }

  SourceSnapshot snapshot() {
    return snapshot;
  }

  private List<Finding> findings() {
    List<Finding> known = problems;
    if (known == null) {
      known = new ArrayList<>(reading.findings());
      known.addAll(addresses.findings());
      known.addAll(attachments.findings());
      CheckContext context = new CheckContext(reading.catalog(), config.checks());
      known.addAll(clock.run(Stage.CHECKS, 0, stage -> checked(context), List::size));
      if (!config.search().expectations().isEmpty()) {
        known.addAll(Expectations.check(search(), config.search().expectations()));
      }
      problems = known;
    }
    return known;
  }

  /** The checks know nothing of each other, so they run side by side. */
  private List<Finding> checked(CheckContext context) {
    return workers.each(Checks.standard(), check -> check.run(context)).stream()
        .flatMap(List::stream)
        .sorted()
        .toList();
  }

  /** The numbers of the trend pages. */
  public TrendReport trends() {
    TrendReport known = trends;
    if (known == null) {
      known =
          clock.run(
              Stage.TRENDS,
              0,
              stage -> Trends.of(reading.catalog(), config.markedEvents()),
              report -> report.population().counted().size());
      trends = known;
    }
    return known;
  }

  /** The index of the site's search. */
  public SearchBundle search() {
    SearchBundle known = search;
    if (known == null) {
      known =
          clock.run(
              Stage.SEARCH,
              0,
              stage ->
                  SearchIndexer.index(
                      SearchPages.of(reading.catalog(), addresses), config.search().synonyms()),
              bundle -> bundle.files().size());
      search = known;
    }
    return known;
  }

  /** All files of the site: pages, assets, search, data; their bytes are made when written. */
  public List<OutputFile> site() {
    CheckReport report = check(false);
    TrendReport numbers = trends();
    SearchBundle index = search();
    return clock.run(
        Stage.PAGES,
        0,
        stage ->
            SiteOutputs.standard()
                .files(
                    new SiteModel(
                        config.site(),
                        Theme.open(config.site().theme()),
                        reading.catalog(),
                        report,
                        numbers,
                        index,
                        addresses,
                        attachments,
                        reading.commit(),
                        config.marks(),
                        reading.past(),
                        Health.of(reading.catalog(), config.reviewLimits()))),
        List::size);
  }

  /** Builds the site and hands it to the writer. */
  public WriteSummary build(SiteWriter writer) {
    List<OutputFile> files = site();
    return clock.run(
        Stage.WRITE,
        files.size(),
        progress -> writer.write(files.stream().map(file -> counted(file, progress)).toList()),
        summary -> summary.written() + summary.unchanged());
  }

  private static OutputFile counted(OutputFile file, Progress progress) {
    return new OutputFile(
        file.path(),
        () -> {
          byte[] content = file.content().get();
          progress.advance();
          return content;
        });
  }

  private List<Finding> secrets(RepoPath file, String text) {
    return config.secrets().scan(file, text, "the file is not published").findings();
  }

  private Optional<byte[]> bytes(RepoPath path) {
    try {
      return snapshot.repositoryPaths().contains(path)
          ? Optional.of(snapshot.read(path))
          : Optional.empty();
    } catch (MissingContentException e) {
      return Optional.empty();
    }
  }

  /** What each stage so far did. */
  public List<StageTiming> timings() {
    return clock.timings();
  }

  @Override
  public void close() {
    workers.close();
    snapshot.close();
  }
}
