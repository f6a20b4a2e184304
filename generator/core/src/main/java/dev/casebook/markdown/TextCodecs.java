package dev.casebook.markdown;

import dev.casebook.store.Codec;
import java.util.Map;

/** How the parts of a parsed text are kept that are no records. */
public final class TextCodecs {

  /** By type. */
  public static final Map<Class<?>, Codec<?>> ALL =
      Map.of(
          Places.class,
          Codec.of(Places::write, Places::read),
          LinkedHtml.class,
          Codec.of(LinkedHtml::write, LinkedHtml::read));

  private TextCodecs() {}
}
