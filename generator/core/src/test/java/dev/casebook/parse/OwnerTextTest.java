package dev.casebook.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.model.Directory;
import dev.casebook.model.Owner;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnerTextTest {

  private static final Directory DIRECTORY =
      new Directory(
          List.of(new Directory.Team("payments", "Payments crew", "#payments-oncall", List.of())),
          List.of(new Directory.Person("@ana", "Ana Duarte")),
          List.of(),
          List.of());

  @ParameterizedTest
  @CsvSource({
    "team:payments, team:payments, TEAM",
    "team:Payments, team:payments, TEAM",
    "team:other, team:other, TEAM",
    "payments crew, team:payments, TEAM",
    "'#payments-oncall', team:payments, TEAM",
    "'#elsewhere', '#elsewhere', UNKNOWN",
    "@org/payments, team:payments, TEAM",
    "@group/sub/payments, team:payments, TEAM",
    "@org/other, @org/other, TEAM",
    "@ana, @ana, PERSON",
    "@stranger, @stranger, PERSON",
    "ana, @ana, PERSON",
    "Ana Duarte, @ana, PERSON",
    "@@maintainer, @@maintainer, UNKNOWN",
    "ops@example.com, ops@example.com, UNKNOWN"
  })
  void aNameIsThatOfATeamOrAPersonThatTheDirectoryKnows(String text, String id, Owner.Kind kind) {
    assertThat(OwnerText.of(text, DIRECTORY)).isEqualTo(new Owner(id, kind));
  }
}
