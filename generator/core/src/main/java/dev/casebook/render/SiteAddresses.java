package dev.casebook.render;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.model.Alert;
import dev.casebook.model.Alerts;
import dev.casebook.model.Catalog;
import dev.casebook.model.Document;
import dev.casebook.write.OutputPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which address each document has. An address comes from the document's path alone, so it stays
 * when others come and go; only where two would be the same does the later one get a suffix.
 */
public final class SiteAddresses {

  /** Top folders that belong to the site itself. */
  private static final Set<String> RESERVED =
      Set.of(
          "assets", "api", "files", "search", "404", "diagram", "trends", "actions", "changes",
          "team", "person", "owner", "service");

  /** Pages of the site that have the names of content folders. */
  private static final Set<String> SITE_PAGES =
      Set.of(
          "",
          "incidents",
          "runbooks",
          "health",
          "findings",
          "search",
          "all",
          "policy",
          "learn",
          "drills",
          "services",
          "teams",
          AlertAddresses.LIST);

  private static final Pattern QUERY = Pattern.compile("[?#].*$");
  private static final Pattern EXTENSION = Pattern.compile("(/index)?\\.(html?|md)$");
  private static final Set<String> FOLDER_PAGES = Set.of("readme", "index", "_index");

  private final Map<RepoPath, OutputPath> pages;
  private final Map<OutputPath, RepoPath> documents = new HashMap<>();
  private final Map<RepoPath, String> histories;
  private final Set<String> taken;
  private final SortedMap<OutputPath, Destination> redirects = new TreeMap<>();
  private final AlertAddresses alerts;
  private final List<Finding> findings;

  private SiteAddresses(Assignment assignment, Alerts alerts) {
    this.pages = Map.copyOf(assignment.pages);
    pages.forEach((document, page) -> documents.put(page, document));
    this.histories = Map.copyOf(assignment.histories);
    assignment.redirects.forEach((from, to) -> redirects.put(from, Destination.to(to)));
    List<OutputPath> taken = new ArrayList<>(pages.values());
    histories.values().forEach(address -> taken.add(OutputPath.page(address)));
    taken.addAll(redirects.keySet());
    this.alerts = new AlertAddresses(alerts, taken);
    this.alerts.pages().forEach(this::redirect);
    this.findings = List.copyOf(assignment.findings);
    Set<String> all = new TreeSet<>(assignment.taken.keySet());
    redirects.keySet().forEach(path -> all.add(folder(path)));
    this.taken = Set.copyOf(all);
  }

  /** {@code a/b} for {@code a/b/index.html}. */
  private static String folder(OutputPath page) {
    String path = page.value();
    return path.substring(0, Math.max(0, path.length() - "/index.html".length()));
  }

  /** Addresses relative to the repository's root. */
  public static SiteAddresses of(Catalog catalog) {
    return of(catalog, RepoPath.ROOT);
  }

  /** Addresses relative to the source folder. */
  public static SiteAddresses of(Catalog catalog, RepoPath source) {
    return of(catalog.documents(), catalog.alerts(), source);
  }

  /** Addresses of documents alone, in any order, relative to the source folder. */
  public static SiteAddresses of(List<Document> documents, RepoPath source) {
    return of(documents, Alerts.NONE, source);
  }

  private static SiteAddresses of(List<Document> documents, Alerts alerts, RepoPath source) {
    List<Document> sorted =
        documents.stream().sorted(Comparator.comparing(Document::path)).toList();
    Assignment assignment = new Assignment(source);
    sorted.forEach(assignment::assign);
    sorted.forEach(assignment::history);
    sorted.forEach(assignment::redirect);
    sorted.forEach(assignment::formerPaths);
    return new SiteAddresses(assignment, alerts);
  }

  /** An alert that leads to one place needs no page of its own. */
  private void redirect(OutputPath from, List<Alert> alerts) {
    AlertAddresses.only(alerts)
        .ifPresent(
            only ->
                page(only.document())
                    .ifPresent(to -> redirects.put(from, new Destination(to, only.fragment()))));
  }

