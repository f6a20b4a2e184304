package dev.casebook.browser;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A tab of a {@link Browser}, which keeps what went wrong on it. */
public final class Page {

  private final Browser browser;
  private final String session;
  private final List<String> problems = new CopyOnWriteArrayList<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();

  Page(Browser browser, String session) throws Exception {
    this.browser = browser;
    this.session = session;
    browser.listen(this::note);
    call("Page.enable", Map.of());
    call("Runtime.enable", Map.of());
    call("Network.enable", Map.of());
    call("Log.enable", Map.of());
  }

  /** Opens an address and waits until its scripts ran. */
  public void open(URI address) throws Exception {
    call("Page.navigate", Map.of("url", address.toString()));
    waitFor(
        "document.readyState === 'complete' && location.href.split('#')[0] === '"
            + address.toString().split("#")[0]
            + "'");
  }

  /** Sets the viewport in CSS pixels. */
  public void resize(int width, int height) throws Exception {
    call(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /** Emulates a media feature, for example {@code prefers-color-scheme} {@code dark}. */
  public void media(String feature, String value) throws Exception {
    call(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", feature, "value", value))));
  }

  /** Emulates a medium such as {@code print}. */
  public void medium(String medium) throws Exception {
    call("Emulation.setEmulatedMedia", Map.of("media", medium));
  }

  /** Whether scripts of pages opened from now on run. */
  public void scripts(boolean enabled) throws Exception {
    call("Emulation.setScriptExecutionDisabled", Map.of("value", !enabled));
  }

  /** The value of an expression; a promise is awaited. */
  public @Nullable Object evaluate(String expression) throws Exception {
    Map<String, Object> answer =
        call(
            "Runtime.evaluate",
            Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
    if (answer.get("exceptionDetails") != null) {
      throw new AssertionError("In the page: " + answer.get("exceptionDetails"));
    }
    return answer.get("result") instanceof Map<?, ?> result ? result.get("value") : null;
  }

  /** Waits until an expression is true; fails after ten seconds. */
  public void waitFor(String expression) throws Exception {
    long end = System.nanoTime() + 10_000_000_000L;
    while (!Boolean.TRUE.equals(evaluate(expression))) {
      if (System.nanoTime() > end) {
        throw new AssertionError("Never true: " + expression + "; problems: " + problems);
      }
      Thread.sleep(20);
    }
  }

  /** Presses a key that has no text, for example {@code Escape}, {@code ArrowDown}, {@code Tab}. */
  public void press(String key) throws Exception {
    String text = key.equals("Enter") ? "\r" : "";
    for (String type : List.of("keyDown", "keyUp")) {
      call(
          "Input.dispatchKeyEvent",
          Map.of(
              "type", type, "key", key, "code", key, "text", type.equals("keyDown") ? text : ""));
    }
  }

  /** Types text into what has the focus. */
  public void type(String text) throws Exception {
    call("Input.insertText", Map.of("text", text));
  }

  /** The page as PNG. */
  public byte[] screenshot(boolean whole) throws Exception {
    return Browser.png(
        call("Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", whole)));
  }

  /** Script errors, console errors and blocked resources so far. */
  public List<String> problems() {
    return List.copyOf(problems);
  }

  /** The addresses that were asked for so far. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  /** Any other call of the protocol. */
  public Map<String, Object> call(String method, Map<String, Object> parameters) throws Exception {
    return browser.call(session, method, parameters);
  }

  private void note(Map<String, Object> message) {
    if (!session.equals(message.get("sessionId"))) {
      return;
    }
    String method = String.valueOf(message.get("method"));
    Map<?, ?> parameters = (Map<?, ?>) message.get("params");
    if (method.equals("Network.requestWillBeSent")
        && parameters.get("request") instanceof Map<?, ?> request) {
      requests.add(String.valueOf(request.get("url")));
    } else if (method.equals("Runtime.exceptionThrown")
        || (method.equals("Log.entryAdded")
            && parameters.get("entry") instanceof Map<?, ?> entry
            && "error".equals(entry.get("level")))
        || (method.equals("Runtime.consoleAPICalled") && "error".equals(parameters.get("type")))) {
      problems.add(String.valueOf(parameters));
    }
  }
}
