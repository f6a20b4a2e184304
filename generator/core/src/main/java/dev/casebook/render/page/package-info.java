/** What the templates see: one class per page, maps and lists made from the site model. */
@NullMarked
package dev.casebook.render.page;

import org.jspecify.annotations.NullMarked;
