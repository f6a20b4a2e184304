package dev.casebook.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The teams, people, services and roles that the configuration names. */
public record Directory(
    List<Team> teams, List<Person> people, List<Service> services, List<Role> roles) {

  public static final Directory EMPTY = new Directory(List.of(), List.of(), List.of(), List.of());

  /** A team. Its owner id is {@code team:<id>}; members are people's ids. */
  public record Team(String id, String name, @Nullable String contact, List<String> members) {
    public Team {
      members = List.copyOf(members);
    }
  }

  /** A person; the id starts with {@code @}. */
  public record Person(String id, String name) {}

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
