package dev.casebook.parse;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.model.Audience;
import dev.casebook.model.DocumentHeader;
import dev.casebook.model.History;
import dev.casebook.model.Provenance;
import dev.casebook.model.Review;
import dev.casebook.model.ReviewPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Makes the header of a document from the claims that won. */
final class HeaderBuilder {

  private HeaderBuilder() {}

  /** The header without what Git says, see {@link Histories}. */
  static DocumentHeader build(RepoPath path, Claims claims, ParseContext context) {
    return new DocumentHeader(
        path,
        claims.get(Field.ID, ContentFiles.defaultId(path.within(context.settings().folder()))),
        Objects.requireNonNull(claims.get(Field.TITLE)),
        claims.get(Field.LANGUAGE, context.settings().language()),
        claims.get(Field.OWNER, List.of()),
        claims.get(Field.BACKUP_OWNER),
        claims.get(Field.CONTACT),
        claims.get(Field.SERVICES, List.of()),
        claims.get(Field.TAGS, List.of()),
        claims.get(Field.AUDIENCE, Audience.INTERNAL),
        claims.get(Field.ALIASES, List.of()),
        claims.get(Field.TRANSLATIONS, List.of()),
        reviews(claims),
        History.unknown(History.Gap.NO_GIT),
        provenance(path, claims),
        claims.alternatives());
  }

  private static ReviewPlan reviews(Claims claims) {
    List<Review> reviews = new ArrayList<>(claims.get(Field.REVIEWS, List.of()));
    Review last = claims.get(Field.LAST_REVIEWED_ON);
    if (last != null && reviews.stream().noneMatch(review -> review.on().equals(last.on()))) {
      reviews.add(last);
    }
    return new ReviewPlan(reviews, claims.get(Field.REVIEW_IN), claims.get(Field.REVIEW_BY));
  }

  private static Map<String, Provenance> provenance(RepoPath path, Claims claims) {
    Evidence defaults = new Evidence(path);
    defaults.inFileName(Field.ID, path.value(), "path of the file");
    Map<String, Provenance> all = new Claims(defaults.claims()).provenance();
    all.putAll(claims.provenance());
    return all;
  }
}
