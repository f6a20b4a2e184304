package dev.casebook.maven;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.plugin.logging.SystemStreamLog;

/** Keeps what a goal logs, as {@code level text}. */
final class RecordingLog extends SystemStreamLog implements Log {

  final List<String> lines = new CopyOnWriteArrayList<>();

  @Override
  public void info(CharSequence content) {
    lines.add("info " + content);
  }

  @Override
  public void warn(CharSequence content) {
    lines.add("warn " + content);
  }

  @Override
  public void error(CharSequence content) {
    lines.add("error " + content);
  }

  /** The first group of a pattern, as soon as a line has it. */
  String await(String pattern) throws InterruptedException {
    Pattern wanted = Pattern.compile(pattern);
    for (int i = 0; i < 600; i++) {
      for (String line : lines) {
        Matcher found = wanted.matcher(line);
        if (found.find()) {
          return found.group(1);
        }
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
    throw new AssertionError(pattern + " was never logged: " + lines);
  }
}
