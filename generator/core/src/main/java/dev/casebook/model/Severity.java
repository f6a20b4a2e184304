package dev.casebook.model;

import java.util.List;

/** A configured severity; the order in the configuration is from worst to mildest. */
public record Severity(String id, String name, List<String> aliases, String definition) {

  public Severity {
    aliases = List.copyOf(aliases);
  }
}
