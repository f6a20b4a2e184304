/** What a repository holds, for somebody who sees it for the first time. */
@NullMarked
package dev.casebook.explore;

import org.jspecify.annotations.NullMarked;
