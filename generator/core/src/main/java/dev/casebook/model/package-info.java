/** What Casebook knows: documents, incidents, owners, policies, and the catalog that joins them. */
@NullMarked
package dev.casebook.model;

import org.jspecify.annotations.NullMarked;
