package dev.casebook.model;

import dev.casebook.diagnostic.RepoPath;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a catalog is told of alerts.
 *
 * @param rules in the order of their places
 * @param prefixes what references begin with that mean a folder of this repository
 * @param site the address of the published site, with a slash at its end; null when not known
 * @param published what the site shows at which address
 */
public record AlertInput(
    List<AlertRule> rules, List<Prefix> prefixes, @Nullable String site, PublishedPages published) {

  /** Nothing is known of alerts but what documents say. */
  public static final AlertInput NONE =
      new AlertInput(List.of(), List.of(), null, address -> Optional.empty());

  /** A beginning of references, for example of another site's addresses, and what it means here. */
  public record Prefix(String text, RepoPath folder) {}

  /** Finds the document that an address of the site shows, today's or an old one. */
  @FunctionalInterface
  public interface PublishedPages {

    /**
     * The document at an address.
     *
     * @param address relative to the root of the site, without query and fragment
     */
    Optional<RepoPath> at(String address);
  }

  public AlertInput {
    rules = List.copyOf(rules);
    prefixes = List.copyOf(prefixes);
  }
}
