package dev.casebook;

import dev.casebook.diagnostic.CasebookException;
import dev.casebook.diagnostic.CasebookException.Reason;
import dev.casebook.diagnostic.NearestName;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.model.Document;
import dev.casebook.parse.ReviewMark;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/**
 * A review of a document, to be written into its file.
 *
 * @param file on disk
 * @param text the whole file with the review
 * @param changes false when the file holds the review already
 */
public record ReviewEdit(RepoPath path, Path file, String text, boolean changes) {

  /**
   * Finds the document and adds the review to its text.
   *
   * @param idOrPath of the document
   * @throws CasebookException when there is no such document, its file is not on disk or not UTF-8,
   *     or its front matter cannot be edited
   */
  public static ReviewEdit of(
      Casebook casebook, CasebookRequest request, String idOrPath, ReviewMark.Entry entry) {
    if (request.ref() != null) {
      throw new CasebookException(
          Reason.CONFIGURATION, "a review is written into the working tree; leave out --ref");
    }
    String clean = idOrPath.startsWith("./") ? idOrPath.substring(2) : idOrPath;
    RepoPath path =
        casebook
            .read()
            .catalog()
            .document(clean)
            .map(Document::path)
            .orElseThrow(() -> unknown(casebook, clean));
    Path file = onDisk(request.source(), path);
    try {
      byte[] bytes = Files.readAllBytes(file);
      String text = new String(bytes, StandardCharsets.UTF_8);
      if (!Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes)) {
        throw new CasebookException(Reason.INPUT, path + " is not UTF-8; save it as UTF-8 first");
      }
      String marked = ReviewMark.add(path, text, entry);
      return new ReviewEdit(path, file, marked, !marked.equals(text));
    } catch (IOException e) {
      throw new CasebookException(Reason.IO, file + " cannot be read", e);
    }
  }

  private static CasebookException unknown(Casebook casebook, String name) {
    Set<String> names = new TreeSet<>();
    casebook.read().catalog().documents().forEach(each -> names.add(each.path().value()));
    String near =
        NearestName.of(name, names).map(each -> "; did you mean " + each + "?").orElse("");
    return new CasebookException(Reason.INPUT, "there is no document '" + name + "'" + near);
  }

  /** The source may be a folder inside of the repository. */
  private static Path onDisk(Path source, RepoPath path) {
    for (Path at = source.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
      Path file = at.resolve(path.value());
      if (Files.isRegularFile(file)) {
        return file;
      }
    }
    throw new CasebookException(
        Reason.INPUT, path + " is not a file on disk; a bare repository cannot be edited");
  }

  /** Writes the file. */
  public void write() {
    try {
      Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new CasebookException(Reason.IO, file + " cannot be written", e);
    }
  }
}
