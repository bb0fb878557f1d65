package org.williscds.cdshooks;

import java.util.Locale;

/** A finished answer with the status and language it is sent with. */
record CdsAnswer(int status, Object body, Locale language) {}
