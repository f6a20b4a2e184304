/**
 * Charts as SVG, drawn at build time: fluid in width, the same bytes for the same data, coloured by
 * the theme's style sheet through classes only.
 *
 * <p>What a style sheet has to do (the test resource {@code charts.css} does all of it):
 *
 * <ul>
 *   <li>{@code .c-chart}: {@code display:block; overflow:visible; width:calc(100% - 44px);
 *       margin-left:40px}, because the words of the vertical axis stand left of it; {@code
 *       .c-phases}, {@code .c-strip}: {@code display:block; overflow:visible; width:100%}
 *   <li>{@code .c-wide} is hidden below 640 pixels of room and {@code .c-narrow} from there on:
 *       some words of the time axis
 *   <li>texts: {@code .c-label}, {@code .c-median-label}, {@code .c-target-label}, {@code
 *       .c-phase-label}; 12 pixels, with a halo in the colour of the page ({@code
 *       paint-order:stroke})
 *   <li>lines: {@code .c-axis}, {@code .c-grid}, {@code .c-median}, {@code .c-target}, {@code
 *       .c-event}, {@code .c-ack line}; area: {@code .c-band}
 *   <li>marks: {@code .c-dot} with {@code .sev-0} for the worst severity, {@code .sev-1}, … or
 *       {@code .sev-none}; {@code .c-open} is hollow: filled with the page, stroked with its colour
 *   <li>phases: {@code .c-phase-undetected}, {@code .c-phase-mitigating}, {@code
 *       .c-phase-recovering}, each with a {@code rect}; {@code .c-open} while it lasts
 *   <li>{@code ul.c-legend > li > svg + span}
 * </ul>
 */
@NullMarked
package dev.casebook.render.chart;

import org.jspecify.annotations.NullMarked;
