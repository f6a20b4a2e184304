package dev.casebook.parse;

import dev.casebook.model.Kind;
import java.util.Locale;
import java.util.regex.Pattern;

/** A file name that holds the word: {@code 2024-05-postmortem-dns.md}, {@code dns-runbook.md}. */
final class KindFromFileName implements Convention {

  private static final Pattern POSTMORTEM =
      Pattern.compile("(^|.*[-_ .\\d])post[-_ ]?mortem([-_ .\\d].*|$)");
  private static final Pattern RUNBOOK =
      Pattern.compile("(^|.*[-_ .])(runbook|playbook)([-_ .].*|$)");

  @Override
  public String name() {
    return "file name";
  }

  @Override
  public void read(Page page, Evidence evidence) {
    String name = ContentFiles.baseName(page.path()).toLowerCase(Locale.ROOT);
    if (POSTMORTEM.matcher(name).matches()) {
      evidence.inFileName(Field.KIND, Kind.POSTMORTEM, name());
    } else if (RUNBOOK.matcher(name).matches()) {
      evidence.inFileName(Field.KIND, Kind.RUNBOOK, name());
    }
  }
}
