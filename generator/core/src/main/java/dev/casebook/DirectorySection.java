package dev.casebook;

import dev.casebook.model.Directory;
import dev.casebook.model.Directory.Person;
import dev.casebook.model.Directory.Role;
import dev.casebook.model.Directory.Service;
import dev.casebook.model.Directory.Team;
import dev.casebook.yaml.YamlFields;
import java.util.List;
import java.util.function.BiFunction;

/** Reads {@code teams}, {@code people}, {@code services} and {@code roles}. */
final class DirectorySection {

  private DirectorySection() {}

  static Directory read(YamlFields root) {
    return new Directory(
        named(root, "teams", DirectorySection::team),
        named(root, "people", DirectorySection::person),
        named(root, "services", DirectorySection::service),
        named(root, "roles", DirectorySection::role));
  }

  /**
   * Items that must have an id; one without it is read too, so that its other mistakes are seen.
   */
  static <T> List<T> named(YamlFields root, String key, BiFunction<YamlFields, String, T> reader) {
    return root.each(
        key,
        fields -> {
          String id = fields.required("id");
          T read = reader.apply(fields, id == null ? "" : id);
          return id == null ? null : read;
        });
  }

  private static Team team(YamlFields fields, String id) {
    return new Team(id, fields.text("name", id), fields.text("contact"), fields.texts("members"));
  }

  private static Person person(YamlFields fields, String id) {
    return new Person(
        id.startsWith("@") ? id : "@" + id,
        fields.text("name", id),
        false,
        fields.parsed("left", ConfigValues::date));
  }

  private static Service service(YamlFields fields, String id) {
    return new Service(
        id,
        fields.text("name", id),
        fields.texts("aliases"),
        fields.text("owner"),
        fields.text("severity"));
  }

  private static Role role(YamlFields fields, String id) {
    return new Role(id, fields.text("name", id), fields.text("duties", ""));
  }
}
