package dev.casebook.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CsvTableTest {

  private static String cell(Object value) {
    return CsvTable.of(List.of("a"), List.of(Map.of("a", value)));
  }

  @Test
  void writesTheAskedForColumnsInOrder() {
    assertThat(
            CsvTable.of(
                List.of("b", "a", "c"),
                List.of(Map.of("a", 1, "b", List.of("x", "y")), Map.of("c", true))))
        .isEqualTo("b,a,c\r\nx; y,1,\r\n,,true\r\n");
  }

  @Test
  void quotesWhatWouldBreakARow() {
    assertThat(cell("a,\"b\"\nc")).isEqualTo("a\r\n\"a,\"\"b\"\"\nc\"\r\n");
  }

  @Test
  void neutralisesWhatASpreadsheetWouldRun() {
    assertThat(cell("=cmd|' /C calc'!A1")).isEqualTo("a\r\n'=cmd|' /C calc'!A1\r\n");
    for (String start : List.of("+", "-", "@", "\t", "\r")) {
      assertThat(cell(start + "1")).contains("'" + start + "1");
    }
    assertThat(cell(List.of("@ana"))).isEqualTo("a\r\n'@ana\r\n");
    assertThat(cell("a=b")).isEqualTo("a\r\na=b\r\n");
  }
}
