package dev.casebook.output;

import dev.casebook.render.SiteModel;
import dev.casebook.write.OutputFile;
import dev.casebook.write.OutputPath;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * {@code _redirects}, for hosts that read such a file: old addresses answer at once, and those that
 * cannot be files, because another differs in case alone, answer at all.
 */
final class RedirectsOutput implements SiteOutput {

  /** What Cloudflare Pages reads. */
  private static final int MOST_LINES = 2_000;

  @Override
  public List<OutputFile> files(SiteModel site) {
    return List.of(OutputFile.text(new OutputPath("_redirects"), () -> lines(site)));
  }

  private static String lines(SiteModel site) {
    String root = root(site.settings().url());
    SortedMap<String, String> lines = new TreeMap<>();
    site.addresses()
        .redirects()
        .forEach(
            (from, to) ->
                lines.put(
                    root + address(from),
                    root
                        + address(to.page())
                        + (to.fragment().isEmpty() ? "" : "#" + to.fragment())));
    site.addresses()
        .alerts()
        .besides()
        .forEach((from, to) -> lines.put(root + address(from), root + address(to)));
    StringBuilder text = new StringBuilder();
    lines.entrySet().stream().limit(MOST_LINES).forEach(line -> line(text, line));
    return text.toString();
  }

  private static void line(StringBuilder text, Map.Entry<String, String> line) {
    text.append(line.getKey()).append(' ').append(line.getValue()).append(" 301\n");
  }

  /** The path of the site on its host. */
  private static String root(@Nullable String url) {
    int path = url == null ? -1 : url.indexOf('/', url.indexOf("//") + 2);
    return url == null || path < 0 ? "/" : url.substring(path);
  }

  private static String address(OutputPath path) {
    return path.value().replaceFirst("index\\.html$", "");
  }
}
