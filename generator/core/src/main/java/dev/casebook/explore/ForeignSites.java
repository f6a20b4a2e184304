package dev.casebook.explore;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.explore.ForeignSite.Generator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds and reads the configuration of other site generators. */
public final class ForeignSites {

  /** What may follow the name of a page that a navigation names without it. */
  private static final List<String> SUFFIXES =
      List.of("", ".md", ".mdx", ".markdown", "/index.md", "/_index.md", "/README.md");

  private ForeignSites() {}

  /** Where the configuration of a generator may lie, the likeliest first. */
  public static List<String> files(Generator generator) {
    return switch (generator) {
      case MKDOCS, TECHDOCS -> List.of("mkdocs.yml", "mkdocs.yaml");
      case HUGO ->
          List.of(
              "hugo.toml",
              "hugo.yaml",
              "hugo.yml",
              "hugo.json",
              "config.toml",
              "config.yaml",
              "config.yml",
              "config.json",
              "config/_default/hugo.toml",
              "config/_default/config.toml");
      case DOCUSAURUS ->
          List.of("docusaurus.config.js", "docusaurus.config.ts", "docusaurus.config.mjs");
    };
  }

  /** The generators whose configuration is there. */
  public static List<Generator> present(Function<String, Optional<String>> files) {
    return Stream.of(Generator.MKDOCS, Generator.HUGO, Generator.DOCUSAURUS)
        .filter(each -> files(each).stream().anyMatch(name -> isOf(each, name, files)))
        .toList();
  }

  /** A {@code config.yaml} may belong to anybody; one of Hugo names a base address. */
  private static boolean isOf(
      Generator generator, String name, Function<String, Optional<String>> files) {
    boolean sure = generator != Generator.HUGO || name.contains("hugo");
    return files.apply(name).filter(text -> sure || text.contains("baseURL")).isPresent();
  }

  /**
   * Reads the configuration of one generator.
   *
   * @param files the text of a file by its path beside {@code casebook.yml}; empty when missing
   */
  public static Optional<ForeignSite> read(
      Generator generator, Function<String, Optional<String>> files) {
    for (String name : files(generator)) {
      Optional<String> text = files.apply(name);
      if (text.isPresent()) {
        RepoPath path = new RepoPath(name);
        return Optional.of(
            switch (generator) {
              case MKDOCS, TECHDOCS -> MkDocsSite.read(generator, path, text.get());
              case HUGO -> HugoSite.read(path, text.get());
              case DOCUSAURUS ->
                  DocusaurusSite.read(
                      text.get(),
                      files.apply("sidebars.js").or(() -> files.apply("sidebars.ts")).orElse(null));
            });
      }
    }
    return Optional.empty();
  }

  /**
   * The same site with the paths of real pages: entries and redirects without one are told in
   * {@link ForeignSite#unread()}.
   *
   * @param pages paths relative to the folder of the site
   */
  public static ForeignSite resolved(ForeignSite site, Set<String> pages) {
    List<String> unread = new ArrayList<>(site.unread());
    List<ForeignSite.Entry> navigation = new ArrayList<>();
    for (ForeignSite.Entry entry : site.navigation()) {
      Optional<String> path = page(entry.path(), pages);
      path.ifPresent(found -> navigation.add(new ForeignSite.Entry(entry.title(), found)));
      if (path.isEmpty() && entry.title() != null) {
        unread.add("the navigation names a page that is not there: " + entry.path());
      }
    }
    Map<String, String> redirects = new LinkedHashMap<>();
    site.redirects()
        .forEach(
            (from, to) ->
                page(to, pages)
                    .ifPresentOrElse(
                        found -> redirects.put(from, found),
                        () -> unread.add("the redirect of " + from + " leads to no page: " + to)));
    return new ForeignSite(
        site.generator(),
        site.title(),
        site.url(),
        site.web(),
        site.folder(),
        navigation,
        redirects,
        unread);
  }

  private static Optional<String> page(String named, Set<String> pages) {
    String bare = named.replaceFirst("/+$", "");
    return SUFFIXES.stream().map(suffix -> bare + suffix).filter(pages::contains).findFirst();
  }
}
