package dev.casebook.policy;

import java.util.Locale;

/** What is asked of a response: by the policy in force, or by good sense. */
public enum Demand {
  /** Detected to acknowledged. */
  ACKNOWLEDGE,
  /** Detected to the first public notice. */
  ANNOUNCE,
  /** The longest silence from the first public notice to the resolution. */
  UPDATE,
  /** Started to mitigated. */
  MITIGATE,
  /** The first commit of the postmortem, by its day. */
  POSTMORTEM,
  /** Each action item, by its day. */
  ACTIONS,
  /** Each drill after the one before it, by its day. */
  DRILL,
  /** Noticed by an alert or a colleague and not by a customer; no policy is needed. */
  DETECTED_BY_US;

  /** The name in exports and message keys. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
