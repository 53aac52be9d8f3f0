package dev.omnify.auth.account.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import dev.omnify.auth.account.Account;
import dev.omnify.auth.account.AccountEntry;
import dev.omnify.auth.account.AccountId;
import dev.omnify.auth.account.AccountRegistry;
import dev.omnify.auth.account.EmailAddress;
import dev.omnify.auth.account.PendingAccount;
import dev.omnify.kit.TenantId;
import dev.omnify.kit.mongo.AcrossTenants;
import dev.omnify.kit.mongo.Registries;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** One document to an address, which is its {@code _id}, so that no two accounts can have the same. */
@AcrossTenants("whoever signs in is known by an address before any organization is")
@ApplicationScoped
class MongoAccountRegistry implements AccountRegistry {
    static final String COLLECTION = "accounts";
    static final String ACCOUNT_ID = "accountId";

    private static final String ID = "_id";
    private static final String CLAIM = "claim";
    private static final String CLAIMED_AT = "claimedAt";
    private static final String ORGANIZATION = "organization";
    private static final String NAME = "name";
    private static final String PASSWORD_HASH = "passwordHash";
    private static final String ORGANIZATIONS = "organizations";
    private static final String LAST_ORGANIZATION = "lastOrganization";

    private final Registries registries;

    MongoAccountRegistry(Registries registries) {
        this.registries = registries;
    }

    private MongoCollection<Document> accounts() {
        return registries.collection(COLLECTION);
    }

    @Override
    public Optional<AccountEntry> find(EmailAddress email) {
        return Optional.ofNullable(accounts().find(one(email)).first()).map(MongoAccountRegistry::entry);
    }

    @Override
    public Optional<Account> find(AccountId id) {
        return Optional.ofNullable(
                        accounts().find(new Document(ACCOUNT_ID, id.value())).first())
                .map(MongoAccountRegistry::entry)
                .map(entry -> entry instanceof Account account ? account : null);
    }

    @Override
    public boolean claim(PendingAccount pending) {
        var document = new Document(ID, pending.email().value())
                .append(ACCOUNT_ID, pending.id().value())
                .append(ORGANIZATION, pending.organization().value())
                .append(CLAIM, pending.claim())
                .append(CLAIMED_AT, Date.from(pending.claimedAt()));
        return Registries.insertIfAbsent(accounts(), document);
    }

    @Override
    public boolean takeOver(PendingAccount stale, PendingAccount fresh) {
        var update = Updates.combine(
                Updates.set(CLAIM, fresh.claim()), Updates.set(CLAIMED_AT, Date.from(fresh.claimedAt())));
        return accounts().updateOne(held(stale), update).getMatchedCount() == 1;
    }

    @Override
    public boolean activate(PendingAccount claim, Account account) {
        var update = Updates.combine(
                Updates.set(NAME, account.name()),
                Updates.set(PASSWORD_HASH, account.passwordHash()),
                Updates.set(ORGANIZATIONS, texts(account.organizations())),
                Updates.set(LAST_ORGANIZATION, account.lastOrganization().value()),
                Updates.unset(CLAIM),
                Updates.unset(CLAIMED_AT),
                Updates.unset(ORGANIZATION));
        return accounts().updateOne(held(claim), update).getMatchedCount() == 1;
    }

    @Override
    public void signedInTo(EmailAddress email, TenantId organization) {
        accounts().updateOne(one(email), Updates.set(LAST_ORGANIZATION, organization.value()));
    }

    @Override
    public void rehashed(EmailAddress email, String oldHash, String newHash) {
        accounts().updateOne(one(email).append(PASSWORD_HASH, oldHash), Updates.set(PASSWORD_HASH, newHash));
    }

    private static Document one(EmailAddress email) {
        return new Document(ID, email.value());
    }

    private static Document held(PendingAccount claim) {
        return one(claim.email()).append(CLAIM, claim.claim());
    }

    private static List<String> texts(List<TenantId> tenants) {
        return tenants.stream().map(TenantId::value).toList();
    }

    private static AccountEntry entry(Document document) {
        var id = new AccountId(document.getString(ACCOUNT_ID));
        var email = new EmailAddress(document.getString(ID));
        if (document.containsKey(CLAIM)) {
            return new PendingAccount(
                    id,
                    email,
                    TenantId.of(document.getString(ORGANIZATION)),
                    document.getString(CLAIM),
                    document.getDate(CLAIMED_AT).toInstant());
        }
        return new Account(
                id,
                email,
                document.getString(NAME),
                document.getString(PASSWORD_HASH),
                document.getList(ORGANIZATIONS, String.class).stream()
                        .map(TenantId::of)
                        .toList(),
                TenantId.of(document.getString(LAST_ORGANIZATION)));
    }
}
