package dev.casebook.source;

import dev.casebook.diagnostic.RepoPath;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entity of Backstage's software catalogue, as a {@code catalog-info.yaml} describes it.
 *
 * @param kind {@code Component}, {@code Group}, {@code User} and so on
 * @param name unique within its kind
 * @param title a name for people; the name where there is none
 * @param owner {@code team:payments} or {@code @ana}; null where nothing owns it
 * @param members the people of a group, or the groups of a person; names only
 * @param contact an address; null when none is stated
 * @param line of the owner; of the entity where there is none
 * @param docs the folder whose documents describe it
 */
public record BackstageEntity(
    String kind,
    String name,
    String title,
    @Nullable String owner,
    List<String> members,
    @Nullable String contact,
    RepoPath file,
    int line,
    Docs docs) {

  /**
   * Where the documents of an entity lie.
   *
   * @param stated whether the entity says so; else it is the folder of the file
   */
  public record Docs(RepoPath folder, boolean stated) {}

  public BackstageEntity {
    members = List.copyOf(members);
  }

  boolean is(String otherKind) {
    return kind.equalsIgnoreCase(otherKind);
  }

  /** Whether it is something that runs, and not somebody. */
  public boolean isService() {
    return is("Component") || is("System");
  }

  public boolean isGroup() {
    return is("Group");
  }

  public boolean isUser() {
    return is("User");
  }
}
