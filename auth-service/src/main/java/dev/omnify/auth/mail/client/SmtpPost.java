package dev.omnify.auth.mail.client;

import dev.omnify.auth.account.EmailAddress;
import dev.omnify.auth.mail.Letter;
import dev.omnify.auth.mail.MailConfig;
import dev.omnify.auth.mail.Post;
import dev.omnify.auth.mail.PostFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;

/** Hands letters to the configured SMTP server, each as plain text and as HTML. */
@ApplicationScoped
class SmtpPost implements Post {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final MailConfig config;
    private final Clock clock;

    SmtpPost(MailConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    @Override
    public boolean configured() {
        return config.host().filter(host -> !host.isBlank()).isPresent();
    }

    @Override
    public void deliver(EmailAddress to, Letter letter) throws PostFailure {
        var session = Session.getInstance(properties());
        try {
            var message = message(session, to, letter);
            try (var transport = session.getTransport("smtp")) {
                connect(transport);
                transport.sendMessage(message, message.getAllRecipients());
            }
        } catch (SendFailedException e) {
            throw new PostFailure(e.getInvalidAddresses() != null && e.getInvalidAddresses().length > 0, e);
        } catch (AddressException | AuthenticationFailedException e) {
            throw new PostFailure(true, e);
        } catch (MessagingException e) {
            throw new PostFailure(false, e);
        }
    }

    private void connect(Transport transport) throws MessagingException {
        if (config.username().isPresent()) {
            transport.connect(config.username().get(), config.password().orElse(""));
        } else {
            transport.connect();
        }
    }

    private MimeMessage message(Session session, EmailAddress to, Letter letter) throws MessagingException {
        var message = new MimeMessage(session);
        message.setFrom(new InternetAddress(config.from(), true));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to.value(), true));
        message.setSubject(letter.subject(), UTF_8);
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        var text = new MimeBodyPart();
        text.setText(letter.text(), UTF_8);
        var html = new MimeBodyPart();
        html.setText(letter.html(), UTF_8, "html");
        message.setContent(new MimeMultipart("alternative", text, html));
        return message;
    }

    private Properties properties() {
        var properties = new Properties();
        String timeout = Long.toString(config.timeout().toMillis());
        properties.setProperty("mail.smtp.host", config.host().orElseThrow());
        properties.setProperty("mail.smtp.port", Integer.toString(config.port()));
        properties.setProperty("mail.smtp.connectiontimeout", timeout);
        properties.setProperty("mail.smtp.timeout", timeout);
        properties.setProperty("mail.smtp.writetimeout", timeout);
        properties.setProperty(
                "mail.smtp.auth", Boolean.toString(config.username().isPresent()));
        boolean tls = config.security() == MailConfig.Security.TLS;
        boolean startTls = config.security() == MailConfig.Security.STARTTLS;
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(tls));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(startTls));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(startTls));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        return properties;
    }
}
