/**
 * If nothing helps, a person takes over: the reasons that hand an account to its owner, each an
 * open question with the possible answers, and the summary that puts them first.
 */
@NullMarked
package dev.relance.escalation;

import org.jspecify.annotations.NullMarked;
