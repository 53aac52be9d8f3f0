package dev.omnify.auth.account;

/** What an e-mail address stands for: a person's account, or a sign-up that has not come to its end. */
public sealed interface AccountEntry permits Account, PendingAccount {
    /** Whose. */
    AccountId id();

    /** The address. */
    EmailAddress email();
}
