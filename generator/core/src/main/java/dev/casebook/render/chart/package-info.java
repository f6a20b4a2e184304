/**
 * Charts as SVG, drawn at build time: fluid in width, the same bytes for the same data, coloured by
 * the theme's style sheet through classes only.
 */
@NullMarked
package dev.casebook.render.chart;

import org.jspecify.annotations.NullMarked;
