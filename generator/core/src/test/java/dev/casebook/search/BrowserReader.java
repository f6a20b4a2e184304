package dev.casebook.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;

/** Runs {@code reader.js} in this JVM, with a map of files in the place of script tags. */
final class BrowserReader implements AutoCloseable {

  private static final String SHIM =
      """
      (function (fetchFile) {
        let handed;
        globalThis.casebookSearch = (name, payload) => { handed = [name, payload]; };
        globalThis.loader = (name, fresh) => new Promise((resolve, reject) => {
          handed = undefined;
          const text = fetchFile(name, !!fresh);
          if (text !== null) (0, eval)(text);
          if (handed && handed[0] === name) resolve(handed[1]);
          else { const e = new Error('missing ' + name); e.code = 'missing'; reject(e); }
        });
        globalThis.index = new CasebookSearch.Index(globalThis.loader);
        globalThis.ask = (text, options) => {
          let out = 'pending';
          return index.query(text, JSON.parse(options)).then(
            (r) => JSON.stringify(r), (e) => JSON.stringify({error: String(e), code: e.code}));
        };
        globalThis.rank = (text, options) => index.search(text, JSON.parse(options)).then(
          (r) => [r.corrected, r.partial, r.hits.size, r.searched]
              .concat(...CasebookSearch.ranked(r.hits).slice(0, 10)));
        globalThis.terms = (text) =>
          CasebookSearch.analyze(text).map((t) => t.kind + '\\u0001' + t.t).join('\\u0002');
      })
      """;

  private final Context context;
  private final Map<String, String> files = new HashMap<>();

  /** The names that were asked for. */
  final List<String> asked = new ArrayList<>();

  BrowserReader() {
    context =
        Context.newBuilder("js")
            .option("engine.WarnInterpreterOnly", "false")
            .option("js.ecmascript-version", "2020")
            .build();
    context.eval("js", ReaderScript.text());
    ProxyExecutable fetch =
        arguments -> {
          asked.add(arguments[0].asString());
          return files.get(arguments[0].asString());
        };
    context.eval("js", SHIM).execute(fetch);
  }

  BrowserReader(List<SearchFile> files) {
    this();
    put(files);
  }

  /** The files that there are from now on. */
  void put(List<SearchFile> all) {
    files.clear();
    for (SearchFile file : all) {
      String name = file.path().replaceFirst("^search/", "").replaceFirst("\\.js$", "");
      files.put(name, new String(file.content().get(), StandardCharsets.UTF_8));
    }
  }

  void remove(String name) {
    files.remove(name);
  }

  Map<String, String> files() {
    return files;
  }

  /** The answer to a query as JSON. */
  String query(String text, String options) {
    return await(context.eval("js", "ask").execute(text, options), Value::asString);
  }

  /** Corrected text, partial, number of units, searched, then unit and score of the best ten. */
  List<Object> rank(String text, String options) {
    return await(
        context.eval("js", "rank").execute(text, options),
        value -> value.as(new org.graalvm.polyglot.TypeLiteral<List<Object>>() {}));
  }

  /** The kinds and terms of a text. */
  String terms(String text) {
    return context.eval("js", "terms").execute(text).asString();
  }

  String stem(String word) {
    return context.eval("js", "CasebookSearch.stem").execute(word).asString();
  }

  private static <T> T await(Value promise, Function<Value, T> read) {
    Object[] result = new Object[1];
    Object[] error = new Object[1];
    BiConsumer<Object[], Value> keep = (slot, value) -> slot[0] = value;
    ProxyExecutable done =
        arguments -> {
          keep.accept(result, arguments[0]);
          return null;
        };
    ProxyExecutable failed =
        arguments -> {
          keep.accept(error, arguments[0]);
          return null;
        };
    promise.invokeMember("then", done, failed);
    if (error[0] != null) {
      throw new AssertionError(error[0].toString() + ((Value) error[0]).getMember("stack"));
    }
    if (result[0] == null) {
      throw new AssertionError("The reader never answered");
    }
    return read.apply((Value) result[0]);
  }

  @Override
  public void close() {
    context.close();
  }
}
