/** The edge that publishes our questionnaires as FHIR R4 resources, so that any form renderer can ask them. */
@NullMarked
package org.williscds.questionnaire;

import org.jspecify.annotations.NullMarked;
