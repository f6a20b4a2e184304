package dev.casebook.source;

import org.jspecify.annotations.Nullable;

/** The repository names a file but lacks its content: a partial clone or a damaged object. */
public final class MissingContentException extends Exception {

  private static final long serialVersionUID = 1L;

  public MissingContentException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
