package dev.casebook.render;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.diagnostic.SourceLocation;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Addresses of files, commits and edit forms where the repository is published. */
public final class Forge {

  private static final String UNRESERVED = "-._~/";

  private final @Nullable String web;
  private final String ref;
  private final ForgeKind kind;

  private Forge(@Nullable String web, String ref, ForgeKind kind) {
    this.web = web;
    this.ref = ref;
    this.kind = kind;
  }

  public static Forge of(SiteSettings settings) {
    String web = settings.repositoryWeb();
    boolean usable = web != null && (web.startsWith("https://") || web.startsWith("http://"));
    ForgeKind stated = settings.forge();
    ForgeKind kind = stated == null ? ForgeKind.of(web == null ? "" : web) : stated;
    return new Forge(usable ? withoutSlash(web) : null, encoded(settings.branch()), kind);
  }

  private static String withoutSlash(@Nullable String address) {
    String text = address == null ? "" : address;
    return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }

  /** A file or a folder; empty when no forge is configured. */
  public Optional<String> file(RepoPath path) {
    return inside(kind.file(ref, encoded(path.value())));
  }

  /** A line of a file. */
  public Optional<String> place(SourceLocation location) {
    String line = location.line() > 0 ? kind.line(location.line()) : "";
    return file(location.path()).map(address -> address + line);
  }

  public Optional<String> commit(String commit) {
    return inside(kind.commit(commit));
  }

  /** The form in which a reader with rights changes a file. */
  public Optional<String> edit(RepoPath path) {
    return inside(kind.edit(ref, encoded(path.value())));
  }

  private Optional<String> inside(String path) {
    return web == null ? Optional.empty() : Optional.of(web + path);
  }

  private static String encoded(String path) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      boolean plain =
          (b >= 'a' && b <= 'z')
              || (b >= 'A' && b <= 'Z')
              || (b >= '0' && b <= '9')
              || UNRESERVED.indexOf(b) >= 0;
      encoded.append(plain ? String.valueOf((char) b) : String.format(Locale.ROOT, "%%%02X", b));
    }
    return encoded.toString();
  }
}
