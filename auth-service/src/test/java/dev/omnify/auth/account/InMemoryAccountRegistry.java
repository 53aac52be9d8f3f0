package dev.omnify.auth.account;

import dev.omnify.kit.TenantId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

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
                .flatMap(entry -> entry instanceof Account account ? Stream.of(account) : Stream.empty())
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
    public boolean rehashed(EmailAddress email, String oldHash, String newHash) {
        if (entries.get(email) instanceof Account old && old.passwordHash().equals(oldHash)) {
            entries.put(
                    email,
                    new Account(old.id(), email, old.name(), newHash, old.organizations(), old.lastOrganization()));
            return true;
        }
        return false;
    }

    @Override
    public void renamed(EmailAddress email, String name) {
        change(
                email,
                old -> new Account(
                        old.id(), email, name, old.passwordHash(), old.organizations(), old.lastOrganization()));
    }

    @Override
    public void joined(EmailAddress email, TenantId organization) {
        change(
                email,
                old -> belonging(
                        old,
                        Stream.concat(old.organizations().stream(), Stream.of(organization))
                                .distinct()
                                .toList()));
    }

    @Override
    public void left(EmailAddress email, TenantId organization) {
        change(
                email,
                old -> belonging(
                        old,
                        old.organizations().stream()
                                .filter(tenant -> !tenant.equals(organization))
                                .toList()));
    }

    private static Account belonging(Account old, List<TenantId> organizations) {
        return new Account(
                old.id(), old.email(), old.name(), old.passwordHash(), organizations, old.lastOrganization());
    }

    private void change(EmailAddress email, UnaryOperator<Account> change) {
        if (entries.get(email) instanceof Account old) {
            entries.put(email, change.apply(old));
        }
    }

    @Override
    public boolean move(Account account, EmailAddress to) {
        if (!account.equals(entries.get(account.email())) || entries.containsKey(to)) {
            return false;
        }
        entries.remove(account.email());
        entries.put(
                to,
                new Account(
                        account.id(),
                        to,
                        account.name(),
                        account.passwordHash(),
                        account.organizations(),
                        account.lastOrganization()));
        return true;
    }
}
