package org.williscds.recommendation;

/** When a recommendation is worth showing; the names follow the CDS Hooks hooks. */
public enum Occasion {
    PATIENT_VIEW,
    ORDER_SELECT,
    ORDER_SIGN
}
