package dev.casebook.parse;

import java.util.List;
import java.util.regex.Pattern;

/** A runbook for one alert is named like the alert: {@code KubePodCrashLooping.md}. */
final class AlertFromFileName implements Convention {

  /** At least two words in camel case, as alerts are named by habit. */
  private static final Pattern ALERT =
      Pattern.compile("(?=.{6,120}$)[A-Z][A-Za-z0-9]*[a-z0-9][A-Z][A-Za-z0-9]*");

  @Override
  public String name() {
    return "file name like an alert";
  }

  @Override
  public void read(Page page, Evidence evidence) {
    String name = ContentFiles.baseName(page.path());
    if (ALERT.matcher(name).matches()) {
      evidence.inFileName(Field.ALERTS, List.of(name), name());
    }
  }
}
