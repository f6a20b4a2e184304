package dev.casebook.parse;

import dev.casebook.diagnostic.NearestName;
import dev.casebook.model.IncidentFacts.IncidentKind;
import dev.casebook.model.Kind;
import dev.casebook.yaml.Parsed;
import dev.casebook.yaml.YamlNode;
import dev.casebook.yaml.YamlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Decides of which kind a document is: front matter first, then the conventions of kinds. */
final class KindChoice {

  private static final List<String> NAMES =
      Stream.concat(
              Stream.of(Kind.values()).map(Kind::label),
              Stream.of("near_miss", "maintenance", "not_affected", "vulnerability"))
          .toList();

  private KindChoice() {}

  /**
   * The claim that wins.
   *
   * @param evidence gets the {@code incident_kind} that a {@code kind} may name
   */
  static Claim<Kind> of(Page page, Keys keys, Evidence evidence) {
    Evidence suggested = new Evidence(page.path());
    Conventions.OF_KIND.forEach(convention -> convention.read(page, suggested));
    suggested.inFileName(Field.KIND, Kind.GUIDE, "nothing says more");
    Claim<Kind> otherwise =
        new Claims(suggested.claims())
            .winner(Field.KIND)
            .orElseThrow(() -> new IllegalStateException("Bug: a document without a kind"));
    Optional<YamlValue> stated = keys.find("kind");
    return stated
        .flatMap(value -> stated(value, otherwise.value(), evidence, page))
        .orElse(otherwise);
  }

  private static Optional<Claim<Kind>> stated(
      YamlValue value, Kind otherwise, Evidence evidence, Page page) {
    if (!(value.node() instanceof YamlNode.Scalar scalar)) {
      return Optional.empty();
    }
    String name = scalar.text().strip().toLowerCase(Locale.ROOT);
    if (!NAMES.contains(name)) {
      reportUnknown(value, name, page);
      return Optional.empty();
    }
    Optional<Kind> kind = Kind.ofLabel(name);
    boolean ofIncident = kind.isEmpty() || kind.get() == Kind.INCIDENT;
    if (kind.isEmpty()) {
      evidence.claim(
          Field.INCIDENT_KIND, Values.oneOf(value, IncidentKind.class), Keys.provenance(value));
    }
    boolean postmortem = ofIncident && otherwise == Kind.POSTMORTEM;
    Kind chosen = postmortem ? Kind.POSTMORTEM : kind.orElse(Kind.INCIDENT);
    return Optional.of(new Claim<>(Field.KIND, chosen, Keys.provenance(value)));
  }

  /** The {@code kind} of another tool's file is none of our business. */
  private static void reportUnknown(YamlValue value, String name, Page page) {
    boolean ours = page.frontMatter() != null && NativeKeys.isNative(page.frontMatter());
    Optional<String> nearest = NearestName.of(name, NAMES);
    if (ours || nearest.isPresent()) {
      value.parsed(
          text ->
              Parsed.problem(
                  "is no kind of document",
                  nearest
                      .map(known -> "did you mean '" + known + "'?")
                      .orElse("write one of: " + String.join(", ", new ArrayList<>(NAMES)))));
    }
  }
}
