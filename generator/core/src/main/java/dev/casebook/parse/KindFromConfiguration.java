package dev.casebook.parse;

import dev.casebook.model.Provenance;

/** {@code content.kinds} of the configuration; the first glob that matches wins. */
final class KindFromConfiguration implements Convention {

  @Override
  public String name() {
    return "content.kinds";
  }

  @Override
  public void read(Page page, Evidence evidence) {
    String path = KindFromFolder.inSource(page);
    page.settings().kinds().stream()
        .filter(mapping -> mapping.matches(path))
        .findFirst()
        .ifPresent(
            mapping ->
                evidence.claim(
                    Field.KIND,
                    mapping.kind(),
                    new Provenance(
                        Provenance.Origin.CONFIGURATION,
                        "casebook.yml 'content.kinds' " + mapping.glob(),
                        mapping.location(),
                        null)));
  }
}
