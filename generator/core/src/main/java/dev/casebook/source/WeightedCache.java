package dev.casebook.source;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Keeps what was used last, up to a sum of weights. For one thread. */
final class WeightedCache<K, V> {

  private final Map<K, V> values = new LinkedHashMap<>(1024, 0.75f, true);
  private final long capacity;
  private final ToIntFunction<V> weigh;
  private long weight;

  WeightedCache(long capacity, ToIntFunction<V> weigh) {
    this.capacity = capacity;
    this.weigh = weigh;
  }

  @Nullable V get(Object key) {
    return values.get(key);
  }

  void put(K key, V value) {
    @Nullable V before = values.put(key, value);
    weight += weigh.applyAsInt(value) - (before == null ? 0 : weigh.applyAsInt(before));
    Iterator<V> eldest = values.values().iterator();
    while (weight > capacity && values.size() > 1) {
      weight -= weigh.applyAsInt(eldest.next());
      eldest.remove();
    }
  }
}
