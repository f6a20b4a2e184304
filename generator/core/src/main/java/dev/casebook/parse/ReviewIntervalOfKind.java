package dev.casebook.parse;

import dev.casebook.model.Provenance;

/** The configuration gives an interval per kind. */
final class ReviewIntervalOfKind implements Convention {

  @Override
  public String name() {
    return "review interval of the kind";
  }

  @Override
  public void read(Page page, Evidence evidence) {
    page.stated()
        .winner(Field.KIND)
        .ifPresent(
            kind ->
                evidence.claim(
                    Field.REVIEW_IN,
                    page.settings().reviewIntervals().get(kind.value()),
                    new Provenance(
                        Provenance.Origin.CONFIGURATION,
                        "interval of all %ss ('review.%s' in casebook.yml sets it)"
                            .formatted(kind.value().label(), kind.value().label()),
                        null,
                        null)));
  }
}
