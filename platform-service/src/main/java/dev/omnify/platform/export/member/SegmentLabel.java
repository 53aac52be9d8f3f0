package dev.omnify.platform.export.member;

/**
 * What a segment is called.
 *
 * @param given whether people gave it the name; else it is the code of the analysis' own name, which has no sentence
 */
public record SegmentLabel(String text, boolean given) {}
