package dev.casebook.render;

import dev.casebook.diagnostic.CasebookException;
import freemarker.cache.TemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.JSONCFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/**
 * Fills templates of a theme. Every value is escaped; a template can reach neither Java objects nor
 * files, and a page has a limit. Immutable; safe from any thread.
 */
public final class TemplateEngine {

  private static final int LONGEST_PAGE = 64 << 20;

  private final Configuration configuration;

  public TemplateEngine(Theme theme) {
    this.configuration = configuration(theme);
  }

  private static Configuration configuration(Theme theme) {
    Configuration settings = new Configuration(Configuration.VERSION_2_3_35);
    settings.setTemplateLoader(new ThemeLoader(theme));
    settings.setDefaultEncoding("UTF-8");
    settings.setOutputFormat(HTMLOutputFormat.INSTANCE);
    settings.setAutoEscapingPolicy(Configuration.FORCE_AUTO_ESCAPING_POLICY);
    settings.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    settings.setAPIBuiltinEnabled(false);
    settings.setObjectWrapper(new SimpleObjectWrapper(Configuration.VERSION_2_3_35));
    settings.setLocale(Locale.ROOT);
    settings.setTimeZone(TimeZone.getTimeZone("UTC"));
    settings.setNumberFormat("computer");
    settings.setBooleanFormat("c");
    settings.setCFormat(JSONCFormat.INSTANCE);
    settings.setLocalizedLookup(false);
    settings.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    settings.setWrapUncheckedExceptions(true);
    settings.setLogTemplateExceptions(false);
    settings.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
    return settings;
  }

  /**
   * Renders a page.
   *
   * @throws CasebookException when the template is missing or wrong; the message names the page,
   *     the template and the line
   */
  public String render(PageModel page) {
    LimitedWriter out = new LimitedWriter(LONGEST_PAGE);
    Map<String, Object> data = page.data().get();
    try {
      Template template = configuration.getTemplate(page.template());
      template.process(data, out);
    } catch (TemplateException e) {
      throw failure(page, place(e, page), e.getMessageWithoutStackTop(), e);
    } catch (IOException e) {
      throw failure(page, page.template(), String.valueOf(e.getMessage()), e);
    } catch (StackOverflowError e) {
      throw failure(page, page.template(), "the template calls itself without end", e);
    }
    return out.toString();
  }

  private static String place(TemplateException e, PageModel page) {
    String template = e.getTemplateSourceName();
    Integer line = e.getLineNumber();
    return (template == null ? page.template() : template) + (line == null ? "" : ":" + line);
  }

  private static CasebookException failure(
      PageModel page, String place, @Nullable String message, Throwable cause) {
    return new CasebookException(
        CasebookException.Reason.CONFIGURATION,
        "the theme cannot render '" + page.path() + "': " + place + ": " + message,
        cause);
  }

  /** Gives FreeMarker the templates of the theme. */
  private record ThemeLoader(Theme theme) implements TemplateLoader {

    @Override
    public @Nullable Object findTemplateSource(String name) {
      return theme.template(name).map(text -> new Source(name, text)).orElse(null);
    }

    @Override
    public long getLastModified(Object source) {
      return 0;
    }

    @Override
    public Reader getReader(Object source, String encoding) {
      return new StringReader(((Source) source).text());
    }

    @Override
    public void closeTemplateSource(Object source) {
      // a string holds nothing open
    }
  }

  /** A template, equal to another one of the same name and text. */
  private record Source(String name, String text) {}
}
