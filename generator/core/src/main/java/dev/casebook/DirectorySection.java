package dev.casebook;

import dev.casebook.model.Directory;
import dev.casebook.model.Directory.Person;
import dev.casebook.model.Directory.Role;
import dev.casebook.model.Directory.Service;
import dev.casebook.model.Directory.Team;
import dev.casebook.yaml.YamlFields;
import org.jspecify.annotations.Nullable;

/** Reads {@code teams}, {@code people}, {@code services} and {@code roles}. */
final class DirectorySection {

  private DirectorySection() {}

  static Directory read(YamlFields root) {
    return new Directory(
        root.each("teams", DirectorySection::team),
        root.each("people", DirectorySection::person),
        root.each("services", DirectorySection::service),
        root.each("roles", DirectorySection::role));
  }

  private static @Nullable Team team(YamlFields fields) {
    String id = fields.required("id");
    return id == null
        ? null
        : new Team(id, fields.text("name", id), fields.text("contact"), fields.texts("members"));
  }

  private static @Nullable Person person(YamlFields fields) {
    String id = fields.required("id");
    return id == null
        ? null
        : new Person(id.startsWith("@") ? id : "@" + id, fields.text("name", id));
  }

  private static @Nullable Service service(YamlFields fields) {
    String id = fields.required("id");
    return id == null
        ? null
        : new Service(id, fields.text("name", id), fields.text("owner"), fields.text("severity"));
  }

  private static @Nullable Role role(YamlFields fields) {
    String id = fields.required("id");
    return id == null ? null : new Role(id, fields.text("name", id), fields.text("duties", ""));
  }
}
