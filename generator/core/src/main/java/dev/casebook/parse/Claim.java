package dev.casebook.parse;

import dev.casebook.model.Provenance;

/** That a field has a value, and who says so. */
record Claim<T>(Field<T> field, T value, Provenance provenance) {}
