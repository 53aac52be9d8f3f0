package dev.omnify.local.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MailboxTest {
    private final Mailbox mailbox;

    MailboxTest() throws IOException {
        mailbox = Mailbox.start(0, 0);
    }

    @AfterEach
    void stop() {
        mailbox.close();
    }

    private void send(String to, String subject, String text) throws MessagingException {
        var session = session();
        try (var transport = session.getTransport("smtp")) {
            transport.connect();
            var message = message(session, to, subject, text);
            transport.sendMessage(message, message.getAllRecipients());
        }
    }

    private Session session() {
        var properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", Integer.toString(mailbox.smtpPort()));
        return Session.getInstance(properties);
    }

    private static MimeMessage message(Session session, String to, String subject, String text)
            throws MessagingException {
        var message = new MimeMessage(session);
        message.setFrom(new InternetAddress("omnify@example.com"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject, "UTF-8");
        message.setText(text, "UTF-8");
        return message;
    }

    private HttpResponse<String> page(String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + mailbox.pagePort() + path))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void showsWhatWasMailedTheNewestFirst() throws Exception {
        assertThat(page("/").body()).contains("No mail yet");
        send("ada@example.com", "First", "one");
        send("grace@example.com", "Second", "Open http://127.0.0.1:8080/reset-password#abc-_ now");

        String body = page("/").body();

        assertThat(body)
                .containsSubsequence("Second", "First")
                .contains("to grace@example.com")
                .contains("<a href=\"http://127.0.0.1:8080/reset-password#abc-_\">");
        assertThat(page("/").body()).as("a look takes nothing away").contains("First", "Second");
        assertThat(page("/elsewhere").statusCode()).isEqualTo(404);
    }

    @Test
    void showsMarkupAsText() throws Exception {
        send("ada@example.com", "<script>alert(1)</script>", "<img src=x onerror=alert(1)> javascript:alert(1) \"'&");

        var answer = page("/");

        assertThat(answer.body())
                .doesNotContain("<script>", "<img")
                .contains("&lt;script&gt;", "&lt;img src=x onerror=alert(1)&gt;", "&quot;&#39;&amp;");
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'none'"));
    }

    @Test
    void keepsTheLatestTwoHundred() throws Exception {
        var session = session();
        try (var transport = session.getTransport("smtp")) {
            transport.connect();
            for (int i = 0; i < 205; i++) {
                var message = message(session, "ada@example.com", "Mail number " + i + ".", "x");
                transport.sendMessage(message, message.getAllRecipients());
            }
        }

        assertThat(page("/").body())
                .contains("Mail number 204.", "Mail number 5.")
                .doesNotContain("Mail number 4.", "Mail number 0.");
    }

    @Test
    void answersNobodyWhoCallsItByAnotherName() throws IOException {
        try (var socket = new Socket("127.0.0.1", mailbox.pagePort())) {
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 421").doesNotContain("Mails of this fleet");
        }
    }
}
