package dev.casebook.cli;

import dev.casebook.diagnostic.CasebookException;
import dev.casebook.diagnostic.CasebookException.Reason;
import dev.casebook.diagnostic.Palette;
import dev.casebook.diagnostic.TerminalText;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The streams of one run. Input is read only to ask a person at a terminal. Asked-for data goes
 * out, text for people goes to the error stream. A reader that hangs up is no error; a full disk
 * is.
 */
final class Terminal {

  private final Watched watched;
  private final PrintStream out;
  private final PrintStream err;
  private final Map<String, String> environment;

  private final BufferedReader in;

  Terminal(OutputStream out, OutputStream err, Map<String, String> environment) {
    this(InputStream.nullInputStream(), out, err, environment);
  }

  Terminal(InputStream in, OutputStream out, OutputStream err, Map<String, String> environment) {
    this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    this.watched = new Watched(out);
    this.out = new PrintStream(new BufferedOutputStream(watched), false, StandardCharsets.UTF_8);
    this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
    this.environment = Map.copyOf(environment);
  }

  PrintStream out() {
    return out;
  }

  PrintStream err() {
    return err;
  }

  Map<String, String> environment() {
    return environment;
  }

  /** Whether the error stream is a terminal that can redraw a line. */
  boolean canRedraw() {
    return isTerminal("err") && !isDumb();
  }

  Palette outPalette() {
    return isTerminal("out") ? colour() : Palette.PLAIN;
  }

  Palette errPalette() {
    return isTerminal("err") ? colour() : Palette.PLAIN;
  }

  /** A note for people, after the data so far, free of escape sequences from content. */
  void note(String text) {
    out.flush();
    err.print(TerminalText.escape(text) + "\n");
    err.flush();
  }

  /**
   * Asks a person, when one sits at the terminal.
   *
   * @return the answer without spaces around it; null without a terminal, or at the end of input
   */
  @Nullable String ask(String question) {
    if (!isTerminal("in") || !isTerminal("err")) {
      return null;
    }
    out.flush();
    err.print(TerminalText.escape(question));
    err.flush();
    try {
      String answer = in.readLine();
      return answer == null ? null : answer.strip();
    } catch (IOException e) {
      throw new CasebookException(Reason.IO, "the answer cannot be read", e);
    }
  }

  /** Hands everything on; the error that data met, or null. A closed pipe is none. */
  @Nullable IOException flush() {
    out.flush();
    err.flush();
    IOException failure = watched.failure;
    return failure == null || isHangUp(failure) ? null : failure;
  }

  private Palette colour() {
    boolean refused = !environment.getOrDefault("NO_COLOR", "").isEmpty() || isDumb();
    return refused ? Palette.PLAIN : Palette.ANSI;
  }

  private boolean isDumb() {
    return environment.getOrDefault("TERM", "").equals("dumb");
  }

  /** The launcher asks the shell, because Java cannot tell one stream from the other. */
  private boolean isTerminal(String stream) {
    return List.of(environment.getOrDefault("CASEBOOK_TTY", "").split(",")).contains(stream);
  }

  private static boolean isHangUp(IOException failure) {
    String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    return message.contains("broken pipe")
        || message.contains("pipe closed")
        || message.contains("stream closed")
        || message.contains("being closed")
        || message.contains("bad file descriptor");
  }

  /** Keeps the first error, which a print stream would only remember as a flag. */
  private static final class Watched extends OutputStream {

    private final OutputStream target;
    private volatile @Nullable IOException failure;

    Watched(OutputStream target) {
      this.target = target;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      if (failure != null) {
        return;
      }
      try {
        target.write(bytes, offset, length);
      } catch (IOException e) {
        failure = e;
        throw e;
      }
    }

    @Override
    public void flush() throws IOException {
      if (failure == null) {
        target.flush();
      }
    }
  }
}
