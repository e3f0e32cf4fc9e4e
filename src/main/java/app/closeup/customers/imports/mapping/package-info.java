/** What a column means, and what its values say. */
@NullMarked
package app.closeup.customers.imports.mapping;

import org.jspecify.annotations.NullMarked;
