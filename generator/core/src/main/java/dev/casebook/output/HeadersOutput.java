package dev.casebook.output;

import dev.casebook.render.SiteModel;
import dev.casebook.write.OutputFile;
import dev.casebook.write.OutputPath;
import java.util.List;

/** {@code _headers}: what a page cannot say of itself, for hosts that read such a file. */
final class HeadersOutput implements SiteOutput {

  private static final String HEADERS =
      """
      /*
        Content-Security-Policy: frame-ancestors 'none'
        X-Content-Type-Options: nosniff
        Referrer-Policy: no-referrer
        Cross-Origin-Opener-Policy: same-origin
        Permissions-Policy: camera=(), geolocation=(), microphone=()
      /assets/*
        Cache-Control: public, max-age=31536000, immutable
      """;

  @Override
  public List<OutputFile> files(SiteModel site) {
    return List.of(OutputFile.text(new OutputPath("_headers"), () -> HEADERS));
  }
}
