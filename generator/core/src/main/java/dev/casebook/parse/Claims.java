package dev.casebook.parse;

import dev.casebook.model.Alternative;
import dev.casebook.model.Provenance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The winning claim of each field: the first one, so the order given is the precedence. */
final class Claims {

  private final Map<Field<?>, Claim<?>> winners = new LinkedHashMap<>();
  private final List<Claim<?>> losers = new ArrayList<>();

  Claims(List<Claim<?>> inOrderOfPrecedence) {
    for (Claim<?> claim : inOrderOfPrecedence) {
      if (winners.putIfAbsent(claim.field(), claim) != null) {
        losers.add(claim);
      }
    }
  }

  /** The winner; a claim has the type of its field, so the cast cannot fail. */
  @SuppressWarnings("unchecked")
  <T> Optional<Claim<T>> winner(Field<T> field) {
    return Optional.ofNullable((Claim<T>) winners.get(field));
  }

  <T> @Nullable T get(Field<T> field) {
    return winner(field).map(Claim::value).orElse(null);
  }

  <T> T get(Field<T> field, T otherwise) {
    return winner(field).map(Claim::value).orElse(otherwise);
  }

  boolean has(Field<?> field) {
    return winners.containsKey(field);
  }

  /** What else was said of the fields, in the order of precedence, each once. */
  List<Alternative> alternatives() {
    return losers.stream()
        .map(
            claim ->
                new Alternative(
                    claim.field().name(), ClaimText.of(claim.value()), claim.provenance()))
        .distinct()
        .toList();
  }

  Map<String, Provenance> provenance() {
    Map<String, Provenance> all = new LinkedHashMap<>();
    winners.values().forEach(claim -> all.put(claim.field().name(), claim.provenance()));
    return all;
  }
}