  /** The page of a document; empty when it is none of the catalog. */
  public Optional<OutputPath> page(RepoPath document) {
    return Optional.ofNullable(pages.get(document));
  }

  /** The page of a document of the catalog. */
  public OutputPath of(Document document) {
    return page(document.path())
        .orElseThrow(() -> new IllegalStateException("Bug: no address: " + document.path()));
  }

  /**
   * The document that an address shows, or leads to from an old one.
   *
   * @param address relative to the site, with or without a slash or {@code index.html} at its end
   */
  public Optional<RepoPath> document(String address) {
    OutputPath page = OutputPath.page(Assignment.alias(address));
    return Optional.ofNullable(
        documents.get(redirects.getOrDefault(page, Destination.to(page)).page()));
  }

  /** Old addresses, and alerts that lead to one place, with where they lead; sorted. */
  public SortedMap<OutputPath, Destination> redirects() {
    return Collections.unmodifiableSortedMap(redirects);
  }

  /** Which address each alert has. */
  public AlertAddresses alerts() {
    return alerts;
  }

  /** The page of a document's history. */
  public OutputPath history(Document document) {
    return OutputPath.page(historyFolder(document));
  }

  /** The page of a document as it was after a commit. */
  public OutputPath revision(Document document, String commit) {
    return OutputPath.page(free(historyFolder(document) + "/" + commit, taken));
  }

  private String historyFolder(Document document) {
    String folder = histories.get(document.path());
    if (folder == null) {
      throw new IllegalStateException("Bug: no address: " + document.path());
    }
    return folder;
  }

  /** The address, or the first one after it that belongs to nobody. */
  private static String free(String wanted, Set<String> taken) {
    String address = wanted;
    while (taken.contains(address)) {
      address += "-1";
    }
    return address;
  }

  /** Addresses that two wanted. */
  public List<Finding> findings() {
    return findings;
  }

  /** A segment of an address for any text, for example the id of a service. */
  public static String segment(String text) {
    return AddressScheme.segment(text);
  }

  /** Eight hex digits that stand for a text, where segments of two texts would be the same. */
  public static String hash(String text) {
    return AddressScheme.hash(text);
  }

  /** Where an attachment is published; the extension must be one that is allowed. */
  static OutputPath attachment(RepoPath path) {
    String name = path.fileName();
    String base = name.substring(0, name.length() - path.extension().length() - 1);
    String folder = folder(path.folder());
    return new OutputPath(
        "files/"
            + (folder.isEmpty() ? "" : folder + "/")
            + AddressScheme.segment(base)
            + "-"
            + AddressScheme.hash(path.value()).substring(0, 4)
            + "."
            + path.extension());
  }

  private static String folder(RepoPath folder) {
    if (folder.value().isEmpty()) {
      return "";
    }
    List<String> segments = new ArrayList<>();
    for (String name : folder.value().split("/", -1)) {
      segments.add(AddressScheme.segment(name));
    }
    return String.join("/", segments);
  }

  private static final class Assignment {
    private final RepoPath source;
    private final Map<RepoPath, OutputPath> pages = new HashMap<>();
    private final Map<String, RepoPath> taken = new HashMap<>();
    private final Map<RepoPath, String> histories = new HashMap<>();
    private final Map<OutputPath, OutputPath> redirects = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    Assignment(RepoPath source) {
      this.source = source;
    }

    void assign(Document document) {
      RepoPath path = document.path();
      String wanted = wanted(document);
      String address = besideTheSite(wanted);
      if (!address.equals(wanted)) {
        findings.add(moved(path, wanted, null, address).withLevel(Level.INFO));
      }
      RepoPath other = taken.get(address);
      if (other != null) {
        String free = address + "-" + AddressScheme.hash(path.value());
        findings.add(moved(path, address, other, free));
        address = free;
      }
      taken.put(address, path);
      pages.put(path, OutputPath.page(address));
    }

