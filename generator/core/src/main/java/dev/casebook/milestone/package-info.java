/**
 * Which row of a timeline is the start, the detection, the repair and the end of an incident:
 * explicit rules over what the rows tell, each named in the provenance. Knows no Markdown.
 */
@NullMarked
package dev.casebook.milestone;

import org.jspecify.annotations.NullMarked;
