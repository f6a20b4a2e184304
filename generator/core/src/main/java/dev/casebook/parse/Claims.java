package dev.casebook.parse;

import dev.casebook.model.Provenance;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The winning claim of each field: the first one, so the order given is the precedence. */
final class Claims {

  private final Map<Field<?>, Claim<?>> winners = new LinkedHashMap<>();

  Claims(List<Claim<?>> inOrderOfPrecedence) {
    inOrderOfPrecedence.forEach(claim -> winners.putIfAbsent(claim.field(), claim));
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

  Map<String, Provenance> provenance() {
    Map<String, Provenance> all = new LinkedHashMap<>();
    winners.values().forEach(claim -> all.put(claim.field().name(), claim.provenance()));
    return all;
  }
}
