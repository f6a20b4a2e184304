package dev.casebook.store;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Writes the components of a record in their order, and reads it through its own constructor. */
final class RecordCodec implements Codec<Object> {

  private final Constructor<?> constructor;
  private final Method[] accessors;
  private final Codec<Object>[] components;

  private RecordCodec(Constructor<?> constructor, Method[] accessors, Codec<Object>[] components) {
    this.constructor = constructor;
    this.accessors = accessors;
    this.components = components;
  }

  static RecordCodec of(Class<?> type, Codecs codecs) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      Method[] accessors =
          Arrays.stream(components).map(RecordComponent::getAccessor).toArray(Method[]::new);
      for (Method accessor : accessors) {
        accessor.setAccessible(true);
      }
      @SuppressWarnings({"unchecked", "rawtypes"})
      Codec<Object>[] parts =
          Arrays.stream(components)
              .map(component -> codecs.of(component.getGenericType()))
              .toArray(Codec[]::new);
      return new RecordCodec(constructor, accessors, parts);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("Bug: every record has its constructor: " + type, e);
    }
  }

  @Override
  public void write(@Nullable Object value, Output out) {
    out.flag(value != null);
    if (value == null) {
      return;
    }
    for (int i = 0; i < components.length; i++) {
      components[i].write(component(value, i), out);
    }
  }

  private @Nullable Object component(Object value, int index) {
    try {
      return accessors[index].invoke(value);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("Bug: " + accessors[index] + " of a record failed", e);
    }
  }

  @Override
  public @Nullable Object read(Input in) {
    if (!in.flag()) {
      return null;
    }
    Object[] values = new Object[components.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = components[i].read(in);
    }
    try {
      return constructor.newInstance(values);
    } catch (InstantiationException | IllegalAccessException | InvocationTargetException e) {
      throw new IllegalArgumentException("not a " + constructor.getName(), e);
    }
  }
}
