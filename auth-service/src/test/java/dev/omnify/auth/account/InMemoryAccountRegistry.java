package dev.omnify.auth.account;

import dev.omnify.kit.TenantId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Accounts for the tests of those who use them. */
public final class InMemoryAccountRegistry implements AccountRegistry {
    private final Map<EmailAddress, AccountEntry> entries = new HashMap<>();

    @Override
    public Optional<AccountEntry> find(EmailAddress email) {
        return Optional.ofNullable(entries.get(email));
    }

    @Override
    public Optional<Account> find(AccountId id) {
        return entries.values().stream()
                .filter(entry -> entry.id().equals(id))
                .flatMap(entry -> entry instanceof Account account
                        ? java.util.stream.Stream.of(account)
                        : java.util.stream.Stream.empty())
                .findFirst();
    }

    @Override
    public boolean claim(PendingAccount pending) {
        return entries.putIfAbsent(pending.email(), pending) == null;
    }

    @Override
    public boolean takeOver(PendingAccount stale, PendingAccount fresh) {
        return entries.replace(stale.email(), stale, fresh);
    }

    @Override
    public boolean activate(PendingAccount claim, Account account) {
        return entries.replace(claim.email(), claim, account);
    }

    @Override
    public void signedInTo(EmailAddress email, TenantId organization) {
        if (entries.get(email) instanceof Account old) {
            entries.put(
                    email,
                    new Account(old.id(), email, old.name(), old.passwordHash(), old.organizations(), organization));
        }
    }

    @Override
    public void rehashed(EmailAddress email, String oldHash, String newHash) {
        if (entries.get(email) instanceof Account old && old.passwordHash().equals(oldHash)) {
            entries.put(
                    email,
                    new Account(old.id(), email, old.name(), newHash, old.organizations(), old.lastOrganization()));
        }
    }
}
