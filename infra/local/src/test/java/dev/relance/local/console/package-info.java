/** The console, asked as a browser asks and as an attacker would. */
@org.jspecify.annotations.NullMarked
package dev.relance.local.console;
