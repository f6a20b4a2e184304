package dev.casebook.parse;

import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.model.Owner;
import dev.casebook.model.Provenance;
import dev.casebook.model.Provenance.Origin;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A {@code .meta.yml} or {@code content.defaults} speaks for the documents of a place. */
final class DefaultsOfPlace implements Convention {

  @Override
  public String name() {
    return "defaults of the place";
  }

  @Override
  public void read(Page page, Evidence evidence) {
    Values values = new Values(page.settings(), null);
    claim(page, evidence, Field.OWNER, each -> owners(each.owners(), page.settings()));
    claim(
        page,
        evidence,
        Field.SERVICES,
        each -> each.services().isEmpty() ? null : values.services(each.services()));
    claim(page, evidence, Field.ALIASES, each -> each.aliases().isEmpty() ? null : each.aliases());
    claim(page, evidence, Field.LANGUAGE, PlaceDefaults::language);
    claim(page, evidence, Field.REVIEW_IN, PlaceDefaults::reviewIn);
  }

  private static @Nullable List<Owner> owners(List<String> names, ParseSettings settings) {
    return names.isEmpty()
        ? null
        : names.stream().map(name -> OwnerText.of(name, settings.directory())).distinct().toList();
  }

  static <T> void claim(
      Page page, Evidence evidence, Field<T> field, Function<PlaceDefaults, @Nullable T> value) {
    Optional<PlaceDefaults> defaults =
        page.settings().mapping().defaultsOf(page.path(), each -> value.apply(each) != null);
    defaults.ifPresent(
        each -> evidence.claim(field, value.apply(each), provenance(each, field.name())));
  }

  private static Provenance provenance(PlaceDefaults defaults, String key) {
    SourceLocation line = defaults.lines().getOrDefault(key, defaults.place().location());
    return Provenance.at(Origin.CONFIGURATION, defaults.rule() + " '" + key + "'", line);
  }
}
