package dev.casebook.links;

/** What came of a visit to an address. */
sealed interface Verdict {

  /** The address answers. */
  record Alive() implements Verdict {}

  /** The address answers, and says for good that it is another one now. */
  record Moved(String to) implements Verdict {}

  /** The server says that there is nothing. */
  record Dead(int status) implements Verdict {}

  /** Nobody can tell: no answer, a refusal, an error of the server. */
  record Unclear(String reason) implements Verdict {}

  /** The name leads into a private network, which is not visited. */
  record Private() implements Verdict {}
}
