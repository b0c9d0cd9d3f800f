/** Looks at finished pages as people see them: in a browser, on small screens, at night. */
@NullMarked
package dev.relance.page;

import org.jspecify.annotations.NullMarked;
