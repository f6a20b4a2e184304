package dev.casebook.render.chart;

import dev.casebook.render.chart.ChartLegend.Entry;
import dev.casebook.render.chart.ChartLegend.Entry.Sign;
import dev.casebook.trends.IncidentPhases;
import dev.casebook.trends.Phrase;
import dev.casebook.trends.Phrase.Minutes;
import dev.casebook.trends.Phrase.Text;
import dev.casebook.trends.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Draws the phases of incidents in the language of a page. */
public final class PhaseCharts {

  private final Wording wording;

  public PhaseCharts(Wording wording) {
    this.wording = wording;
  }

  /**
   * The bar of one incident.
   *
   * @param id unique in the page
   * @param subject the incident, for the title
   */
  public String bar(IncidentPhases phases, String id, String subject) {
    List<PhaseBar.Part> parts = phases.phases().stream().map(this::part).toList();
    Double acknowledged = phases.acknowledged();
    PhaseBar.Mark mark =
        acknowledged == null
            ? null
            : new PhaseBar.Mark(
                acknowledged, text("phase.acknowledged", new Minutes(acknowledged)));
    List<PhaseBar.Mark> targets =
        phases.targets().stream()
            .map(
                target ->
                    new PhaseBar.Mark(
                        target.at(),
                        text(
                            "phase.target." + target.metric().label(),
                            new Minutes(target.minutes()))))
            .toList();
    String title = text("phase.title", new Text(subject));
    String description = String.join(wording.message("list.separator"), words(phases));
    return SvgPhaseBar.draw(
        new PhaseBar(id, title, description, parts, mark, targets), ChartWords.of(wording));
  }

  /** The phases with their durations, then the acknowledgement and the targets, as words. */
  public List<String> words(IncidentPhases phases) {
    List<String> words = new ArrayList<>();
    phases.phases().forEach(phase -> words.add(label(phase)));
    Double acknowledged = phases.acknowledged();
    if (acknowledged != null) {
      words.add(text("phase.acknowledged", new Minutes(acknowledged)));
    }
    phases
        .targets()
        .forEach(
            target ->
                words.add(
                    text(
                        "phase.target." + target.metric().label(), new Minutes(target.minutes()))));
    return words;
  }

  /** The key of a bar: its phases with their durations. */
  public String legend(IncidentPhases phases) {
    return ChartLegend.draw(
        phases.phases().stream().map(phase -> new Entry(sign(phase), 0, label(phase))).toList());
  }

  private PhaseBar.Part part(IncidentPhases.Phase phase) {
    return new PhaseBar.Part(kind(phase), phase.from(), phase.to(), phase.open(), label(phase));
  }

  private String label(IncidentPhases.Phase phase) {
    String name = wording.message("phase." + phase.kind().name().toLowerCase(Locale.ROOT));
    return text(
        phase.open() ? "phase.part.open" : "phase.part",
        new Text(name),
        new Minutes(phase.minutes()));
  }

  private static PhaseBar.Kind kind(IncidentPhases.Phase phase) {
    return switch (phase.kind()) {
      case UNDETECTED -> PhaseBar.Kind.UNDETECTED;
      case MITIGATING -> PhaseBar.Kind.MITIGATING;
      case RECOVERING -> PhaseBar.Kind.RECOVERING;
    };
  }

  private static Sign sign(IncidentPhases.Phase phase) {
    return switch (phase.kind()) {
      case UNDETECTED -> Sign.UNDETECTED;
      case MITIGATING -> Sign.MITIGATING;
      case RECOVERING -> Sign.RECOVERING;
    };
  }

  private String text(String key, Phrase.Argument... arguments) {
    return wording.text(Phrase.of(key, arguments));
  }
}
