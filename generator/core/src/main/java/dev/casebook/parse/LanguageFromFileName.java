package dev.casebook.parse;

import java.util.Locale;

/** The language before the extension: {@code failover.zh.md}, {@code failover.zh-CN.md}. */
final class LanguageFromFileName implements Convention {

  @Override
  public String name() {
    return "language in the file name";
  }

  @Override
  public void read(Page page, Evidence evidence) {
    String name = ContentFiles.baseName(page.path()).toLowerCase(Locale.ROOT);
    int dot = name.lastIndexOf('.');
    if (dot > 0) {
      evidence.inFileName(
          Field.LANGUAGE, CommonKeys.language(name.substring(dot + 1)).value(), name());
    }
  }
}
