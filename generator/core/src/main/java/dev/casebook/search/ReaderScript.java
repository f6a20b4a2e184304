package dev.casebook.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The script that searches in a browser. It is shipped without comments and needless space, and
 * with short names for what its line {@code Shortened when shipped} lists.
 */
final class ReaderScript {

  /**
   * Strings, templates and expressions are kept; a slash starts an expression after these signs.
   */
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<comment>/\\*\\*.*?\\*/|// [^\\n]*)"
              + "|(?<template>`[^`]*`)"
              + "|(?<text>\"[^\"]*\"|'(?:[^'\\\\]++|\\\\.)*+'"
              + "|(?<=[(,=:!&|?\\[] ?)/(?:\\[(?:[^\\]\\\\]|\\\\.)*\\]|[^/\\\\\\n]|\\\\.)+/[gu]*)"
              + "|(?<name>[A-Za-z_$][\\w$]*)"
              + "|(?<space>\\s+)",
          Pattern.DOTALL);

  /** By subject; each uses only what stands before it, or runs later. */
  private static final List<String> PARTS =
      List.of(
          "contract",
          "analysis",
          "stem",
          "query",
          "store",
          "scoring",
          "snippets",
          "answers",
          "browser");

  private static final Map<String, String> SAME_BUT_SHORTER =
      Map.of("const", "let", "true", "!0", "false", "!1", "undefined", "void 0");

  private static final int LETTERS = 26;
  private static final Pattern SHORTENED = Pattern.compile("// Shortened when shipped:([^.]*)\\.");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(\\w+)\\}");

  private ReaderScript() {}

  static SearchFile file() {
    String text = shipped();
    return SearchFile.text(ExportFiles.FOLDER + "reader.js", () -> text);
  }

  /** All parts as one function that is called at once. */
  static String source() {
    StringBuilder source = new StringBuilder("(function (global) {\n'use strict';\n\n");
    PARTS.forEach(part -> source.append(part(part)).append('\n'));
    return source.append("})(globalThis);\n").toString();
  }

  private static String part(String name) {
    try (InputStream in = ReaderScript.class.getResourceAsStream("reader/" + name + ".js")) {
      if (in == null) {
        throw new IllegalStateException("Bug: the reader's part is not packaged: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String shipped() {
    String source = source();
    Map<String, String> names = shortNames(source);
    StringBuilder out = new StringBuilder(source.length());
    Matcher token = TOKEN.matcher(source);
    int copied = 0;
    while (token.find()) {
      out.append(source, copied, token.start());
      copied = token.end();
      if (token.group("space") != null || token.group("comment") != null) {
        out.append(needsSpace(out, source, copied) ? " " : "");
      } else if (token.group("name") != null) {
        out.append(names.getOrDefault(token.group(), token.group()));
      } else if (token.group("template") != null) {
        out.append(PLACEHOLDER.matcher(token.group()).replaceAll(name -> placeholder(name, names)));
      } else {
        out.append(token.group());
      }
    }
    String text = out.append(source, copied, source.length()).append('\n').toString();
    return text.replace(";}", "}");
  }

  private static String placeholder(MatchResult name, Map<String, String> names) {
    String text = names.getOrDefault(name.group(1), name.group(1));
    return Matcher.quoteReplacement("${" + text + "}");
  }

  private static boolean needsSpace(StringBuilder before, String source, int next) {
    if (before.isEmpty() || next == source.length()) {
      return false;
    }
    char left = before.charAt(before.length() - 1);
    char right = source.charAt(next);
    return (isNamePart(left) && isNamePart(right)) || (left == right && "+-".indexOf(left) >= 0);
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '$';
  }

  private static Map<String, String> shortNames(String source) {
    Matcher list = SHORTENED.matcher(source);
    Map<String, String> names = new HashMap<>();
    if (list.find()) {
      List<String> listed =
          new ArrayList<>(List.of(list.group(1).replace("//", " ").strip().split("\\s+", -1)));
      Map<String, Long> uses =
          Pattern.compile("\\w+")
              .matcher(source)
              .results()
              .collect(Collectors.groupingBy(MatchResult::group, Collectors.counting()));
      listed.sort(Comparator.comparing((String name) -> -uses.getOrDefault(name, 0L)));
      for (String name : listed) {
        int n = names.size();
        String letter = Character.toString('A' + n % LETTERS);
        names.put(name, n < LETTERS ? letter : letter + Character.toString('a' + n / LETTERS));
      }
    }
    names.putAll(SAME_BUT_SHORTER);
    return names;
  }
}
