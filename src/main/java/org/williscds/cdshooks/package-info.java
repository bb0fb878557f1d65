/** The edge for order entry: CDS Hooks 2.0.1 with the additive parts of 3.0. The only place that knows its protocol. */
@NullMarked
package org.williscds.cdshooks;

import org.jspecify.annotations.NullMarked;
