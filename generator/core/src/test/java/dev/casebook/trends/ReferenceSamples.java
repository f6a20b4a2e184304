package dev.casebook.trends;

/** The samples of the reference tables. */
final class ReferenceSamples {

  private ReferenceSamples() {}

  static Sample named(String name) {
    return switch (name) {
      case "five" -> Sample.ofMinutes(12, 48, 33, 95, 240);
      case "six" -> Sample.ofMinutes(1, 5, 15, 60, 240, 720);
      case "twelve" -> Sample.ofMinutes(7, 9, 12, 15, 22, 31, 48, 48, 65, 90, 180, 1440);
      default -> throw new IllegalArgumentException(name);
    };
  }
}
