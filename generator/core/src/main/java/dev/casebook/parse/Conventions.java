package dev.casebook.parse;

import java.util.List;

/** The conventions that do not depend on the kind of a document, in order of precedence. */
final class Conventions {

  /** Which kind a document is; the configuration can correct what names and headings suggest. */
  static final List<Convention> OF_KIND =
      List.of(
          new KindFromConfiguration(),
          new TemplateFile(),
          new KindFromFrontMatter(),
          new KindOfIndex(),
          new KindFromFolder(),
          new KindFromFileName(),
          new KindFromHeadings(),
          new IncidentFromFileName(),
          new KindFromTitle());

  /** What a document of any kind may tell. */
  static final List<Convention> OF_ALL =
      List.of(
          new TitleFromHeading(),
          new TitleOfPlace(),
          new TitleFromFileName(),
          new LanguageFromFileName(),
          new LanguageFromText(),
          new DefaultsOfPlace(),
          new ReviewIntervalOfKind(),
          new OwnersFromOwnerFiles());

  private Conventions() {}
}
