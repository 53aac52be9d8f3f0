package dev.omnify.platform.export.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.omnify.platform.consent.Consent;
import dev.omnify.platform.consent.ConsentDecision;
import dev.omnify.platform.consent.ConsentPurpose;
import dev.omnify.platform.consent.ConsentStatement;
import dev.omnify.platform.consent.ContactChannel;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PresetTest {
    private static final Contact ADA = new Contact(
            "ada@x.org", "+442071838750", "020 7183 8750", "Ada Byrne", "Ada", "Byrne", "7", "", "GB", List.of());

    private static Consent said(@Nullable String marketing, @Nullable String sms) {
        var statements = new EnumMap<ConsentPurpose, ConsentStatement>(ConsentPurpose.class);
        put(statements, ConsentPurpose.MARKETING, marketing);
        put(statements, ConsentPurpose.SMS, sms);
        return new Consent(statements);
    }

    private static void put(
            Map<ConsentPurpose, ConsentStatement> statements, ConsentPurpose purpose, @Nullable String decision) {
        if (decision != null) {
            boolean emailOnly = decision.equals("E-MAIL");
            var decided = emailOnly ? ConsentDecision.GRANTED : ConsentDecision.valueOf(decision);
            statements.put(purpose, new ConsentStatement(decided, "shop", null, Instant.EPOCH, emailOnly));
        }
    }

    @ParameterizedTest
    @CsvSource({
        // marketing, sms, then what counts for: email, sms, ads
        "GRANTED,  ,         GRANTED,  UNKNOWN,  GRANTED",
        "GRANTED,  GRANTED,  GRANTED,  GRANTED,  GRANTED",
        "E-MAIL,   ,         GRANTED,  UNKNOWN,  UNKNOWN",
        "E-MAIL,   REFUSED,  GRANTED,  REFUSED,  UNKNOWN",
        "REFUSED,  UNKNOWN,  REFUSED,  REFUSED,  REFUSED",
        "REFUSED,  ,         REFUSED,  REFUSED,  REFUSED",
        "UNKNOWN,  ,         UNKNOWN,  UNKNOWN,  UNKNOWN",
        ",         ,         UNKNOWN,  UNKNOWN,  UNKNOWN",
        "GRANTED,  REFUSED,  GRANTED,  REFUSED,  GRANTED",
        "GRANTED,  UNKNOWN,  GRANTED,  UNKNOWN,  GRANTED",
        "REFUSED,  GRANTED,  REFUSED,  GRANTED,  REFUSED",
        ",         GRANTED,  UNKNOWN,  GRANTED,  UNKNOWN",
        ",         REFUSED,  UNKNOWN,  REFUSED,  UNKNOWN",
    })
    void aYesCountsOnlyWhereItWasAskedForAndARefusalEverywhere(
            @Nullable String marketing, @Nullable String sms, String email, String text, String ads) {
        var consent = said(marketing, sms);

        assertThat(ContactChannel.EMAIL.decision(consent)).hasToString(email);
        assertThat(ContactChannel.SMS.decision(consent)).hasToString(text);
        assertThat(ContactChannel.ADS.decision(consent)).hasToString(ads);
    }

    @ParameterizedTest
    @CsvSource({
        // marketing, sms, preset, then e-mail and phone of: only who agreed; with the unknown
        "GRANTED,  ,         KLAVIYO,     yes no,   yes yes",
        "GRANTED,  GRANTED,  KLAVIYO,     yes yes,  yes yes",
        "E-MAIL,   ,         GOHIGHLEVEL, yes no,   yes yes",
        "E-MAIL,   ,         META,        no no,    yes yes",
        "REFUSED,  ,         KLAVIYO,     no no,    no no",
        ",         ,         KLAVIYO,     no no,    yes yes",
        "GRANTED,  REFUSED,  KLAVIYO,     yes no,   yes no",
        "REFUSED,  GRANTED,  KLAVIYO,     no yes,   no yes",
        ",         REFUSED,  GOHIGHLEVEL, no no,    yes no",
        "UNKNOWN,  GRANTED,  GOHIGHLEVEL, no yes,   yes yes",
        "GRANTED,  REFUSED,  META,        yes yes,  yes yes",
        "REFUSED,  GRANTED,  META,        no no,    no no",
        ",         ,         META,        no no,    yes yes",
        "REFUSED,  ,         GOOGLE,      no no,    no no",
        "GRANTED,  ,         GOOGLE,      yes yes,  yes yes",
    })
    void anAddressIsTakenOnlyWithItsOwnersConsent(
            @Nullable String marketing, @Nullable String sms, Preset preset, String agreed, String withUnknown) {
        var consent = said(marketing, sms);

        assertThat(taken(preset, consent, false)).isEqualTo(agreed);
        assertThat(taken(preset, consent, true)).isEqualTo(withUnknown);
    }

    private static String taken(Preset preset, Consent consent, boolean unknown) {
        return preset.allowed(ADA, ContactChannel.decisions(consent), unknown)
                .map(contact -> yes(contact.email()) + " " + yes(contact.phone()))
                .orElse("no no");
    }

    private static String yes(String address) {
        return address.isEmpty() ? "no" : "yes";
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void whoHasNoAddressIsInNoFile(Preset preset) {
        var nobody = new Contact("", "", "020 7183 8750", "Ada Byrne", "Ada", "Byrne", "7", "", "", List.of());

        assertThat(preset.allowed(nobody, ContactChannel.decisions(said("GRANTED", null)), true))
                .isEmpty();
    }
}
