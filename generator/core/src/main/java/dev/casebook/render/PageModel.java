package dev.casebook.render;

import dev.casebook.write.OutputPath;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A page before it is rendered.
 *
 * @param template the file in the theme: {@code runbook.ftlh}
 * @param language of the page's interface strings, a BCP 47 tag
 * @param data what the template sees: maps, lists, strings, numbers, booleans and {@link Markup}
 *     only; computed when the page is rendered, on any thread
 */
public record PageModel(
    OutputPath path, String template, String language, Supplier<Map<String, Object>> data) {}
