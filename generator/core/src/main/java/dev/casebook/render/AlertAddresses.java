package dev.casebook.render;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.model.Alert;
import dev.casebook.model.Alerts;
import dev.casebook.write.OutputPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The address of each alert, {@code alerts/<name>/}, so that rules can name it with a template. A
 * name keeps its case; one that is no segment of an address is written as those of documents are.
 * Names that differ in case alone share an address, for disks that do not tell them apart.
 */
public final class AlertAddresses {

  /** The list of all alerts. */
  public static final String LIST = "alerts";

  /** What a file system and an address take as it is, and no page of the list. */
  private static final Pattern PLAIN =
      Pattern.compile("(?!page-\\d+$)[A-Za-z0-9_](?:[A-Za-z0-9_-]|\\.(?=[A-Za-z0-9_-])){0,119}");

  private final Map<String, OutputPath> byName = new HashMap<>();
  private final SortedMap<OutputPath, List<Alert>> pages = new TreeMap<>();
  private final SortedMap<OutputPath, OutputPath> besides = new TreeMap<>();

  /**
   * Gives each alert an address.
   *
   * @param taken pages of documents and old addresses
   */
  AlertAddresses(Alerts alerts, Iterable<OutputPath> taken) {
    Map<String, OutputPath> used = new HashMap<>();
    taken.forEach(path -> used.put(lowerCase(path), path));
    Map<String, OutputPath> shared = new HashMap<>();
    for (Alert alert : alerts.all()) {
      OutputPath wanted = OutputPath.page(LIST + "/" + segment(alert.name()));
      OutputPath document = used.get(lowerCase(wanted));
      OutputPath page =
          document == null ? shared.computeIfAbsent(lowerCase(wanted), any -> wanted) : document;
      byName.put(alert.name(), page);
      if (document == null) {
        pages.computeIfAbsent(page, any -> new ArrayList<>()).add(alert);
      }
      if (!page.equals(wanted)) {
        besides.put(wanted, page);
      }
    }
  }

  private static String lowerCase(OutputPath path) {
    return path.value().toLowerCase(Locale.ROOT);
  }

  private static String segment(String name) {
    boolean plain = PLAIN.matcher(name).matches() && !AddressScheme.isDevice(name);
    return plain ? name : AddressScheme.segment(name) + (name.startsWith("page-") ? "-alert" : "");
  }

  /** The address of an alert; empty for a name that nobody knows. */
  public Optional<OutputPath> of(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The pages to be written with the alerts of each; most have one. */
  public SortedMap<OutputPath, List<Alert>> pages() {
    return Collections.unmodifiableSortedMap(pages);
  }

  /** Addresses that cannot be files because another differs in case alone, and that other one. */
  public SortedMap<OutputPath, OutputPath> besides() {
    return Collections.unmodifiableSortedMap(besides);
  }

  /** The only place that the alerts of a page lead to; empty when a reader has to choose. */
  static Optional<Alert.Page> only(List<Alert> alerts) {
    List<Alert.Page> found = alerts.stream().flatMap(alert -> alert.pages().stream()).toList();
    boolean sure = alerts.stream().allMatch(alert -> alert.outside().isEmpty());
    List<RepoPath> documents = found.stream().map(Alert.Page::document).distinct().toList();
    if (!sure || documents.size() != 1 || found.get(0).byLabel()) {
      return Optional.empty();
    }
    Alert.Page first = found.get(0);
    boolean agreed = found.stream().allMatch(page -> page.fragment().equals(first.fragment()));
    return Optional.of(
        agreed ? first : new Alert.Page(first.document(), "", false, first.because()));
  }
}
