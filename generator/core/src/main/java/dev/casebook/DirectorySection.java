package dev.casebook;

import dev.casebook.model.Directory;
import dev.casebook.model.Directory.Person;
import dev.casebook.model.Directory.Role;
import dev.casebook.model.Directory.Service;
import dev.casebook.model.Directory.Team;
import org.jspecify.annotations.Nullable;

/** Reads {@code teams}, {@code people}, {@code services} and {@code roles}. */
final class DirectorySection {

  private DirectorySection() {}

  static Directory read(ConfigNode root) {
    return new Directory(
        root.objects("teams", DirectorySection::team),
        root.objects("people", DirectorySection::person),
        root.objects("services", DirectorySection::service),
        root.objects("roles", DirectorySection::role));
  }

  private static @Nullable Team team(ConfigNode node) {
    String id = node.required("id");
    return id == null
        ? null
        : new Team(id, node.text("name", id), node.text("contact"), node.texts("members"));
  }

  private static @Nullable Person person(ConfigNode node) {
    String id = node.required("id");
    return id == null
        ? null
        : new Person(id.startsWith("@") ? id : "@" + id, node.text("name", id));
  }

  private static @Nullable Service service(ConfigNode node) {
    String id = node.required("id");
    return id == null
        ? null
        : new Service(id, node.text("name", id), node.text("owner"), node.text("severity"));
  }

  private static @Nullable Role role(ConfigNode node) {
    String id = node.required("id");
    return id == null ? null : new Role(id, node.text("name", id), node.text("duties", ""));
  }
}
