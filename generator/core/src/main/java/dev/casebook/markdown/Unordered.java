package dev.casebook.markdown;

import com.vladsch.flexmark.util.dependency.Dependent;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A part of the parser that asks for no place among the others: their list is the order. */
interface Unordered extends Dependent {

  @Override
  default @Nullable Set<Class<?>> getAfterDependents() {
    return null;
  }

  @Override
  default @Nullable Set<Class<?>> getBeforeDependents() {
    return null;
  }

  @Override
  default boolean affectsGlobalScope() {
    return false;
  }
}
