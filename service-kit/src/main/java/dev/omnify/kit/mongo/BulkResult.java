package dev.omnify.kit.mongo;

/** What a bulk write did: how many documents are new and how many were there before. */
public record BulkResult(int inserted, int replaced) {}
