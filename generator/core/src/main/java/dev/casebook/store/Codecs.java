package dev.casebook.store;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the codec of a type: of records, sealed interfaces of records, enums, lists, sets and maps
 * of such, and of a few types of Java. The same value gives the same bytes in every run. Safe from
 * any thread.
 */
public final class Codecs {

  private final Map<Type, Codec<Object>> known = new HashMap<>();

  /**
   * Codecs.
   *
   * @param others of types that are none of the above
   */
  public Codecs(Map<Class<?>, Codec<?>> others) {
    put(String.class, Codec.ofText(text -> text, text -> text));
    put(int.class, number(Integer::longValue, Math::toIntExact));
    put(long.class, Codec.<Long>of((value, out) -> out.number(value), Input::number));
    put(boolean.class, Codec.of((value, out) -> out.flag(value), Input::flag));
    put(Integer.class, number(Integer::longValue, Math::toIntExact));
    put(Long.class, number(value -> value, value -> value));
    put(Boolean.class, Codec.of((value, out) -> out.flag(value), Input::flag));
    put(BigDecimal.class, Codec.ofText(BigDecimal::toString, BigDecimal::new));
    put(ZoneId.class, Codec.ofText(ZoneId::getId, ZoneId::of));
    put(ZoneOffset.class, Codec.ofText(ZoneOffset::getId, ZoneOffset::of));
    put(Period.class, Codec.ofText(Period::toString, Period::parse));
    put(LocalTime.class, number(LocalTime::toNanoOfDay, LocalTime::ofNanoOfDay));
    put(LocalDate.class, number(LocalDate::toEpochDay, LocalDate::ofEpochDay));
    put(OffsetDateTime.class, Codec.ofText(OffsetDateTime::toString, OffsetDateTime::parse));
    others.forEach(this::put);
  }

  private interface ToNumber<T> {
    long of(T value);
  }

  private interface FromNumber<T> {
    T of(long number);
  }

  private static <T> Codec<T> number(ToNumber<T> to, FromNumber<T> from) {
    return Codec.of((value, out) -> out.number(to.of(value)), in -> from.of(in.number()));
  }

  @SuppressWarnings("unchecked") // reads and writes of a codec are of one type
  private void put(Type type, Codec<?> codec) {
    known.put(type, (Codec<Object>) codec);
  }

  /** The bytes of a value. */
  public <T> byte[] bytes(Class<T> type, @Nullable T value) {
    Output out = new Output();
    of(type).write(value, out);
    return out.bytes();
  }

  /**
   * The value that bytes stand for.
   *
   * @throws RuntimeException of any kind when the bytes are damaged
   */
  public <T> @Nullable T value(Class<T> type, byte[] bytes) {
    Input in = new Input(bytes);
    @Nullable Object value = of(type).read(in);
    if (!in.isAtEnd()) {
      throw new IllegalArgumentException("bytes are left");
    }
    return value == null ? null : type.cast(value);
  }

  /** The codec of a type, which must not hold itself. */
  synchronized Codec<Object> of(Type type) {
    Codec<Object> found = known.get(type);
    if (found == null) {
      found = make(type);
      known.put(type, found);
    }
    return found;
  }

  private Codec<Object> make(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      if (generic.getRawType() == List.class) {
        return list(of(arguments[0]));
      }
      if (generic.getRawType() == Set.class) {
        return set(of(arguments[0]));
      }
      if (generic.getRawType() == Map.class) {
        return map(of(arguments[0]), of(arguments[1]));
      }
    } else if (type instanceof Class<?> plain) {
      if (plain.isRecord()) {
        return RecordCodec.of(plain, this);
      }
      if (plain.isEnum()) {
        return constant(List.of(plain.getEnumConstants()));
      }
      if (plain.isSealed()) {
        return oneOf(records(plain).toList());
      }
    }
    throw new IllegalStateException("Bug: nobody knows how to keep a " + type.getTypeName());
  }

  private static Stream<Class<?>> records(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(Codecs::records)
        : Stream.of(type);
  }

  private static Codec<Object> list(Codec<Object> element) {
    return Codec.of(
        (value, out) -> {
          List<?> list = (List<?>) value;
          out.number(list.size());
          list.forEach(each -> element.write(each, out));
        },
        in -> {
          int size = in.size();
          List<@Nullable Object> list = new ArrayList<>(size);
          for (int i = 0; i < size; i++) {
            list.add(element.read(in));
          }
          return list;
        });
  }

  /** In the order of the elements, not of their hashes, which change from run to run. */
  private static Codec<Object> set(Codec<Object> element) {
    Codec<Object> sorted = list(element);
    return Codec.of(
        (value, out) -> sorted.write(((Set<?>) value).stream().sorted().toList(), out),
        in -> new HashSet<>((List<?>) Objects.requireNonNull(sorted.read(in))));
  }

  private static Codec<Object> map(Codec<Object> key, Codec<Object> of) {
    return Codec.of(
        (value, out) -> {
          Map<?, ?> map = (Map<?, ?>) value;
          out.number(map.size());
          Stream<?> keys = map.keySet().stream();
          (hasOrder(map) ? keys : keys.sorted())
              .forEach(
                  each -> {
                    key.write(each, out);
                    of.write(map.get(each), out);
                  });
        },
        in -> {
          int size = in.size();
          Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
          for (int i = 0; i < size; i++) {
            map.put(key.read(in), of.read(in));
          }
          return map;
        });
  }

  /** False of the maps of {@link Map#of()}, whose order changes from run to run. */
  @SuppressWarnings("ReferenceEquality") // only of such a map is the copy the map itself
  private static boolean hasOrder(Map<?, ?> map) {
    return Map.copyOf(map) != map;
  }

  private static Codec<Object> constant(List<Object> constants) {
    return Codec.of(
        (value, out) -> out.number(constants.indexOf(value)), in -> constants.get(in.integer()));
  }

  /** A value of one of some types; which one is written before it. */
  private Codec<Object> oneOf(List<Class<?>> types) {
    List<Codec<Object>> codecs = types.stream().map(this::of).toList();
    return Codec.of(
        (value, out) -> {
          int type = types.indexOf(value.getClass());
          out.number(type);
          codecs.get(type).write(value, out);
        },
        in -> Objects.requireNonNull(codecs.get(in.integer()).read(in)));
  }
}
