package dev.casebook.model;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.diagnostic.SourceLocation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What all kinds of documents have in common.
 *
 * @param id stated, or the path without its extension
 * @param title never empty
 * @param language a BCP 47 tag: {@code en}, {@code zh-CN}
 * @param owners empty when nothing names one; more than one from OWNERS files
 * @param contact a channel or an address; null when not stated
 * @param translations ids or paths of the same document in other languages
 * @param aliases old addresses
 * @param provenance per field (the names of CONTENT-MODEL, in snake_case) where its value came
 *     from; a field without an entry has no value
 * @param alternatives what else was said of the fields, and did not win
 */
public record DocumentHeader(
    RepoPath path,
    String id,
    String title,
    String language,
    List<Owner> owners,
    @Nullable Owner backupOwner,
    @Nullable String contact,
    List<String> services,
    List<String> tags,
    Audience audience,
    List<String> aliases,
    List<String> translations,
    ReviewPlan reviews,
    History history,
    Map<String, Provenance> provenance,
    List<Alternative> alternatives) {

  public DocumentHeader {
    owners = List.copyOf(owners);
    services = List.copyOf(services);
    tags = List.copyOf(tags);
    aliases = List.copyOf(aliases);
    translations = List.copyOf(translations);
    provenance = Map.copyOf(provenance);
    alternatives = List.copyOf(alternatives);
  }

  /** The same header with what Git says. */
  public DocumentHeader with(History known, ReviewPlan plan) {
    return new DocumentHeader(
        path,
        id,
        title,
        language,
        owners,
        backupOwner,
        contact,
        services,
        tags,
        audience,
        aliases,
        translations,
        plan,
        known,
        provenance,
        alternatives);
  }

  /** Where the field is stated; the file as a whole when it is not. */
  public SourceLocation locationOf(String field) {
    Provenance from = provenance.get(field);
    return from == null || from.location() == null ? SourceLocation.file(path) : from.location();
  }

  /** Whether the owner comes from a line that speaks of everything, not of this document. */
  public boolean ownerIsWeak() {
    Provenance from = provenance.get("owner");
    return from != null && from.origin() == Provenance.Origin.OWNER_OF_EVERYTHING;
  }
}
