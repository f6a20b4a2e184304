package dev.casebook.parse;

import dev.casebook.model.Directory;
import dev.casebook.model.Owner;
import java.util.Locale;
import java.util.Optional;

/** Reads names of owners; one that the directory knows becomes its canonical name. */
final class OwnerText {

  private OwnerText() {}

  static Owner of(String text, Directory directory) {
    String name = text.strip();
    if (name.startsWith("team:")) {
      return new Owner(name, Owner.Kind.TEAM);
    }
    int slash = name.indexOf('/');
    if (name.startsWith("@") && slash < 0) {
      return new Owner(name, Owner.Kind.PERSON);
    }
    Optional<Owner> team = team(name.startsWith("@") ? name.substring(slash + 1) : name, directory);
    return team.or(() -> person(name, directory))
        .orElseGet(() -> new Owner(name, Owner.Kind.UNKNOWN));
  }

  private static Optional<Owner> team(String name, Directory directory) {
    return directory.teams().stream()
        .filter(team -> same(team.id(), name) || same(team.name(), name))
        .map(team -> new Owner("team:" + team.id(), Owner.Kind.TEAM))
        .findFirst();
  }

  private static Optional<Owner> person(String name, Directory directory) {
    return directory.people().stream()
        .filter(person -> same(person.name(), name) || same(person.id(), "@" + name))
        .map(person -> new Owner(person.id(), Owner.Kind.PERSON))
        .findFirst();
  }

  private static boolean same(String a, String b) {
    return a.toLowerCase(Locale.ROOT).equals(b.toLowerCase(Locale.ROOT));
  }
}
