package dev.casebook.render;

import dev.casebook.trends.Filter;
import dev.casebook.trends.Window;
import dev.casebook.write.OutputPath;

/**
 * Where the pages of trends are: {@code trends/severity/p1/last-20/}, one per filter and window.
 */
public final class TrendAddresses {

  private TrendAddresses() {}

  public static OutputPath page(Filter filter, Window window) {
    return OutputPath.page(folder(filter, window));
  }

  /** A data file beside the page. */
  public static OutputPath data(Filter filter, Window window, String name) {
    return new OutputPath(folder(filter, window) + "/" + name);
  }

  /** The one page of a quarter: {@code trends/report/2026-q3/}. */
  public static OutputPath report(String quarter) {
    return OutputPath.page("trends/report/" + quarter);
  }

  private static String folder(Filter filter, Window window) {
    String folder =
        switch (filter.dimension()) {
          case ALL -> "trends";
          case SEVERITY, SERVICE, TEAM ->
              "trends/" + filter.dimension().label() + "/" + SiteAddresses.segment(filter.value());
        };
    return window == Window.ALL ? folder : folder + "/" + window.label();
  }
}
