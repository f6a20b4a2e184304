package dev.casebook.milestone;

import dev.casebook.model.Milestone;
import dev.casebook.model.Moment;

/**
 * That a row gives a milestone.
 *
 * @param rule in words for people: {@code row that tells the detection ('alert')}
 * @param line of the row
 */
public record Reading(Milestone milestone, Moment at, String rule, int line) {}
