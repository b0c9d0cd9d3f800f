/**
 * The conformance tests of law packs. A file of cases lies beside a pack: it says in records what
 * was recorded, and in figures what law then allows, grants and ends. Anybody can write one for a
 * pack of their own. This room runs the cases and tells where a pack says something else.
 */
@NullMarked
package dev.relance.local.conformance;

import org.jspecify.annotations.NullMarked;
