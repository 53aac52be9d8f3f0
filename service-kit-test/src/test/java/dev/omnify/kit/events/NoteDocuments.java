package dev.omnify.kit.events;

import io.quarkus.mongodb.panache.PanacheMongoRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class NoteDocuments implements PanacheMongoRepositoryBase<NoteDocument, String> {}
