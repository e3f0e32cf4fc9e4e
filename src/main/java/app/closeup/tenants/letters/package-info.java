/** Mail to people, and the links in it that are good once. */
@NullMarked
package app.closeup.tenants.letters;

import org.jspecify.annotations.NullMarked;
