package dev.casebook.check;

import dev.casebook.diagnostic.NearestName;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.model.Catalog;
import dev.casebook.model.Document;
import dev.casebook.model.ResolvedLink;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the file that a broken reference probably meant: the one that it named before it moved, one
 * of the same name elsewhere, or one of a similar name in the same folder.
 */
public final class NearestFile {

  private static final Pattern TELLING = Pattern.compile("[^-_ ]+([-_ ][^-_ ]+)+");

  private static final String MARKDOWN = ".md";

  /** How a guess was made; only the first two leave no doubt. */
  enum Reason {
    MOVED,
    SAME_NAME,
    SIMILAR
  }

  /** A file that may be meant. */
  record Guess(RepoPath path, Reason reason) {
    boolean isCertain() {
      return reason != Reason.SIMILAR;
    }
  }

  /** A repository with more broken references has another problem than spelling. */
  private static final int MOST_GUESSES = 1_000;

  private final Set<String> documents = new TreeSet<>();
  private final Map<String, List<String>> byName = new HashMap<>();
  private final Map<String, List<String>> byFolder = new HashMap<>();
  private final Map<String, RepoPath> moved = new HashMap<>();
  private final Set<String> contested = new TreeSet<>();
  private int guesses;

  private NearestFile() {}

  /** The files of a catalog, by their names now and before. */
  public static NearestFile of(Catalog catalog) {
    NearestFile files = new NearestFile();
    for (Document document : catalog.documents()) {
      document.header().history().formerPaths().forEach(was -> files.former(was, document.path()));
    }
    catalog.documents().forEach(document -> files.documents.add(document.path().value()));
    Set<String> known = new TreeSet<>(files.documents);
    for (List<ResolvedLink> links : catalog.links().values()) {
      for (ResolvedLink link : links) {
        if (link.target() instanceof ResolvedLink.ToAttachment attachment) {
          known.add(attachment.path().value());
        }
      }
    }
    known.forEach(files::add);
    return files;
  }

  private void former(RepoPath was, RepoPath now) {
    RepoPath other = moved.putIfAbsent(was.value(), now);
    if (other != null && !other.equals(now)) {
      contested.add(was.value());
    }
  }

  private void add(String path) {
    String name = name(path);
    byFolder.computeIfAbsent(folder(path), key -> new ArrayList<>()).add(path);
    byName.computeIfAbsent(name, key -> new ArrayList<>()).add(path);
    int dot = name.lastIndexOf('.');
    if (dot > 0) {
      // a page's address may lack the extension of its source
      byName.computeIfAbsent(name.substring(0, dot), key -> new ArrayList<>()).add(path);
    }
  }

  /**
   * The file that a reference to a missing one means.
   *
   * @param image whether an image is meant, which no document is
   */
  Optional<Guess> guess(String attempted, boolean image) {
    if (++guesses > MOST_GUESSES) {
      return Optional.empty();
    }
    return formerly(attempted, image)
        .or(() -> sameName(attempted, image))
        .or(() -> similar(attempted, image));
  }

  /** The path to write where paths start at the repository's root. */
  Optional<String> path(String attempted) {
    return guess(attempted, false).map(guess -> guess.path().value());
  }

  /** The file that a reference to a missing one means without a doubt: it moved. */
  public Optional<RepoPath> certain(String attempted, boolean image) {
    return formerly(attempted, image)
        .or(() -> sameName(attempted, image))
        .filter(Guess::isCertain)
        .map(Guess::path);
  }

  /** Whether a file of the same name is anywhere. */
  boolean hasName(String attempted) {
    return byName.containsKey(name(attempted)) || byName.containsKey(baseName(attempted));
  }

  private Optional<Guess> formerly(String attempted, boolean image) {
    return Stream.of(attempted, attempted + MARKDOWN, source(attempted))
        .filter(was -> !image && !contested.contains(was))
        .flatMap(was -> Optional.ofNullable(moved.get(was)).stream())
        .findFirst()
        .map(path -> new Guess(path, Reason.MOVED));
  }

  private Optional<Guess> sameName(String attempted, boolean image) {
    List<String> same = possible(byName.get(name(attempted)), image);
    if (same.isEmpty()) {
      same = possible(byName.get(name(source(attempted))), image);
    }
    if (same.size() != 1) {
      return Optional.empty();
    }
    RepoPath path = new RepoPath(same.get(0));
    boolean telling = isTelling(attempted) || endsAlike(path.value(), source(attempted));
    return Optional.of(new Guess(path, telling ? Reason.SAME_NAME : Reason.SIMILAR));
  }

  /** A name of several words is seldom given twice; {@code README} or {@code redis} is. */
  private static boolean isTelling(String attempted) {
    return TELLING.matcher(baseName(attempted)).matches();
  }

  /** Whether the folder is called the same too. */
  private static boolean endsAlike(String path, String attempted) {
    String[] wanted = attempted.split("/", -1);
    return wanted.length > 1
        && ("/" + path).endsWith("/" + wanted[wanted.length - 2] + "/" + wanted[wanted.length - 1]);
  }

  /** The source that an address of a page is made from. */
  private static String source(String attempted) {
    return attempted.endsWith(".html")
        ? attempted.substring(0, attempted.length() - ".html".length()) + MARKDOWN
        : attempted;
  }

  private Optional<Guess> similar(String attempted, boolean image) {
    Map<String, String> neighbours = new TreeMap<>();
    for (String path : possible(byFolder.get(folder(attempted)), image)) {
      neighbours.putIfAbsent(baseName(path), path);
    }
    String wanted = baseName(attempted);
    return Optional.ofNullable(neighbours.get(wanted))
        .or(() -> NearestName.of(wanted, neighbours.keySet()).map(neighbours::get))
        .map(path -> new Guess(new RepoPath(path), Reason.SIMILAR));
  }

  private List<String> possible(@Nullable List<String> paths, boolean image) {
    List<String> all = paths == null ? List.of() : paths;
    return image ? all.stream().filter(path -> !documents.contains(path)).toList() : all;
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The name without its extension, which would make short names look alike. */
  private static String baseName(String path) {
    String name = name(path);
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? name : name.substring(0, dot);
  }

  private static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }
}
