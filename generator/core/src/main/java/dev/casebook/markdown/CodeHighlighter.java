package dev.casebook.markdown;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.fife.ui.rsyntaxtextarea.TokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.CPlusPlusTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.CSSTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.CSharpTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.CTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.ClojureTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.DartTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.DockerTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.GoTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.GroovyTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.HTMLTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.IniTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.JavaScriptTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.JavaTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.JshintrcTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.JsonTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.KotlinTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.LessTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.LuaTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.MakefileTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.PHPTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.PerlTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.PropertiesFileTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.ProtoTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.PythonTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.RubyTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.RustTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.SQLTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.ScalaTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.TypeScriptTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.UnixShellTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.WindowsBatchTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.XMLTokenMaker;
import org.jspecify.annotations.Nullable;

/**
 * Finds the lexer of a language and runs it. The lexers keep state and cost much to make, so one
 * highlighter belongs to one thread.
 */
final class CodeHighlighter {

  private static final Map<String, Supplier<Lexer>> LEXERS = lexers();

  private final Map<String, Lexer> made = new HashMap<>();

  private static Map<String, Supplier<Lexer>> lexers() {
    Map<String, Supplier<Lexer>> lexers = new HashMap<>();
    addOperations(lexers);
    addProgramming(lexers);
    return Map.copyOf(lexers);
  }

  private static void addOperations(Map<String, Supplier<Lexer>> lexers) {
    add(lexers, UnixShellTokenMaker::new, "bash sh shell zsh ksh fish unix bats");
    addOwn(lexers, YamlLexer::new, "yaml yml");
    add(lexers, JsonTokenMaker::new, "json jsonl ndjson");
    add(lexers, JshintrcTokenMaker::new, "jsonc json5");
    add(lexers, SQLTokenMaker::new, "sql mysql pgsql postgres postgresql plsql tsql sqlite");
    add(lexers, XMLTokenMaker::new, "xml xsd xsl svg pom");
    add(lexers, HTMLTokenMaker::new, "html xhtml htm erb");
    add(lexers, IniTokenMaker::new, "ini toml cfg conf editorconfig systemd");
    add(lexers, PropertiesFileTokenMaker::new, "properties env dotenv");
    add(lexers, DockerTokenMaker::new, "dockerfile docker");
    add(lexers, MakefileTokenMaker::new, "makefile make mk");
    add(lexers, WindowsBatchTokenMaker::new, "batch bat cmd");
    addOwn(lexers, WordLexer::promQl, "promql prometheus metricsql logql");
    addOwn(lexers, WordLexer::hcl, "hcl terraform tf tfvars nomad");
    addOwn(
        lexers,
        () -> new SessionLexer(new LibraryLexer(new UnixShellTokenMaker())),
        "console shell-session sh-session shellsession session terminal");
  }

  private static void addProgramming(Map<String, Supplier<Lexer>> lexers) {
    add(lexers, PythonTokenMaker::new, "python py python3");
    add(lexers, JavaTokenMaker::new, "java");
    add(lexers, JavaScriptTokenMaker::new, "javascript js node mjs jsx");
    add(lexers, TypeScriptTokenMaker::new, "typescript ts tsx");
    add(lexers, GoTokenMaker::new, "go golang");
    add(lexers, RubyTokenMaker::new, "ruby rb irb");
    add(lexers, CSSTokenMaker::new, "css");
    add(lexers, LessTokenMaker::new, "less scss sass");
    add(lexers, GroovyTokenMaker::new, "groovy gradle jenkinsfile");
    add(lexers, KotlinTokenMaker::new, "kotlin kt");
    add(lexers, ScalaTokenMaker::new, "scala");
    add(lexers, RustTokenMaker::new, "rust rs");
    add(lexers, CTokenMaker::new, "c h");
    add(lexers, CPlusPlusTokenMaker::new, "cpp c++ cc cxx hpp");
    add(lexers, CSharpTokenMaker::new, "csharp cs c#");
    add(lexers, PHPTokenMaker::new, "php");
    add(lexers, PerlTokenMaker::new, "perl pl");
    add(lexers, LuaTokenMaker::new, "lua");
    add(lexers, DartTokenMaker::new, "dart");
    add(lexers, ClojureTokenMaker::new, "clojure clj");
    add(lexers, ProtoTokenMaker::new, "proto protobuf");
  }

  private static void add(
      Map<String, Supplier<Lexer>> lexers, Supplier<TokenMaker> maker, String names) {
    addOwn(lexers, () -> new LibraryLexer(maker.get()), names);
  }

  private static void addOwn(
      Map<String, Supplier<Lexer>> lexers, Supplier<Lexer> lexer, String names) {
    for (String name : List.of(names.split(" "))) {
      lexers.put(name, lexer);
    }
  }

  /** One name of each language, in order. */
  static List<String> languages() {
    Map<Supplier<Lexer>, String> names = new HashMap<>();
    LEXERS.forEach((name, lexer) -> names.merge(lexer, name, (a, b) -> a.compareTo(b) < 0 ? a : b));
    return names.values().stream().sorted().toList();
  }

  /** Writes code in colour; false, and nothing written, when nobody knows its language. */
  boolean write(String language, String code, HtmlBuffer html) {
    Lexer lexer = lexer(language, code);
    if (lexer == null) {
      return false;
    }
    TokenWriter writer = new TokenWriter(code, html);
    lexer.lex(code, 0, code.length(), writer);
    writer.end();
    return true;
  }

  private @Nullable Lexer lexer(String language, String code) {
    boolean shell = language.equals("bash") || language.equals("sh") || language.equals("shell");
    String name = shell && SessionLexer.isSession(code) ? "console" : language;
    Supplier<Lexer> supplier = LEXERS.get(name);
    return supplier == null ? null : made.computeIfAbsent(name, unused -> supplier.get());
  }
}
