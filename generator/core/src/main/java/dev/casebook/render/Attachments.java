package dev.casebook.render;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.model.Catalog;
import dev.casebook.model.ResolvedLink;
import dev.casebook.write.OutputFile;
import dev.casebook.write.OutputPath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The images and files that documents link to and that may be published: a short list of kinds,
 * whose content is what the name says. Nothing that a browser would run is among them.
 */
public final class Attachments {

  public static final Attachments NONE = new Attachments(Map.of(), List.of());

  private static final int LIMIT = 10 << 20;

  private final Map<RepoPath, OutputFile> files;
  private final List<Finding> findings;

  private Attachments(Map<RepoPath, OutputFile> files, List<Finding> findings) {
    this.files = new TreeMap<>(files);
    this.findings = List.copyOf(findings);
  }

  /**
   * Looks at every linked file once.
   *
   * @param reader the bytes of a file of the repository; empty when they cannot be read, which
   *     somebody else reports; may be called from any thread, later again
   * @param secrets what must not be published in a text; empty when nothing is found
   */
  public static Attachments of(
      Catalog catalog,
      Function<RepoPath, Optional<byte[]>> reader,
      BiFunction<RepoPath, String, List<Finding>> secrets) {
    TreeMap<RepoPath, SourceLocation> linked = new TreeMap<>();
    catalog.documents().forEach(document -> collect(catalog, document.path(), linked));
    TreeMap<RepoPath, OutputFile> files = new TreeMap<>();
    List<Finding> findings = new ArrayList<>();
    linked.forEach(
        (path, location) -> {
          Optional<byte[]> bytes = reader.apply(path);
          Optional<String> refused = bytes.flatMap(content -> refusal(path, content));
          refused.ifPresent(why -> findings.add(refused(path, location, why)));
          List<Finding> hidden =
              bytes.isEmpty() || refused.isPresent()
                  ? List.of()
                  : secrets.apply(path, text(path, bytes.get()));
          findings.addAll(hidden);
          if (bytes.isPresent() && refused.isEmpty() && hidden.isEmpty()) {
            files.put(path, file(path, reader));
          }
        });
    return new Attachments(files, findings);
  }

  private static void collect(
      Catalog catalog, RepoPath document, Map<RepoPath, SourceLocation> linked) {
    for (ResolvedLink link : catalog.links().getOrDefault(document, List.of())) {
      if (link.target() instanceof ResolvedLink.ToAttachment attachment) {
        linked.putIfAbsent(attachment.path(), link.link().location());
      }
    }
  }

  private static OutputFile file(RepoPath path, Function<RepoPath, Optional<byte[]>> reader) {
    Supplier<byte[]> content =
        () ->
            reader
                .apply(path)
                .orElseThrow(() -> new IllegalStateException("Bug: it was there: " + path));
    return new OutputFile(SiteAddresses.attachment(path), content);
  }

  /** The text of a file; empty for one that is none. */
  private static String text(RepoPath path, byte[] content) {
    return AttachmentKind.of(path.extension()).filter(AttachmentKind::isText).isPresent()
        ? new String(content, StandardCharsets.UTF_8)
        : "";
  }

  private static Optional<String> refusal(RepoPath path, byte[] content) {
    if (content.length > LIMIT) {
      return Optional.of("it is larger than " + (LIMIT >> 20) + " MiB");
    }
    Optional<AttachmentKind> kind = AttachmentKind.of(path.extension());
    if (kind.isEmpty()) {
      return Optional.of("files of the kind '." + path.extension() + "' are not published");
    }
    return kind.get().matches(content)
        ? Optional.empty()
        : Optional.of("its content is not " + kind.get().label());
  }

  private static Finding refused(RepoPath path, SourceLocation location, String why) {
    String advice =
        path.extension().equals("svg")
            ? "an SVG can carry scripts: export it as PNG"
            : "publish it as " + AttachmentKind.names() + ", or remove the link";
    return Finding.of(
            RenderRules.ATTACHMENT_REFUSED, location, "'" + path + "' is not published: " + why)
        .withHelp(advice);
  }

  /** Where a file is published; empty when it is not. */
  public Optional<OutputPath> address(RepoPath path) {
    return Optional.ofNullable(files.get(path)).map(OutputFile::path);
  }

  /** Sorted by the path in the repository. */
  public List<OutputFile> files() {
    return List.copyOf(files.values());
  }

  /** What was refused. */
  public List<Finding> findings() {
    return findings;
  }
}
