/** Reading YAML with positions and limits; the only package that knows the YAML library. */
@NullMarked
package dev.casebook.yaml;

import org.jspecify.annotations.NullMarked;
