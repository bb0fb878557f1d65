package org.williscds.facts;

/** The guideline profile in force, by its id in {@code release.yaml}, such as {@code s2k-2022}. */
public record GuidelineProfile(String id) implements Fact {}
