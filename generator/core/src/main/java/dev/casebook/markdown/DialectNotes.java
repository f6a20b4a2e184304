package dev.casebook.markdown;

import dev.casebook.diagnostic.SourceLocation;

/** What is known of the tags in a document, and what stays unknown. */
record DialectNotes(PageValues values, Unrendered unrendered) {

  /** Notes the tag within an address that nobody can fill in. */
  void tell(String address, SourceLocation place) {
    for (int at = 0; at < address.length(); at++) {
      TemplateTag tag = TemplateTag.at(address, at);
      if (tag != null) {
        unrendered.add(tag, place);
        return;
      }
    }
  }
}
