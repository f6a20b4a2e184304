package dev.casebook.render;

import dev.casebook.write.OutputPath;

/**
 * Where an old address leads.
 *
 * @param fragment the id of a heading, for readers who come without one; empty for the page
 */
public record Destination(OutputPath page, String fragment) {

  static Destination to(OutputPath page) {
    return new Destination(page, "");
  }

  /** The relative reference that leads there from a page. */
  public String from(OutputPath page) {
    return page.relativeTo(this.page) + (fragment.isEmpty() ? "" : "#" + fragment);
  }
}
