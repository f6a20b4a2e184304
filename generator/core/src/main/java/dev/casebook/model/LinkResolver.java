package dev.casebook.model;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.markdown.LinkReference;
import dev.casebook.model.ResolvedLink.External;
import dev.casebook.model.ResolvedLink.Missing;
import dev.casebook.model.ResolvedLink.Refused;
import dev.casebook.model.ResolvedLink.Target;
import dev.casebook.model.ResolvedLink.ToAttachment;
import dev.casebook.model.ResolvedLink.ToDocument;
import dev.casebook.model.ResolvedLink.ToRepository;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds what links lead to: relative and root-absolute paths, percent-encoded ones, folders with a
 * front page, {@code page.html} whose source is {@code page.html.md}, pages without an extension,
 * pages by their name, and addresses of the own repository on the web.
 */
final class LinkResolver {

  private static final Pattern SCHEME =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);
  private static final List<String> EXTENSIONS =
      List.of("", ".md", ".markdown", ".html.md", ".html.md.erb", ".md.erb");
  private static final List<String> FRONT_PAGES =
      List.of(
          "README.md", "readme.md", "index.md", "_index.md", "index.html.md", "index.html.md.erb");

  private final Map<RepoPath, Document> documents;
  private final Set<RepoPath> attachments;
  private final SortedSet<RepoPath> repositoryPaths;
  private final LinkPlaces places;
  private final PageNames names;
  private final OwnRepository own;

  LinkResolver(CatalogInput input, Map<RepoPath, Document> documents) {
    this.documents = documents;
    this.attachments = input.attachments();
    this.repositoryPaths = input.repositoryPaths();
    this.places = new LinkPlaces(input.folder(), input.repositoryPaths());
    this.names = new PageNames(documents.values());
    this.own = new OwnRepository(input.web());
  }

  ResolvedLink resolve(Document from, LinkReference link) {
    String destination = link.destination().strip();
    Target target = target(from.path(), destination);
    boolean byName = link.kind() == LinkReference.Kind.PAGE && target instanceof Missing;
    return new ResolvedLink(link, byName ? named(destination, target) : target);
  }

  /** A page by its name, wherever it lies. */
  private Target named(String destination, Target missing) {
    int hash = destination.indexOf('#');
    String page = hash < 0 ? destination : destination.substring(0, hash);
    String fragment = hash < 0 ? "" : destination.substring(hash + 1);
    return names.find(decode(page)).map(document -> toHeading(document, fragment)).orElse(missing);
  }

  /** Wiki links name a heading by its text. */
  private static Target toHeading(Document document, String fragment) {
    return document.body().headings().stream()
        .filter(heading -> heading.text().equalsIgnoreCase(fragment))
        .findFirst()
        .<Target>map(heading -> new ToDocument(document.path(), heading.id(), true))
        .orElseGet(() -> toDocument(document, fragment));
  }

  /** Whether a reference is an address, not a path. */
  static boolean hasScheme(String destination) {
    return SCHEME.matcher(destination).matches();
  }

  /** A page by its name, wherever it lies; empty when more than one has it. */
  Optional<Document> pageNamed(String name) {
    return names.find(name);
  }

  /** What a reference leads to that stands in a file, a document or not. */
  Target target(RepoPath from, String destination) {
    if (destination.startsWith("//")) {
      return new Refused("an address without a scheme");
    }
    if (hasScheme(destination)) {
      return own.path(destination)
          .map(path -> inside(from, path))
          .filter(target -> !(target instanceof Missing))
          .orElseGet(() -> new External(destination));
    }
    return inside(from, destination);
  }

  private Target inside(RepoPath from, String destination) {
    int hash = destination.indexOf('#');
    String fragment = hash < 0 ? "" : destination.substring(hash + 1);
    String address = hash < 0 ? destination : destination.substring(0, hash);
    int query = address.indexOf('?');
    String path = decode(query < 0 ? address : address.substring(0, query));
    Document self = path.isEmpty() ? documents.get(from) : null;
    if (self != null) {
      return toDocument(self, fragment);
    }
    List<RepoPath> candidates = places.of(from, path);
    return candidates.stream()
        .flatMap(place -> inSite(place, fragment).stream())
        .findFirst()
        .or(() -> candidates.stream().flatMap(place -> inRepository(place, fragment)).findFirst())
        .orElseGet(() -> missing(candidates));
  }

  private Missing missing(List<RepoPath> candidates) {
    if (candidates.isEmpty()) {
      return new Missing("");
    }
    RepoPath likely = candidates.get(0);
    RepoPath folder =
        candidates.stream()
            .map(RepoPath::folder)
            .filter(this::isFolder)
            .findFirst()
            .orElse(likely.folder());
    for (RepoPath up = folder; !isFolder(up); up = up.folder()) {
      folder = up;
    }
    return new Missing(likely.value(), folder);
  }

  private Optional<Target> inSite(RepoPath place, String fragment) {
    if (attachments.contains(place)) {
      return Optional.of(new ToAttachment(place));
    }
    return candidates(place)
        .filter(RepoPath::isValid)
        .map(RepoPath::new)
        .flatMap(path -> Optional.ofNullable(documents.get(path)).stream())
        .findFirst()
        .map(document -> toDocument(document, fragment));
  }

  private static Stream<String> candidates(RepoPath place) {
    String path = place.value();
    Stream<String> named = EXTENSIONS.stream().map(extension -> path + extension);
    Stream<String> fromHtml =
        path.endsWith(".html")
            ? Stream.of(path.substring(0, path.length() - ".html".length()) + ".md")
            : Stream.of();
    String inside = path.isEmpty() ? "" : path + "/";
    Stream<String> front = FRONT_PAGES.stream().map(name -> inside + name);
    return Stream.of(named, fromHtml, front).flatMap(stream -> stream);
  }

  private Stream<Target> inRepository(RepoPath place, String fragment) {
    boolean there = repositoryPaths.contains(place) || isFolder(place);
    return there ? Stream.of(new ToRepository(place, fragment)) : Stream.of();
  }

  private boolean isFolder(RepoPath place) {
    return place.value().isEmpty()
        || repositoryPaths.tailSet(place).stream()
            .dropWhile(path -> path.equals(place))
            .takeWhile(path -> path.value().startsWith(place.value()))
            .anyMatch(path -> path.isIn(place));
  }

  private static Target toDocument(Document document, String encodedFragment) {
    String fragment = decode(encodedFragment);
    if (fragment.isEmpty() || fragment.equals("top")) {
      return new ToDocument(document.path(), fragment, true);
    }
    Optional<String> anchor = document.body().anchor(fragment);
    return new ToDocument(document.path(), anchor.orElse(fragment), anchor.isPresent());
  }

  /** Percent-decoding that leaves alone what is not valid UTF-8. */
  private static String decode(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
    byte[] raw = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < raw.length; i++) {
      int high = i + 2 < raw.length ? Character.digit(raw[i + 1], 16) : -1;
      int low = i + 2 < raw.length ? Character.digit(raw[i + 2], 16) : -1;
      if (raw[i] == '%' && high >= 0 && low >= 0) {
        bytes.write(high * 16 + low);
        i += 2;
      } else {
        bytes.write(raw[i]);
      }
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.toByteArray()))
          .toString();
    } catch (CharacterCodingException e) {
      return text;
    }
  }
}
