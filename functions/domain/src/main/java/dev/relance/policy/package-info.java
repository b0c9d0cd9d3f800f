/**
 * A creditor's choices as data: the ladder of levels, its spacing, thresholds, and limits stricter
 * than law. A policy file never changes: a new version is a new file, and evidence names both.
 */
@NullMarked
package dev.relance.policy;

import org.jspecify.annotations.NullMarked;
