package dev.casebook.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class MailmapTest {

  private static Mailmap of(String text) {
    return Mailmap.parse(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void readsTheFourFormsOfAnEntry() {
    Mailmap map =
        of(
            """
            # people
            Ana Costa <ana@example.org>
            <wei@example.org> <wei@old.example>
            Wei Zhang <wei@example.org> <W@old.example>
            Bo Lind <bo@example.org> root <root@host.example>
            """);
    assertThat(map.name("ana", "ANA@example.org")).isEqualTo("Ana Costa");
    assertThat(map.name("wei", "wei@old.example")).isEqualTo("wei");
    assertThat(map.name("wei", "w@old.example")).isEqualTo("Wei Zhang");
    assertThat(map.name("root", "root@host.example")).isEqualTo("Bo Lind");
    assertThat(map.name("Ana", "root@host.example")).isEqualTo("Ana");
  }

  @Test
  @Timeout(5)
  void whatIsNoEntryIsPassedOver() {
    Mailmap map = of("<\n>\nName\n" + "<".repeat(100_000) + "\nA\u0007na <a@example.org>");
    assertThat(map.name("x", "a@example.org")).isEqualTo("Ana");
    assertThat(map.name("x", "")).isEqualTo("x");
  }
}
