package dev.casebook.check;

import dev.casebook.model.Runbook;
import java.util.List;

/** The runbooks of a catalog. */
final class Runbooks {

  private Runbooks() {}

  static List<Runbook> of(CheckContext context) {
    return context.catalog().documents().stream()
        .filter(Runbook.class::isInstance)
        .map(Runbook.class::cast)
        .toList();
  }
}
