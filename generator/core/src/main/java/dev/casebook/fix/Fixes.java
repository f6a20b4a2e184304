package dev.casebook.fix;

import dev.casebook.check.MissingIdCheck;
import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.model.Catalog;
import dev.casebook.model.Document;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Everything that can be mended without a doubt, file by file. */
public final class Fixes {

  private Fixes() {}

  /**
   * The fixes, in the order in which they are made: first those that keep lines where they are.
   *
   * @param findings that are to be mended
   */
  private static List<Fix> standard(Catalog catalog, List<Finding> findings) {
    List<Document> unnamed =
        findings.stream()
            .filter(finding -> finding.rule().equals(MissingIdCheck.MISSING_ID))
            .flatMap(finding -> catalog.document(finding.location().path()).stream())
            .toList();
    return List.of(
        new MovedLinkFix(catalog),
        new DateFormatFix(),
        new MissingIdFix(catalog, unnamed),
        new FrontMatterOrderFix());
  }

  /**
   * The files that change, by path.
   *
   * @param findings of a report; only what they say is mended
   * @param bytes of a file as it is now
   */
  public static List<FixedFile> of(
      Catalog catalog, List<Finding> findings, Function<RepoPath, byte[]> bytes) {
    List<Fix> fixes = standard(catalog, findings);
    Map<RepoPath, List<Finding>> byFile = new TreeMap<>();
    for (Finding finding : findings) {
      if (fixes.stream().anyMatch(fix -> fix.rules().contains(finding.rule()))) {
        byFile.computeIfAbsent(finding.location().path(), path -> new ArrayList<>()).add(finding);
      }
    }
    List<FixedFile> fixed = new ArrayList<>();
    byFile.forEach(
        (path, found) ->
            text(bytes.apply(path))
                .map(text -> file(fixes, path, text, found))
                .filter(file -> !file.before().equals(file.after()))
                .ifPresent(fixed::add));
    return fixed;
  }

  private static FixedFile file(List<Fix> fixes, RepoPath path, String text, List<Finding> found) {
    String after = text;
    List<Finding> mended = new ArrayList<>();
    for (Fix fix : fixes) {
      List<Finding> own =
          found.stream().filter(finding -> fix.rules().contains(finding.rule())).toList();
      if (!own.isEmpty()) {
        Fix.Mended result = fix.mend(path, after, own);
        after = result.text();
        mended.addAll(result.mended());
      }
    }
    return new FixedFile(path, text, after, mended);
  }

  /** The text of a file in UTF-8; empty for any other, which is left alone. */
  private static Optional<String> text(byte[] bytes) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty(); // a finding of its own says so
    }
  }
}
