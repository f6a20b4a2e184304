package dev.casebook;

import dev.casebook.diagnostic.CasebookException;
import dev.casebook.diagnostic.CasebookException.Reason;
import dev.casebook.diagnostic.RepoPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A pipeline that checks each change of a repository and builds its site every day. */
public final class FirstPipeline {

  /** Whose pipelines can be written. */
  public enum Forge {
    GITHUB(".github/workflows/casebook.yml", "github.yml"),
    GITLAB(".gitlab/casebook.gitlab-ci.yml", "gitlab.yml");

    private final String path;
    private final String resource;

    Forge(String path, String resource) {
      this.path = path;
      this.resource = resource;
    }

    @Override
    public String toString() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * Where the pipeline gets Casebook from; null where that is left to be filled in.
   *
   * @param archive an address of a {@code .tar.gz} of the distribution, by https
   * @param sha256 of the archive, 64 hexadecimal digits
   */
  public record Tool(@Nullable String archive, @Nullable String sha256) {

    private static final Pattern ADDRESS = Pattern.compile("https://[\\w.~:/?&=%+@,;-]+");
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    /**
     * @throws CasebookException when the address or the digest has another form
     */
    public Tool {
      if (archive != null && !ADDRESS.matcher(archive).matches()) {
        throw new CasebookException(
            Reason.CONFIGURATION, "--archive '" + archive + "' is not an address by https");
      }
      if (sha256 != null && !DIGEST.matcher(sha256).matches()) {
        throw new CasebookException(
            Reason.CONFIGURATION, "--sha256 '" + sha256 + "' is not 64 hexadecimal digits");
      }
    }

    boolean isComplete() {
      return archive != null && sha256 != null;
    }
  }

  /** Actions of GitHub by the commit of a release, so that a tag that moves changes nothing. */
  private static final Map<String, String> ACTIONS =
      Map.of(
          "checkout", "@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2",
          "setup-java", "@c5195efecf7bdfc987ee8bae7a71cb8b11521c00 # v4.7.1",
          "upload-artifact", "@ea165f8d65b6e75b540449e92b4886f43607fa02 # v4.6.2",
          "upload-pages-artifact", "@56afc609e74202658d3ffba0e8f6dda462b719fa # v3.0.1",
          "deploy-pages", "@d6db90164ac5ed86f2b6aed7e0febac5b3c0c03e # v4.0.5");

  private static final RepoPath GITLAB_CI = new RepoPath(".gitlab-ci.yml");

  private final Forge forge;
  private final Tool tool;
  private final EditableFiles files;
  private final String source;

  private FirstPipeline(Forge forge, Tool tool, EditableFiles files, String source) {
    this.forge = forge;
    this.tool = tool;
    this.files = files;
    this.source = source;
  }

  /**
   * Composes a pipeline.
   *
   * @throws CasebookException when a revision is named or the repository is bare
   */
  public static FirstPipeline of(CasebookRequest request, Forge forge, Tool tool) {
    EditableFiles files = EditableFiles.of(request, "a pipeline");
    String inside = files.within(request.source());
    if (!inside.matches("[\\p{L}\\p{N} ._/-]*")) {
      throw new CasebookException(
          Reason.INPUT, "the folder '" + inside + "' has a name that no pipeline should quote");
    }
    return new FirstPipeline(forge, tool, files, inside.isEmpty() ? "." : inside);
  }

  private RepoPath path() {
    return new RepoPath(forge.path);
  }

  /** The text of the file. */
  public String text() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("archive", tool.archive() == null ? "" : tool.archive());
    values.put("sha256", tool.sha256() == null ? "" : tool.sha256());
    values.put("source", source);
    String text = resource();
    for (Map.Entry<String, String> action : ACTIONS.entrySet()) {
      text = text.replace("@@" + action.getKey() + "@", action.getValue());
    }
    for (Map.Entry<String, String> value : values.entrySet()) {
      text = text.replace("@" + value.getKey() + "@", value.getValue());
    }
    return text;
  }

  private String resource() {
    try (InputStream in = FirstPipeline.class.getResourceAsStream("pipeline/" + forge.resource)) {
      if (in == null) {
        throw new IllegalStateException("Bug: the pipeline " + forge.resource + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The pipeline " + forge.resource + " cannot be read", e);
    }
  }

  /**
   * Writes the file; existing ones stay as they are.
   *
   * @return what was done and what is left to do, for people
   */
  public List<String> write() {
    if (files.exists(path())) {
      return List.of(forge.path + " is there already and stays as it is");
    }
    files.create(path(), text().getBytes(StandardCharsets.UTF_8));
    List<String> done = new ArrayList<>(List.of(forge.path + " is written"));
    if (forge == Forge.GITLAB) {
      done.addAll(included());
    }
    if (!tool.isComplete()) {
      done.add(
          "next: put a .tar.gz of the distribution where the pipeline can fetch it, and state its"
              + " address and SHA-256 as CASEBOOK_ARCHIVE and CASEBOOK_SHA256 in that file");
    }
    return done;
  }

  private List<String> included() {
    String include = "include:\n  - local: " + forge.path + "\n";
    String schedule =
        "next: make a daily schedule in GitLab, Build > Pipeline schedules; files cannot hold one";
    if (files.exists(GITLAB_CI)) {
      return List.of(
          "next: add to " + GITLAB_CI + ": include: [{local: " + forge.path + "}]", schedule);
    }
    files.create(GITLAB_CI, include.getBytes(StandardCharsets.UTF_8));
    return List.of(GITLAB_CI + " is written", schedule);
  }
}
