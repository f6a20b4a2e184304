package dev.casebook.links;

/**
 * The head of an answer.
 *
 * @param location where a redirect leads; empty where nothing is said
 * @param retryAfter seconds to wait; 0 where nothing is said
 */
record Reply(int status, String location, int retryAfter) {

  boolean isRedirect() {
    return !location.isEmpty()
        && (status == 301 || status == 302 || status == 303 || status == 307 || status == 308);
  }

  boolean isForGood() {
    return status == 301 || status == 308;
  }
}
