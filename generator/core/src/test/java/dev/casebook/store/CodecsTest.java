package dev.casebook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CodecsTest {

  private static final Codecs CODECS =
      new Codecs(Map.of(StringBuilder.class, Codec.of(CodecsTest::write, CodecsTest::read)));

  enum Colour {
    RED,
    GREEN
  }

  sealed interface Shape permits Dot, Round {}

  record Dot(int x) implements Shape {}

  sealed interface Round extends Shape permits Circle {}

  record Circle(long radius) implements Round {}

  record Plain(
      String text,
      int number,
      long large,
      boolean flag,
      @Nullable Integer some,
      @Nullable Long wide,
      @Nullable Boolean checked,
      Colour colour) {}

  record Times(
      LocalDate day,
      LocalTime time,
      OffsetDateTime moment,
      Period period,
      ZoneId zone,
      ZoneOffset offset,
      BigDecimal cost) {}

  record Many(List<Shape> shapes, Map<String, Plain> byName, Set<Colour> colours) {}

  record Refusing(int value) {
    Refusing {
      if (value < 0) {
        throw new IllegalArgumentException("negative");
      }
    }
  }

  record Signed(int value) {}

  record Shared(StringBuilder one, StringBuilder other) {}

  private static void write(StringBuilder value, Output out) {
    out.shared(value, (text, target) -> target.text(text.toString()));
  }

  private static StringBuilder read(Input in) {
    return in.shared(StringBuilder.class, from -> new StringBuilder(String.valueOf(from.text())));
  }

  private static <T> void comesBack(Class<T> type, T value) {
    assertThat(CODECS.value(type, CODECS.bytes(type, value))).isEqualTo(value);
  }

  @Test
  void valuesComeBack() {
    comesBack(Plain.class, new Plain("", 0, 0, false, null, null, null, Colour.RED));
    comesBack(
        Plain.class,
        new Plain(
            "数据库 déjà 😀",
            Integer.MIN_VALUE,
            Long.MAX_VALUE,
            true,
            -1,
            Long.MIN_VALUE,
            true,
            Colour.GREEN));
    comesBack(
        Times.class,
        new Times(
            LocalDate.of(-44, 3, 15),
            LocalTime.of(23, 59, 59, 999_999_999),
            OffsetDateTime.parse("2026-11-02T09:00:00.000000001+05:30"),
            Period.of(1, -2, 30),
            ZoneId.of("Asia/Shanghai"),
            ZoneOffset.ofHoursMinutes(-3, -30),
            new BigDecimal("1.50")));
    Plain plain = new Plain("a", 1, 2, true, 3, 4L, false, Colour.RED);
    comesBack(
        Many.class,
        new Many(
            List.of(new Dot(300), new Circle(-5), new Dot(1)),
            Map.of("b", plain, "a", plain),
            Set.of(Colour.GREEN, Colour.RED)));
    comesBack(Many.class, new Many(List.of(), Map.of(), Set.of()));
    assertThat(CODECS.value(Plain.class, CODECS.bytes(Plain.class, null))).isNull();
  }

  @Test
  void anOrderComesBackWhereThereIsOne() {
    Map<String, Plain> one = new LinkedHashMap<>();
    for (String name : List.of("d", "b", "c", "a")) {
      one.put(name, new Plain(name, 1, 1, true, null, null, null, Colour.RED));
    }
    Many read = CODECS.value(Many.class, bytesOf(one));
    assertThat(read).isNotNull();
    assertThat(read.byName()).containsExactlyEntriesOf(one);
    assertThat(bytesOf(Map.copyOf(one))).isEqualTo(bytesOf(new TreeMap<>(one)));
  }

  private static byte[] bytesOf(Map<String, Plain> map) {
    return CODECS.bytes(Many.class, new Many(List.of(), map, Set.of()));
  }

  @Test
  void whatManyReferToIsWrittenOnce() {
    StringBuilder text = new StringBuilder("a long text that is written only once");
    byte[] once = CODECS.bytes(Shared.class, new Shared(text, text));
    Shared read = CODECS.value(Shared.class, once);
    assertThat(read).isNotNull();
    assertThat(read.one()).isSameAs(read.other()).hasToString(text.toString());
    byte[] twice = CODECS.bytes(Shared.class, new Shared(text, new StringBuilder("another text")));
    assertThat(twice).hasSizeGreaterThan(once.length);
  }

  @Test
  void damageIsNoticedOrHarmlessButNeverHangs() {
    byte[] bytes =
        CODECS.bytes(
            Many.class,
            new Many(
                List.of(new Dot(300)),
                Map.of("a", new Plain("text", 1, 2, true, 3, 4L, false, Colour.RED)),
                Set.of(Colour.RED)));
    for (int i = 0; i < bytes.length; i++) {
      byte[] shorter = Arrays.copyOf(bytes, i);
      assertThatThrownBy(() -> CODECS.value(Many.class, shorter))
          .isInstanceOf(RuntimeException.class);
      byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
      assertThatThrownBy(() -> CODECS.value(Many.class, longer))
          .isInstanceOf(RuntimeException.class);
    }
    byte[] huge = {1, -1, -1, -1, -1, 15};
    assertThatThrownBy(() -> CODECS.value(Many.class, huge)).isInstanceOf(RuntimeException.class);
  }

  @Test
  void aRecordMayRefuseWhatItReads() {
    byte[] negative = CODECS.bytes(Signed.class, new Signed(-1));
    assertThatThrownBy(() -> CODECS.value(Refusing.class, negative))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Refusing")
        .hasRootCauseMessage("negative");
  }

  @Test
  void aTypeThatNobodyKnowsIsABug() {
    record Odd(Thread thread) {}
    assertThatThrownBy(() -> CODECS.bytes(Odd.class, null))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("java.lang.Thread");
  }
}
