package org.williscds.handbook;

import java.util.List;

/**
 * A recommendation as a hook shows it.
 *
 * @param topic folder of the table or rule that concludes it
 * @param id of the recommendation; of a kind of row where each row of another table gives its own
 * @param from link to the row or rule
 * @param indicator info, warning or critical
 * @param occasions the hooks at which it is shown
 * @param wording key of its text
 */
record Shown(String topic, String id, String from, String indicator, List<String> occasions, String wording) {}
