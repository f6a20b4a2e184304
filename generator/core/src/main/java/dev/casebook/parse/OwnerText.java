package dev.casebook.parse;

import dev.casebook.model.Directory;
import dev.casebook.model.Owner;
import java.util.Locale;
import java.util.Optional;

/** Reads names of owners; one that the directory knows becomes its canonical name. */
public final class OwnerText {

  private OwnerText() {}

  /** The owner that a text names. */
  public static Owner of(String text, Directory directory) {
    String name = text.strip();
    if (name.startsWith("team:")) {
      return team(name.substring("team:".length()), directory)
          .orElseGet(() -> new Owner(name, Owner.Kind.TEAM));
    }
    if (name.startsWith("@@")) {
      return new Owner(name, Owner.Kind.UNKNOWN);
    }
    if (name.startsWith("@")) {
      return handle(name, directory);
    }
    return team(name, directory)
        .or(() -> person(name, directory))
        .orElseGet(() -> new Owner(name, Owner.Kind.UNKNOWN));
  }

  /** {@code @ana} is a person, {@code @organisation/group/team} is a team. */
  private static Owner handle(String name, Directory directory) {
    int slash = name.lastIndexOf('/');
    return slash < 0
        ? new Owner(name, Owner.Kind.PERSON)
        : team(name.substring(slash + 1), directory)
            .orElseGet(() -> new Owner(name, Owner.Kind.TEAM));
  }

  private static Optional<Owner> team(String name, Directory directory) {
    return directory.teams().stream()
        .filter(team -> isCalled(team, name))
        .map(team -> new Owner("team:" + team.id(), Owner.Kind.TEAM))
        .findFirst();
  }

  private static Optional<Owner> person(String name, Directory directory) {
    return directory.people().stream()
        .filter(person -> same(person.name(), name) || same(person.id(), "@" + name))
        .map(person -> new Owner(person.id(), Owner.Kind.PERSON))
        .findFirst();
  }

  /** A team is known by its channel too, which other tools call the owner. */
  private static boolean isCalled(Directory.Team team, String name) {
    return same(team.id(), name)
        || same(team.name(), name)
        || (team.contact() != null && same(team.contact(), name));
  }

  private static boolean same(String a, String b) {
    return a.toLowerCase(Locale.ROOT).equals(b.toLowerCase(Locale.ROOT));
  }
}
