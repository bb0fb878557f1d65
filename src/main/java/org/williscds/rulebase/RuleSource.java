package org.williscds.rulebase;

/** One rule file: its path below {@code rules/}, such as {@code medication/situation.drl}, and its text. */
public record RuleSource(String path, String text) {}
