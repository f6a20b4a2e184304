/** From the catalog to pages: the site model, the theme and its templates. */
@NullMarked
package dev.casebook.render;

import org.jspecify.annotations.NullMarked;
