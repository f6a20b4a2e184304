package dev.casebook.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.markdown.LinkReference.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UrlPolicyTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a.md",
        "../a b.md#c",
        "/root.md",
        "#fragment",
        "?query=a:b",
        "https://example.com",
        "HTTPS://EXAMPLE.COM/a:b",
        "http://[::1]:8080/",
        "mailto:ana@example.com",
        "docs/a:b.md",
        "路径/文件.md",
      })
  void addressesThatPeopleWriteAreAllowed(String address) {
    assertThat(UrlPolicy.refusal(address, Kind.LINK)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JAVASCRIPT:alert(1)",
        "java\tscript:alert(1)",
        "\u0001javascript:alert(1)",
        " javascript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "blob:x",
        "file:///etc/passwd",
        "tel:1",
        "cb:0",
        ":x",
        "//evil.example",
        "\\\\evil\\x",
        "/\\evil",
        "a\u202egnp.md",
        "a\u0085b",
        "a\ud800b",
        "https:",
        "https:evil.example",
        "https:///x",
        "https://?x",
        "mailto:a@b.example?bcc=c@d.example",
        "mailto:a@b.example,c@d.example",
        "mailto:",
      })
  void everythingElseIsRefused(String address) {
    assertThat(UrlPolicy.refusal(address, Kind.LINK)).isPresent();
  }

  @Test
  void overlongAddressesAreRefused() {
    assertThat(UrlPolicy.refusal("a".repeat(4_097), Kind.LINK)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://example.com/a.png", "http://x/a.png", "data:image/png;base64,x", "//x/a"})
  void imagesAreRelativeOnly(String address) {
    assertThat(UrlPolicy.refusal(address, Kind.IMAGE)).isPresent();
  }

  @Test
  void aUserNameBeforeTheHostIsSuspect() {
    assertThat(UrlPolicy.suspicion("https://good.example@evil.example/"))
        .hasValueSatisfying(reason -> assertThat(reason).contains("'evil.example'"));
    assertThat(UrlPolicy.suspicion("https://good.example/@ana")).isEmpty();
  }

  @Test
  void aHostOfMixedAlphabetsIsSuspectAndWrittenInAscii() {
    String address = "https://ex\u0430mple.com/p\u00e9";
    assertThat(UrlPolicy.suspicion(address)).isPresent();
    assertThat(UrlPolicy.written(address)).isEqualTo("https://xn--exmple-4nf.com/p\u00e9");
    assertThat(UrlPolicy.suspicion("https://\u4e2d\u6587.example")).isPresent();
    assertThat(UrlPolicy.suspicion("https://m\u00fcller.example")).isEmpty();
  }

  @Test
  void charactersThatNoAddressMayHoldAreEncoded() {
    assertThat(UrlPolicy.written("a b\"c<d>.md")).isEqualTo("a%20b%22c%3Cd%3E.md");
  }
}
