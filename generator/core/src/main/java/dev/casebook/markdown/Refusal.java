package dev.casebook.markdown;

/** Stops reading a document that asks for too much. Never leaves this package. */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int offset;

  /**
   * @param offset into the Markdown; -1 when only the document as a whole is known
   */
  Refusal(int offset, String reason) {
    super(reason, null, false, false);
    this.offset = offset;
  }

  int offset() {
    return offset;
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
