package dev.casebook.model;

/** A document that records an incident: the live timeline or the postmortem. */
public sealed interface IncidentDocument extends Document permits Incident, Postmortem {

  IncidentFacts facts();
}
