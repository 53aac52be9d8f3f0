package dev.omnify.local.mail;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.omnify.local.backends.Loopback;
import jakarta.mail.Flags;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * The fleet's mailbox, on loopback only: an SMTP server that takes every mail for whomever and sends none on, and a
 * page with the latest of them. They live in memory, until {@link #close()}.
 */
public final class Mailbox implements AutoCloseable {
    private static final int KEPT = 200;
    private static final long TIDIED_EVERY_SECONDS = 30;
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int MISDIRECTED = 421;
    /** A page of elsewhere that has its own name point here must not read anybody's reset links. */
    private static final Pattern OWN_NAME = Pattern.compile("(127\\.0\\.0\\.1|localhost|\\[::1])(:\\d+)?");

    private final GreenMail smtp;
    private final HttpServer page;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService tidying;
    private final Deque<ShownMail> mails = new ArrayDeque<>();

    private Mailbox(GreenMail smtp, HttpServer page) {
        this.smtp = smtp;
        this.page = page;
        this.tidying = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("mailbox").factory());
    }

    /**
     * Starts it.
     *
     * @param smtpPort where mails are taken, 0 for any free one
     * @param pagePort where they are shown, 0 for any free one
     * @throws IOException when a port is taken
     */
    public static Mailbox start(int smtpPort, int pagePort) throws IOException {
        var page = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), pagePort), 0);
        var smtp = new GreenMail(new ServerSetup(smtpPort, Loopback.ADDRESS, ServerSetup.PROTOCOL_SMTP));
        try {
            smtp.start();
        } catch (IllegalStateException e) {
            page.stop(0);
            throw new IOException("the SMTP server does not start: " + e.getMessage(), e);
        }
        var mailbox = new Mailbox(smtp, page);
        page.setExecutor(mailbox.threads);
        page.createContext("/", mailbox::show);
        page.start();
        mailbox.tidying.scheduleWithFixedDelay(
                mailbox::latest, TIDIED_EVERY_SECONDS, TIDIED_EVERY_SECONDS, TimeUnit.SECONDS);
        return mailbox;
    }

    /** The port where mails are taken. */
    public int smtpPort() {
        return smtp.getSmtp().getPort();
    }

    /** The port where they are shown. */
    public int pagePort() {
        return page.getAddress().getPort();
    }

    /** Takes what has come out of the server's own memory, and keeps the latest, the newest first. */
    private synchronized List<ShownMail> latest() {
        try {
            for (MailFolder folder :
                    smtp.getManagers().getImapHostManager().getStore().listMailboxes("*")) {
                for (StoredMessage message : folder.getMessages()) {
                    mails.addFirst(ShownMail.of(message.getReceivedDate().toInstant(), message.getMimeMessage()));
                    message.setFlag(Flags.Flag.DELETED, true);
                }
                folder.expunge();
            }
        } catch (FolderException e) {
            throw new IllegalStateException("the mails cannot be read", e);
        }
        while (mails.size() > KEPT) {
            mails.removeLast();
        }
        return mails.stream()
                .sorted(Comparator.comparing(ShownMail::receivedAt).reversed())
                .toList();
    }

    private void show(HttpExchange exchange) throws IOException {
        try (exchange) {
            String host = exchange.getRequestHeaders().getFirst("Host");
            if (host == null || !OWN_NAME.matcher(host).matches()) {
                answer(exchange, MISDIRECTED, "This page is at " + Loopback.ADDRESS + " only.\n");
            } else if (exchange.getRequestURI().getPath().equals("/")) {
                answer(exchange, OK, MailPage.of(latest()));
            } else {
                answer(exchange, NOT_FOUND, "There is nothing at this address.\n");
            }
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", status == OK ? "text/html; charset=utf-8" : "text/plain; charset=utf-8");
        headers.set("Cache-Control", "no-store");
        headers.set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        tidying.shutdownNow();
        page.stop(0);
        threads.shutdownNow();
        smtp.stop();
    }
}
