package dev.omnify.auth.mail;

import dev.omnify.kit.boot.PrivateAddress;
import dev.omnify.kit.boot.StartCheck;
import dev.omnify.kit.boot.StartFinding;
import io.smallrye.config.ConfigMapping;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Links that only open here, and mails that anybody can read, are one's own machine's. */
@ApplicationScoped
class MailStartCheck implements StartCheck {
    private static final Pattern SENDER = Pattern.compile(".*@([^@>\\s]+)>?\\s*");

    private final PublicAddress.Config links;
    private final MailConfig mail;
    private final Shown shown;

    MailStartCheck(PublicAddress.Config links, MailConfig mail, Shown shown) {
        this.links = links;
        this.mail = mail;
        this.shown = shown;
    }

    /** The local stack's mailbox, which shows every mail to whoever opens its page. */
    @ConfigMapping(prefix = "omnify.mails")
    interface Shown {
        /** The page's port; none where mails go to those whom they are for. */
        OptionalInt port();
    }

    @Override
    public List<StartFinding> findings() {
        return findings(links.publicUrl(), mail, shown.port().isPresent());
    }

    static List<StartFinding> findings(URI publicUrl, MailConfig mail, boolean shown) {
        var findings = new ArrayList<StartFinding>();
        if (!PrivateAddress.isPublicTls(publicUrl.toString())) {
            findings.add(new StartFinding(
                    "omnify.public-url", "is missing, without TLS, or private: links in mails are made of it"));
        }
        if (shown) {
            findings.add(new StartFinding("omnify.mails.port", "shows all mails to whoever opens a page"));
        }
        mail.host().filter(host -> !host.isBlank()).ifPresent(host -> findings.addAll(ofServer(host, mail)));
        return findings;
    }

    private static List<StartFinding> ofServer(String host, MailConfig mail) {
        var findings = new ArrayList<StartFinding>();
        if (mail.security() == MailConfig.Security.NONE && !PrivateAddress.is(host.strip())) {
            findings.add(
                    new StartFinding("omnify.mail.security", "sends links and passwords in the clear to another host"));
        }
        var sender = SENDER.matcher(mail.from());
        if (!sender.matches() || PrivateAddress.is(sender.group(1))) {
            findings.add(new StartFinding("omnify.mail.from", "is no address that anybody can know or answer"));
        }
        return findings;
    }
}
