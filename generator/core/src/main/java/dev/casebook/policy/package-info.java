/** Holds incidents and drills against what the policy of their day asked. */
@NullMarked
package dev.casebook.policy;

import org.jspecify.annotations.NullMarked;
