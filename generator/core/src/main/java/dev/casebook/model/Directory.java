package dev.casebook.model;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The teams, people, services and roles that are known.
 *
 * @param whole whether the configuration names them, so that a name which is missing is a mistake
 */
public record Directory(
    List<Team> teams, List<Person> people, List<Service> services, List<Role> roles, Whole whole) {

  /** Which lists are meant to be complete. */
  public record Whole(boolean owners, boolean people, boolean services) {}

  public static final Directory EMPTY = new Directory(List.of(), List.of(), List.of(), List.of());

  /** A team. Its owner id is {@code team:<id>}; members are people's ids. */
  public record Team(String id, String name, @Nullable String contact, List<String> members) {
    public Team {
      members = List.copyOf(members);
    }
  }

  /**
   * A person; the id starts with {@code @}.
   *
   * @param emeritus whether an owner file thanks them for what they did
   * @param left the day from which on they answer for nothing; null when they are there
   */
  public record Person(String id, String name, boolean emeritus, @Nullable LocalDate left) {

    /** A person who is there. */
    public Person(String id, String name) {
      this(id, name, false, null);
    }

    /** Whether they answer for nothing any more. */
    public boolean isGone(LocalDate today) {
      return emeritus || (left != null && !left.isAfter(today));
    }
  }

  /**
   * A service.
   *
   * @param aliases other names that documents use for it
   * @param severity the worst that its loss can cause
   */
  public record Service(
      String id,
      String name,
      List<String> aliases,
      @Nullable String owner,
      @Nullable String severity) {

    public Service {
      aliases = List.copyOf(aliases);
    }

    public Service(String id, String name, @Nullable String owner, @Nullable String severity) {
      this(id, name, List.of(), owner, severity);
    }

    private boolean isCalled(String text) {
      return id.equalsIgnoreCase(text)
          || name.equalsIgnoreCase(text)
          || aliases.stream().anyMatch(text::equalsIgnoreCase);
    }
  }

  /** A role in the response. */
  public record Role(String id, String name, String duties) {}

  public Directory {
    teams = List.copyOf(teams);
    people = List.copyOf(people);
    services = List.copyOf(services);
    roles = List.copyOf(roles);
  }

  /** What the configuration names; a list that it does not have is not known to be complete. */
  public Directory(
      List<Team> teams, List<Person> people, List<Service> services, List<Role> roles) {
    this(
        teams,
        people,
        services,
        roles,
        new Whole(!teams.isEmpty() || !people.isEmpty(), !people.isEmpty(), !services.isEmpty()));
  }

  /** This directory with what others know; its own names win, and what is whole stays so. */
  public Directory with(Directory others) {
    return new Directory(
        joined(teams, others.teams, Team::id),
        joined(people, others.people, Person::id),
        joined(services, others.services, Service::id),
        joined(roles, others.roles, Role::id),
        whole);
  }

  private static <T> List<T> joined(List<T> ours, List<T> theirs, Function<T, String> id) {
    Map<String, T> all = new LinkedHashMap<>();
    ours.forEach(each -> all.putIfAbsent(id.apply(each), each));
    theirs.forEach(each -> all.putIfAbsent(id.apply(each), each));
    return List.copyOf(all.values());
  }

  public Optional<Team> team(String id) {
    return teams.stream().filter(team -> team.id().equals(id)).findFirst();
  }

  public Optional<Service> service(String id) {
    return services.stream().filter(service -> service.id().equals(id)).findFirst();
  }

  /** The service that has this id, name or alias, whatever its case. */
  public Optional<Service> serviceNamed(String text) {
    return service(text)
        .or(() -> services.stream().filter(service -> service.isCalled(text)).findFirst());
  }

  /** The name to show for an owner: a team's or a person's, else the id. */
  public String displayName(Owner owner) {
    return switch (owner.kind()) {
      case TEAM ->
          team(owner.id().substring(owner.id().indexOf(':') + 1))
              .map(Team::name)
              .orElse(owner.id());
      case PERSON ->
          people.stream()
              .filter(person -> person.id().equals(owner.id()))
              .findFirst()
              .map(Person::name)
              .orElse(owner.id());
      case UNKNOWN -> owner.id();
    };
  }
}
