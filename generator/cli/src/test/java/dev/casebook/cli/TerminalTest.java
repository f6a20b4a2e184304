package dev.casebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.Stage;
import dev.casebook.diagnostic.Palette;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {

  private static Terminal terminal(Map<String, String> environment) {
    return new Terminal(
        OutputStream.nullOutputStream(), OutputStream.nullOutputStream(), environment);
  }

  @Test
  void coloursNeedATerminalThatWantsThem() {
    assertThat(terminal(Map.of()).outPalette()).isEqualTo(Palette.PLAIN);
    assertThat(terminal(Map.of("CASEBOOK_TTY", "out")).outPalette()).isEqualTo(Palette.ANSI);
    assertThat(terminal(Map.of("CASEBOOK_TTY", "out")).errPalette()).isEqualTo(Palette.PLAIN);
    assertThat(terminal(Map.of("CASEBOOK_TTY", ",err")).errPalette()).isEqualTo(Palette.ANSI);
    for (Map<String, String> refusal :
        List.of(
            Map.of("CASEBOOK_TTY", "out,err", "NO_COLOR", "1"),
            Map.of("CASEBOOK_TTY", "out,err", "TERM", "dumb"))) {
      assertThat(terminal(refusal).outPalette()).isEqualTo(Palette.PLAIN);
      assertThat(terminal(refusal).errPalette()).isEqualTo(Palette.PLAIN);
    }
    assertThat(terminal(Map.of("CASEBOOK_TTY", "out", "NO_COLOR", "")).outPalette())
        .isEqualTo(Palette.ANSI);
  }

  @Test
  void aLineIsOnlyRedrawnOnATerminalThatCan() {
    assertThat(terminal(Map.of()).canRedraw()).isFalse();
    assertThat(terminal(Map.of("CASEBOOK_TTY", "out")).canRedraw()).isFalse();
    assertThat(terminal(Map.of("CASEBOOK_TTY", "out,err")).canRedraw()).isTrue();
    assertThat(terminal(Map.of("CASEBOOK_TTY", ",err", "TERM", "dumb")).canRedraw()).isFalse();
  }

  /** Fails as the system does when the reader has gone, or the disk is full. */
  private static OutputStream failing(String message) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(message);
      }
    };
  }

  @Test
  void aReaderThatHangsUpIsNoError() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Main.run(
            new String[] {"version"},
            InputStream.nullInputStream(),
            failing("Broken pipe"),
            err,
            Map.of());
    assertThat(code).isZero();
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void aFullDiskIs() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Main.run(
            new String[] {"version"},
            InputStream.nullInputStream(),
            failing("No space left on device"),
            err,
            Map.of());
    assertThat(code).isEqualTo(4);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo("casebook: cannot write to the output: No space left on device\n");
  }

  @Test
  void aNoteComesAfterTheDataThatItSumsUp() {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    Terminal terminal = new Terminal(both, both, Map.of());
    terminal.out().print("data\n");
    terminal.note("note");
    assertThat(both.toString(StandardCharsets.UTF_8)).isEqualTo("data\nnote\n");
  }

  @Test
  void progressFitsANarrowTerminalAndLeavesNothingBehind() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ProgressBar bar =
        new ProgressBar(new PrintStream(bytes, true, StandardCharsets.UTF_8), 20)) {
      bar.begin(Stage.SOURCE, 0);
      bar.begin(Stage.DOCUMENTS, 120_000);
      bar.advance();
    }
    String shown = bytes.toString(StandardCharsets.UTF_8);
    assertThat(shown).contains("documents 0/120000").endsWith("\r\u001b[K");
    assertThat(shown.split("\r\u001b\\[K"))
        .allSatisfy(line -> assertThat(line).hasSizeLessThan(20));
  }

  @Test
  void progressShowsABarWhereThereIsRoom() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ProgressBar bar =
        new ProgressBar(new PrintStream(bytes, true, StandardCharsets.UTF_8), 80)) {
      bar.begin(Stage.DOCUMENTS, 4);
    }
    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .contains("documents [" + " ".repeat(24) + "] 0/4");
  }

  @Test
  void columnsOfATableAreAlignedByWhatATerminalShows() {
    TextTable table = new TextTable("A", "B");
    table.row(List.of("负责人", "x"));
    table.row(List.of("ab", "\u001b[2J"));
    assertThat(table.text()).isEqualTo("A       B\n负责人  x\nab      \\e[2J\n");
  }

  @Test
  void memoryIsMeasured() {
    assertThat(MemoryUse.peakBytes()).isBetween(10_000_000L, 64_000_000_000L);
  }
}
