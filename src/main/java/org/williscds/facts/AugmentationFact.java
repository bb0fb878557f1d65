package org.williscds.facts;

/** What the rules of {@code rules/augmentation} derive on the way to a recommendation. */
public sealed interface AugmentationFact extends Derived {

    /**
     * How one item of the definition of augmentation stands.
     *
     * @param item id of a row of the table that defines it
     */
    record AugmentationItem(String item, Presence state) implements AugmentationFact {}
}
