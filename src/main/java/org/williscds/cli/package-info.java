/**
 * The command line {@code willis}: checks, tries and evaluates the rules of a folder without a service, a database or a
 * network. It starts no Quarkus, except for {@code willis serve}.
 */
@NullMarked
package org.williscds.cli;

import org.jspecify.annotations.NullMarked;
