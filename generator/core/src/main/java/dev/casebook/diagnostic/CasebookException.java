package dev.casebook.diagnostic;

import org.jspecify.annotations.Nullable;

/**
 * The world is wrong: Git, disk, theme or configuration. Content that is wrong is a {@link Finding}
 * instead.
 */
public final class CasebookException extends RuntimeException {

  /** What is in the way; a caller turns it into an exit code. */
  public enum Reason {
    /** The configuration or the command line cannot be used. */
    CONFIGURATION,
    /** The input cannot be used: no repository, no such revision. */
    INPUT,
    /** Reading or writing failed. */
    IO
  }

  private static final long serialVersionUID = 1L;

  private final Reason reason;

  public CasebookException(Reason reason, String message) {
    this(reason, message, null);
  }

  public CasebookException(Reason reason, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
