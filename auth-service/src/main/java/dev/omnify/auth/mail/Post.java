package dev.omnify.auth.mail;

import dev.omnify.auth.account.EmailAddress;

/** Delivers mails. That there is none configured is a normal state. */
public interface Post {
    /** Whether mails can be sent at all. */
    boolean configured();

    /** Hands a letter to the mail server; comes back when that has taken it. */
    void deliver(EmailAddress to, Letter letter) throws PostFailure;
}