    /** Beside the page, so that it stays where it is when other documents come. */
    void history(Document document) {
      OutputPath page = pages.get(document.path());
      String beside = page == null ? "" : SiteAddresses.folder(page) + "/history";
      String address = free(beside, taken.keySet());
      taken.put(address, document.path());
      histories.put(document.path(), address);
    }

    /** The address itself, or another one where it is needed by the site's own pages and files. */
    private static String besideTheSite(String wanted) {
      int slash = wanted.indexOf('/');
      String first = slash < 0 ? wanted : wanted.substring(0, slash);
      if (RESERVED.contains(first)) {
        return first + "-doc" + wanted.substring(first.length());
      }
      return SITE_PAGES.contains(wanted) ? wanted + "-doc" : wanted;
    }

    private String wanted(Document document) {
      String base = AddressScheme.withoutExtensions(document.path().fileName());
      String id = document.id();
      boolean stated = document.header().provenance().containsKey("id");
      return AddressScheme.isPlain(base) || !stated || !AddressScheme.isPlain(id)
          ? wanted(document.path())
          : inFolder(document.path(), AddressScheme.segment(id));
    }

    private String wanted(RepoPath path) {
      String base = AddressScheme.withoutExtensions(path.fileName());
      if (FOLDER_PAGES.contains(base.toLowerCase(java.util.Locale.ROOT))) {
        String folder = folder(path.folder().within(source));
        boolean site = SITE_PAGES.contains(folder) || RESERVED.contains(folder);
        return site ? inFolder(path, "readme") : folder;
      }
      return inFolder(path, AddressScheme.segment(base));
    }

    private String inFolder(RepoPath path, String segment) {
      String folder = folder(path.folder().within(source));
      return folder.isEmpty() ? segment : folder + "/" + segment;
    }

    private static Finding moved(
        RepoPath path, String wanted, @Nullable RepoPath other, String address) {
      return Finding.of(
              RenderRules.ADDRESS_COLLISION,
              SourceLocation.file(path),
              "the address '" + wanted + "/' already belongs to " + owner(other))
          .withHelp("it is published at '" + address + "/'; rename the file to choose another one");
    }

    private static String owner(@Nullable RepoPath other) {
      return other == null ? "a page of the site" : "'" + other + "'";
    }

    void redirect(Document document) {
      OutputPath target = pages.get(document.path());
      for (String alias : document.header().aliases()) {
        String address = alias(alias);
        if (target != null && isFree(address)) {
          redirects.putIfAbsent(OutputPath.page(address), target);
        } else if (target != null && !target.equals(OutputPath.page(address))) {
          findings.add(taken(document, alias, address));
        }
      }
    }

    /** Where Git knows that the document was before; the newest name counts, and no page yields. */
    void formerPaths(Document document) {
      OutputPath target = pages.get(document.path());
      for (RepoPath former : document.header().history().formerPaths()) {
        String address = former.isIn(source) ? wanted(former) : "";
        if (target != null && isFree(address)) {
          redirects.putIfAbsent(OutputPath.page(address), target);
        }
      }
    }

    private boolean isFree(String address) {
      return !address.isEmpty()
          && !taken.containsKey(address)
          && !SITE_PAGES.contains(address)
          && !RESERVED.contains(address.split("/", 2)[0]);
    }

    private Finding taken(Document document, String alias, String address) {
      return Finding.of(
              RenderRules.ADDRESS_COLLISION,
              document.header().locationOf("aliases"),
              "the old address '" + alias + "' already belongs to " + owner(taken.get(address)))
          .withHelp("remove the alias: nothing leads from there to this document");
    }

    /** {@code /runbooks/Old_Path.html} becomes {@code runbooks/old-path}. */
    private static String alias(String alias) {
      String path = EXTENSION.matcher(QUERY.matcher(alias).replaceFirst("")).replaceFirst("");
      List<String> segments = new ArrayList<>();
      for (String segment : path.split("/", -1)) {
        if (!segment.isEmpty() && !segment.equals(".") && !segment.equals("..")) {
          segments.add(AddressScheme.segment(segment));
        }
      }
      return String.join("/", segments);
    }
  }
}
