package org.williscds.terminology;

import java.util.List;

/**
 * All that a sender wrote about which medicine it is.
 *
 * @param texts free texts about the product: its name, form and route; the displays of the codings need not be repeated
 */
public record MedicineText(List<Coding> codings, List<String> texts) {

    public MedicineText {
        codings = List.copyOf(codings);
        texts = List.copyOf(texts);
    }
}
