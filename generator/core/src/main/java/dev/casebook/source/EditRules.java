package dev.casebook.source;

/**
 * From where on an edit is not one of its document.
 *
 * @param massEdit a change that a commit makes in at least so many documents is a mass edit
 */
public record EditRules(int massEdit) {

  public static final EditRules DEFAULT = new EditRules(10);
}
