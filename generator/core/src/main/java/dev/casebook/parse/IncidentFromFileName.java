package dev.casebook.parse;

import dev.casebook.model.Kind;
import java.util.Locale;
import java.util.regex.Pattern;

/** A file name with the word and a day or a number: {@code 2026-03-04-outage-dns.md}. */
final class IncidentFromFileName implements Convention {

  private static final Pattern INCIDENT =
      Pattern.compile("(?<![a-z])(incident|outage|inc)(?![a-z])|故障|事故");

  @Override
  public String name() {
    return "dated file name";
  }

  @Override
  public void read(Page page, Evidence evidence) {
    String name = ContentFiles.baseName(page.path()).toLowerCase(Locale.ROOT);
    if (INCIDENT.matcher(name).find() && IncidentSigns.isDated(name) && IncidentSigns.in(page)) {
      evidence.inFileName(Field.KIND, Kind.INCIDENT, name());
    }
  }
}
