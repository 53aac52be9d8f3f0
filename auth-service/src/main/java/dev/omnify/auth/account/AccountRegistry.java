package dev.omnify.auth.account;

import dev.omnify.kit.TenantId;
import java.util.Optional;

/** Keeps accounts, one to an e-mail address. They belong to no tenant: a person may belong to several. */
public interface AccountRegistry {
    /** What the address stands for. */
    Optional<AccountEntry> find(EmailAddress email);

    /** The account of this id; a pending one is not found. */
    Optional<Account> find(AccountId id);

    /** Claims an address; false, and nothing changed, when it stands for something. */
    boolean claim(PendingAccount pending);

    /** Hands a claim to another attempt; false, and nothing changed, when it is no longer the one given. */
    boolean takeOver(PendingAccount stale, PendingAccount fresh);

    /** Makes the claim an account; false, and nothing changed, when the attempt no longer holds it. */
    boolean activate(PendingAccount claim, Account account);

    /** Notes to which organization a person signed in last. */
    void signedInTo(EmailAddress email, TenantId organization);

    /** Replaces the hash of a password; false, and nothing changed, when it is no longer the one given. */
    boolean rehashed(EmailAddress email, String oldHash, String newHash);

    /** Changes what a person is called. */
    void renamed(EmailAddress email, String name);

    /** Notes that memberships of the person are to be looked for in this organization too. */
    void joined(EmailAddress email, TenantId organization);

    /** Notes that the person has nothing to look for in this organization any more. */
    void left(EmailAddress email, TenantId organization);

    /**
     * Gives an account another address; false, and nothing changed, when that stands for something or the account is no
     * longer the one given. A move that a crash broke off is completed by whoever looks for the account next.
     */
    boolean move(Account account, EmailAddress to);
}
