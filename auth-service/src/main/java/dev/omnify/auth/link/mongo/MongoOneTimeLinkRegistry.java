package dev.omnify.auth.link.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import dev.omnify.auth.account.AccountId;
import dev.omnify.auth.account.EmailAddress;
import dev.omnify.auth.link.OneTimeLink;
import dev.omnify.auth.link.OneTimeLinkRegistry;
import dev.omnify.kit.mongo.AcrossTenants;
import dev.omnify.kit.mongo.Registries;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;

/** One document to a link; {@code _id} is its secret's hash. */
@AcrossTenants("whoever opens a mailed link is known by nothing else")
@ApplicationScoped
class MongoOneTimeLinkRegistry implements OneTimeLinkRegistry {
    private static final String COLLECTION = "oneTimeLinks";
    private static final String ID = "_id";
    private static final String PURPOSE = "purpose";
    private static final String ACCOUNT = "accountId";
    private static final String EMAIL = "email";
    private static final String SESSION = "sessionId";
    private static final String EXPIRES_AT = "expiresAt";

    private final Registries registries;

    MongoOneTimeLinkRegistry(Registries registries) {
        this.registries = registries;
    }

    private MongoCollection<Document> links() {
        return registries.collection(COLLECTION);
    }

    @Override
    public void insert(OneTimeLink link) {
        links().insertOne(new Document(ID, link.secretHash())
                .append(PURPOSE, link.purpose().name())
                .append(ACCOUNT, link.account().value())
                .append(EMAIL, link.email().value())
                .append(SESSION, link.session())
                .append(EXPIRES_AT, Date.from(link.expiresAt())));
    }

    @Override
    public Optional<OneTimeLink> find(String secretHash) {
        return Optional.ofNullable(links().find(new Document(ID, secretHash)).first())
                .map(found -> new OneTimeLink(
                        found.getString(ID),
                        OneTimeLink.Purpose.valueOf(found.getString(PURPOSE)),
                        new AccountId(found.getString(ACCOUNT)),
                        new EmailAddress(found.getString(EMAIL)),
                        found.getString(SESSION),
                        found.getDate(EXPIRES_AT).toInstant()));
    }

    @Override
    public boolean take(String secretHash) {
        return links().deleteOne(new Document(ID, secretHash)).getDeletedCount() == 1;
    }

    @Override
    public void deleteAll(AccountId account) {
        links().deleteMany(new Document(ACCOUNT, account.value()));
    }

    @Override
    public void deleteExpired(Instant before) {
        links().deleteMany(Filters.lte(EXPIRES_AT, Date.from(before)));
    }
}
