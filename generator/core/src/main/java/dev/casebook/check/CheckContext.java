package dev.casebook.check;

import dev.casebook.model.Catalog;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** What a check sees. */
public record CheckContext(Catalog catalog, CheckSettings settings) {

  /** The day, in UTC, that the build speaks of. */
  public LocalDate today() {
    return catalog.asOf().atZone(ZoneOffset.UTC).toLocalDate();
  }
}
