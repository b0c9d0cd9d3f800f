/**
 * If nothing helps, a person takes over: each reason to involve the owner is an open question with
 * its possible answers.
 */
@NullMarked
package dev.relance.escalation;

import org.jspecify.annotations.NullMarked;
