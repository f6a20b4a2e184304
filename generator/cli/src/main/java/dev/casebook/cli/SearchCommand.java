package dev.casebook.cli;

import dev.casebook.diagnostic.Palette;
import dev.casebook.diagnostic.TerminalText;
import dev.casebook.json.Json;
import dev.casebook.search.LocalSearch;
import dev.casebook.search.SearchAnswer;
import dev.casebook.search.SearchHit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The site's search, in the terminal, with the same ranking. */
@Command(name = "search", description = "Search as the site does.")
final class SearchCommand implements Callable<Integer> {

  /** How hits are printed. */
  enum Format {
    TEXT,
    JSON;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final int MOST = 20;

  private final Terminal terminal;

  @Mixin private SharedOptions shared = new SharedOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES} (default: text).")
  private Format format = Format.TEXT;

  @Option(names = "--explain", description = "Tell how the score of each page came about.")
  private boolean explain;

  @Parameters(paramLabel = "QUERY", arity = "1..*", description = "Words, as on the site.")
  private List<String> words = List.of();

  SearchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    String query = String.join(" ", words);
    try (Session session = Session.open(terminal, shared, BuildOptions.DEFAULTS)) {
      LocalSearch search = new LocalSearch(session.casebook().search());
      SearchAnswer answer = search.search(query, MOST);
      session.done();
      Function<SearchHit, String> account =
          explain ? hit -> search.explain(query, hit.path().value()).orElse("") : hit -> "";
      terminal
          .out()
          .print(format == Format.JSON ? json(query, answer, account) : text(answer, account));
      if (!shared.quiet) {
        terminal.note(summary(answer));
      }
      return ExitCode.OK;
    }
  }

  private static String summary(SearchAnswer answer) {
    String pages = Summary.count(answer.total(), "page", "pages");
    if (answer.total() > answer.hits().size()) {
      pages = "the first " + answer.hits().size() + " of " + pages;
    }
    if (!answer.corrected().isEmpty()) {
      return pages + " for '" + answer.corrected() + "' instead";
    }
    return answer.partial() ? pages + " with some of the words" : pages;
  }

  private String text(SearchAnswer answer, Function<SearchHit, String> account) {
    Palette palette = shared.palette(terminal.outPalette());
    StringBuilder text = new StringBuilder();
    for (SearchHit hit : answer.hits()) {
      String place = hit.anchor().isEmpty() ? "" : "#" + hit.anchor();
      text.append(palette.bold(TerminalText.escape(hit.title())))
          .append(palette.dim("  " + hit.kind()))
          .append('\n')
          .append("  ")
          .append(palette.frame(TerminalText.escape(hit.path() + place)))
          .append("\n  ")
          .append(TerminalText.escape(hit.snippet()))
          .append("\n");
      account
          .apply(hit)
          .lines()
          .forEach(line -> text.append("    ").append(TerminalText.escape(line)).append('\n'));
      text.append('\n');
    }
    return text.toString();
  }

  private static String json(
      String query, SearchAnswer answer, Function<SearchHit, String> account) {
    List<Map<String, Object>> hits = new ArrayList<>();
    for (SearchHit hit : answer.hits()) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("path", hit.path().value());
      entry.put("anchor", hit.anchor());
      entry.put("title", hit.title());
      entry.put("section", hit.section());
      entry.put("score", BigDecimal.valueOf(hit.score()).setScale(4, RoundingMode.HALF_EVEN));
      entry.put("kind", hit.kind());
      String how = account.apply(hit);
      if (!how.isEmpty()) {
        entry.put("explanation", how);
      }
      hits.add(entry);
    }
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("query", query);
    if (!answer.corrected().isEmpty()) {
      root.put("corrected", answer.corrected());
    }
    if (answer.partial()) {
      root.put("partial", true);
    }
    root.put("total", answer.total());
    root.put("hits", hits);
    return Json.pretty(root) + "\n";
  }
}
