package dev.casebook.parse;

import dev.casebook.model.Kind;
import java.util.List;

/** All kinds of documents. */
final class ContentKinds {

  private static final List<ContentKind> ALL =
      List.of(
          new RunbookContent(),
          new IncidentContent(),
          new PostmortemContent(),
          new DrillContent(),
          new GuideContent(),
          new ResourceContent(),
          new PathContent());

  private ContentKinds() {}

  static List<ContentKind> all() {
    return ALL;
  }

  static ContentKind of(Kind kind) {
    return ALL.stream()
        .filter(content -> content.kind() == kind)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Bug: no content of kind " + kind));
  }
}
