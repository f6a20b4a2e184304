package dev.casebook;

import dev.casebook.model.Directory;
import dev.casebook.model.Directory.Person;
import dev.casebook.model.Directory.Service;
import dev.casebook.model.Directory.Team;
import dev.casebook.source.BackstageEntity;
import java.util.ArrayList;
import java.util.List;

/** The teams, people and services that a catalogue of Backstage describes. */
final class BackstageDirectory {

  private BackstageDirectory() {}

  static Directory of(List<BackstageEntity> entities) {
    return new Directory(
        entities.stream()
            .filter(BackstageEntity::isGroup)
            .map(group -> team(group, entities))
            .toList(),
        entities.stream()
            .filter(BackstageEntity::isUser)
            .map(user -> new Person("@" + user.name(), user.title()))
            .toList(),
        entities.stream()
            .filter(BackstageEntity::isService)
            .map(each -> new Service(each.name(), each.title(), each.owner(), null))
            .toList(),
        List.of());
  }

  /** Membership is stated by the group or by the person. */
  private static Team team(BackstageEntity group, List<BackstageEntity> entities) {
    List<String> members = new ArrayList<>(group.members());
    entities.stream()
        .filter(BackstageEntity::isUser)
        .filter(user -> user.members().contains(group.name()))
        .map(BackstageEntity::name)
        .forEach(members::add);
    return new Team(
        group.name(),
        group.title(),
        group.contact(),
        members.stream().distinct().map(name -> "@" + name).toList());
  }
}
