package dev.casebook.parse;

import dev.casebook.model.Kind;
import dev.casebook.model.Provenance;
import dev.casebook.yaml.YamlNode;
import java.util.Set;

/** Front matter of status pages: {@code resolvedWhen} beside {@code affected} or a severity. */
final class KindFromFrontMatter implements Convention {

  private static final Set<String> END = Set.of("resolvedWhen", "end_time", "endtime");
  private static final Set<String> BEGIN = Set.of("date", "start_time", "starttime", "started_at");

  @Override
  public String name() {
    return "start and end in front matter";
  }

  @Override
  public void read(Page page, Evidence evidence) {
    YamlNode.Mapping root = page.frontMatter();
    if (root == null) {
      return;
    }
    boolean begins = root.entries().stream().anyMatch(entry -> BEGIN.contains(entry.key()));
    root.entries().stream()
        .filter(entry -> begins && END.contains(entry.key()))
        .findFirst()
        .ifPresent(
            entry ->
                evidence.claim(
                    Field.KIND,
                    Kind.INCIDENT,
                    Provenance.at(Provenance.Origin.FRONT_MATTER, name(), entry.keyLocation())));
  }
}
