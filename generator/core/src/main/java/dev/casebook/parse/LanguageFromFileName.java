package dev.casebook.parse;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The language before the extension: {@code failover.zh.md}, {@code failover.zh-CN.md}. */
final class LanguageFromFileName implements Convention {

  @Override
  public String name() {
    return "language in the file name";
  }

  @Override
  public void read(Page page, Evidence evidence) {
    String name = ContentFiles.baseName(page.path());
    evidence.inFileName(Field.LANGUAGE, language(name), name());
  }

  /** A file name, already without its extension, without the language at its end. */
  static String without(String name) {
    return language(name) == null ? name : name.substring(0, name.lastIndexOf('.'));
  }

  private static @Nullable String language(String name) {
    int dot = name.lastIndexOf('.');
    String end = name.substring(dot + 1).toLowerCase(Locale.ROOT);
    return dot <= 0 ? null : CommonKeys.language(end).value();
  }
}
