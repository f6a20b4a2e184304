package dev.casebook.trends;

import dev.casebook.trends.Phrase.Count;
import dev.casebook.trends.Phrase.Factor;
import dev.casebook.trends.Phrase.Minutes;
import dev.casebook.trends.Phrase.Share;
import dev.casebook.trends.Phrase.Text;
import java.util.ArrayList;
import java.util.List;

/** Says in sentences what curves, control charts and contrasts can tell. */
public final class ChapterSentences {

  private ChapterSentences() {}

  /** How many incidents were unlike the others, and whether the limits are firm. */
  public static List<Phrase> control(ControlChart chart) {
    Count n = new Count(chart.seen().size());
    Minutes low = new Minutes(Math.max(1, chart.limits().limits().low()));
    Minutes high = new Minutes(chart.limits().limits().high());
    List<Phrase> said = new ArrayList<>();
    said.add(
        chart.unlike().isEmpty()
            ? Phrase.of("control.none", n, low, high)
            : Phrase.of("control.some", new Count(chart.unlike().size()), n, low, high));
    if (chart.limits().provisional()) {
      said.add(Phrase.of("control.provisional"));
    }
    return said;
  }

  /** What two sets of incidents differ in, with the warning that it is an association. */
  public static List<Phrase> contrast(Contrast contrast) {
    String key = "contrast." + contrast.kind().name().toLowerCase(java.util.Locale.ROOT);
    Comparison comparison = contrast.comparison();
    Count one = new Count(comparison.after().size());
    Count other = new Count(comparison.before().size());
    Text subject = new Text(contrast.subject());
    Ratio ratio = comparison.ratio();
    List<Phrase> said = new ArrayList<>();
    if (ratio == null) {
      said.add(Phrase.of(key + ".few", one, other, new Count(Ratio.GATE), subject));
    } else {
      String verdict = ratio.isNoise() ? ".noise" : ratio.value() < 1 ? ".shorter" : ".longer";
      said.add(
          Phrase.of(
              key + verdict,
              one,
              other,
              new Factor(ratio.value()),
              new Factor(ratio.interval().low()),
              new Factor(ratio.interval().high()),
              subject));
      said.add(Phrase.of("contrast.association"));
    }
    if (contrast.leftOut() > 0) {
      said.add(Phrase.of("contrast.left-out", new Count(contrast.leftOut())));
    }
    return said;
  }

  /** The share of incidents that were mitigated within a time. */
  public static Phrase within(TimeCurve curve, double minutes) {
    Share share = new Share(1 - curve.left().shareAt(minutes));
    return curve
        .intervalAt(minutes)
        .map(
            interval ->
                Phrase.of(
                    "curve.within",
                    new Minutes(minutes),
                    share,
                    new Share(interval.low()),
                    new Share(interval.high())))
        .orElseGet(() -> Phrase.of("curve.within.bare", new Minutes(minutes), share));
  }
}
