package dev.casebook.diagnostic;

/** The colours of text for people. */
public enum Palette {
  /** No escape codes at all. */
  PLAIN,
  /** The sixteen colours that every terminal has. */
  ANSI;

  public String bold(String text) {
    return paint("1", text);
  }

  public String dim(String text) {
    return paint("2", text);
  }

  /** Red, yellow or cyan, bold. */
  public String level(Level level, String text) {
    return paint(
        switch (level) {
          case ERROR -> "1;31";
          case WARNING -> "1;33";
          case INFO -> "1;36";
        },
        text);
  }

  /** The colour of gutters and arrows. */
  public String frame(String text) {
    return paint("34", text);
  }

  private String paint(String code, String text) {
    return this == PLAIN || text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
