package dev.casebook.source;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.yaml.YamlLimits;
import dev.casebook.yaml.YamlNode;
import dev.casebook.yaml.YamlNode.Mapping;
import dev.casebook.yaml.YamlNode.Scalar;
import dev.casebook.yaml.YamlNode.Sequence;
import dev.casebook.yaml.YamlReader;
import dev.casebook.yaml.YamlStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the entities of one {@code catalog-info.yaml}. Used once. */
final class BackstageReader {

  /** {@code [kind:][namespace/]name}, as Backstage writes references to entities. */
  private static final Pattern REFERENCE =
      Pattern.compile("(?:([A-Za-z]+):)?(?:[A-Za-z0-9_.-]+/)?([A-Za-z0-9_.-]+)");

  private static final String DOCS = "backstage.io/techdocs-ref";

  private final RepoPath file;
  private final FindingLog log;

  BackstageReader(RepoPath file, FindingLog log) {
    this.file = file;
    this.log = log;
  }

  List<BackstageEntity> read(String text) {
    YamlStream yaml = new YamlReader(YamlLimits.FILE).readAll(file, text);
    yaml.findings().forEach(finding -> log.add(finding.withLevel(Level.WARNING)));
    List<BackstageEntity> entities = new ArrayList<>();
    for (YamlNode root : yaml.roots()) {
      if (root instanceof Mapping mapping) {
        entity(mapping).ifPresent(entities::add);
      } else {
        malformed(root.location(), "this is no entity", "write apiVersion, kind, metadata, spec");
      }
    }
    return entities;
  }

  private Optional<BackstageEntity> entity(Mapping root) {
    @Nullable Mapping metadata = mapping(root, "metadata");
    @Nullable Mapping spec = mapping(root, "spec");
    String kind = text(root, "kind");
    String name = text(metadata, "name");
    if (kind.isEmpty() || name.isEmpty()) {
      malformed(
          root.location(),
          "this entity has no " + (kind.isEmpty() ? "'kind'" : "'metadata.name'"),
          "add it; Backstage refuses the entity too");
      return Optional.empty();
    }
    @Nullable Mapping profile = mapping(spec, "profile");
    String title = text(profile, "displayName");
    title = title.isEmpty() ? text(metadata, "title") : title;
    String contact = text(profile, "email");
    YamlNode owner = value(spec, "owner").orElse(null);
    return Optional.of(
        new BackstageEntity(
            kind,
            name,
            title.isEmpty() ? name : title,
            owner instanceof Scalar scalar ? owner(scalar) : null,
            members(spec),
            contact.isEmpty() ? null : contact,
            file,
            (owner == null ? root : owner).location().line(),
            docs(mapping(metadata, "annotations"))));
  }

  /** A name with a placeholder belongs to the template of a catalogue. */
  private @Nullable String owner(Scalar scalar) {
    String text = scalar.text().strip();
    Matcher reference = REFERENCE.matcher(text);
    if (!reference.matches()) {
      if (!text.contains("{{")) {
        malformed(
            scalar.location(),
            "'" + CommitText.clean(text) + "' is no reference to an owner",
            "write group:default/payments or user:default/ana");
      }
      return null;
    }
    @Nullable String kind = reference.group(1);
    boolean person = kind != null && kind.toLowerCase(Locale.ROOT).equals("user");
    return (person ? "@" : "team:") + reference.group(2);
  }

  private BackstageEntity.Docs docs(@Nullable Mapping annotations) {
    String reference = text(annotations, DOCS);
    if (reference.startsWith("dir:")) {
      Optional<RepoPath> folder = file.folder().resolve(reference.substring("dir:".length()));
      if (folder.isPresent()) {
        return new BackstageEntity.Docs(folder.get(), true);
      }
    }
    return new BackstageEntity.Docs(file.folder(), false);
  }

  private static List<String> members(@Nullable Mapping spec) {
    List<String> members = new ArrayList<>();
    for (String key : List.of("members", "memberOf")) {
      if (value(spec, key).orElse(null) instanceof Sequence sequence) {
        for (YamlNode item : sequence.items()) {
          if (item instanceof Scalar scalar && REFERENCE.matcher(scalar.text()).matches()) {
            members.add(scalar.text().substring(scalar.text().lastIndexOf('/') + 1));
          }
        }
      }
    }
    return members;
  }

  private static Optional<YamlNode> value(@Nullable Mapping mapping, String key) {
    return mapping == null ? Optional.empty() : mapping.value(key);
  }

  private static @Nullable Mapping mapping(@Nullable Mapping mapping, String key) {
    return value(mapping, key).orElse(null) instanceof Mapping found ? found : null;
  }

  private static String text(@Nullable Mapping mapping, String key) {
    return value(mapping, key).orElse(null) instanceof Scalar scalar && !scalar.isNull()
        ? CommitText.clean(scalar.text().strip())
        : "";
  }

  private void malformed(SourceLocation at, String message, String help) {
    log.add(Finding.of(SourceRules.MALFORMED_CATALOG, at, message).withHelp(help));
  }
}
