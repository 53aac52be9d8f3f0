package dev.omnify.auth.mail;

/** That a mail server did not take a letter. */
public final class PostFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean lasting;

    /**
     * @param lasting whether trying again is of no use
     * @param cause what the server, or the way to it, said
     */
    public PostFailure(boolean lasting, Throwable cause) {
        super("the mail was not taken", cause);
        this.lasting = lasting;
    }

    /** Whether trying again is of no use. */
    public boolean lasting() {
        return lasting;
    }
}
