package dev.casebook.cli;

/** Numbers in words. */
final class Summary {

  private Summary() {}

  static String count(int number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }
}
