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
    /**
     * The address that an account under way to this one has had. Its id stands in {@code accountId} only at the end.
     */
    private static final String MOVED_FROM = "movedFrom";

    private static final String MOVING = "moving:";

    private final Registries registries;

    MongoAccountRegistry(Registries registries) {
        this.registries = registries;
    }

    private MongoCollection<Document> accounts() {
        return registries.collection(COLLECTION);
    }

    @Override
    public Optional<AccountEntry> find(EmailAddress email) {
        return Optional.ofNullable(accounts().find(one(email)).first())
                .flatMap(this::settled)
                .map(MongoAccountRegistry::entry);
    }

    @Override
    public Optional<Account> find(AccountId id) {
        return byAccountId(id.value())
                .or(() -> byAccountId(MOVING + id.value()).flatMap(this::settled))
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
    public boolean rehashed(EmailAddress email, String oldHash, String newHash) {
        return accounts()
                        .updateOne(one(email).append(PASSWORD_HASH, oldHash), Updates.set(PASSWORD_HASH, newHash))
                        .getMatchedCount()
                == 1;
    }

    @Override
    public void renamed(EmailAddress email, String name) {
        accounts().updateOne(one(email), Updates.set(NAME, name));
    }

    @Override
    public void joined(EmailAddress email, TenantId organization) {
        accounts().updateOne(one(email), Updates.addToSet(ORGANIZATIONS, organization.value()));
    }

    @Override
    public void left(EmailAddress email, TenantId organization) {
        accounts().updateOne(one(email), Updates.pull(ORGANIZATIONS, organization.value()));
    }

    /**
     * Three writes, since the address is the document's id: the new document, which holds the address and all of the
     * account under a provisional id; the old one's end, which decides; the account's own id in the new one.
     */
    @Override
    public boolean move(Account account, EmailAddress to) {
        var moving = new Document(ID, to.value())
                .append(ACCOUNT_ID, MOVING + account.id().value())
                .append(MOVED_FROM, account.email().value())
                .append(NAME, account.name())
                .append(PASSWORD_HASH, account.passwordHash())
                .append(ORGANIZATIONS, texts(account.organizations()))
                .append(LAST_ORGANIZATION, account.lastOrganization().value());
        return !account.email().equals(to)
                && Registries.insertIfAbsent(accounts(), moving)
                && settled(moving).isPresent();
    }

    /** The document as it is, or at its new address if it was under way; empty when that came to nothing. */
    private Optional<Document> settled(Document document) {
        String from = document.getString(MOVED_FROM);
        if (from == null) {
            return Optional.of(document);
        }
        String id = document.getString(ACCOUNT_ID).substring(MOVING.length());
        var old = new Document(ID, from).append(ACCOUNT_ID, id);
        accounts()
                .deleteOne(new Document(old)
                        .append(NAME, document.getString(NAME))
                        .append(PASSWORD_HASH, document.getString(PASSWORD_HASH))
                        .append(ORGANIZATIONS, document.getList(ORGANIZATIONS, String.class)));
        var held = new Document(ID, document.getString(ID)).append(ACCOUNT_ID, MOVING + id);
        if (accounts().find(old).first() != null) {
            accounts().deleteOne(held);
            return Optional.empty();
        }
        accounts().updateOne(held, Updates.combine(Updates.set(ACCOUNT_ID, id), Updates.unset(MOVED_FROM)));
        return byAccountId(id);
    }

    private Optional<Document> byAccountId(String id) {
        return Optional.ofNullable(accounts().find(new Document(ACCOUNT_ID, id)).first());
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
