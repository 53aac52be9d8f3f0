package dev.omnify.platform.export.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.omnify.platform.consent.Consent;
import dev.omnify.platform.customer.Customer;
import dev.omnify.platform.customer.Customer.ExternalId;
import dev.omnify.platform.customer.Customers.Opened;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactTest {
    private static Contact contact(ExternalId... known) {
        return contact(Map.of(), Map.of(), List.of(known));
    }

    private static Contact contact(Map<String, String> personal, Map<String, String> traits) {
        return contact(personal, traits, List.of(new ExternalId("shop", "N-7")));
    }

    private static Contact contact(
            Map<String, String> personal, Map<String, String> traits, List<ExternalId> externalIds) {
        return Contact.of(opened(personal, traits, externalIds));
    }

    private static Opened opened(
            Map<String, String> personal, Map<String, String> traits, List<ExternalId> externalIds) {
        var customer = new Customer(
                "id",
                externalIds,
                null,
                Map.of(),
                Set.of(),
                traits,
                Set.of(),
                Consent.NONE,
                List.of(),
                Instant.EPOCH,
                Instant.EPOCH);
        return new Opened(customer, personal);
    }

    @ParameterizedTest
    @CsvSource({
        "030 1234567,           Germany,        +49301234567",
        "030 1234567,           Deutschland,    +49301234567",
        "(0)171-1234567,        de,             +491711234567",
        "020 7183 8750,         United Kingdom, +442071838750",
        "+44 (0)20 7183 8750,   ,               +442071838750",
        "(415) 555-2671,        USA,            +14155552671",
        "+1 415-555-2671,       France,         +14155552671",
        "0033 1 42 68 53 00,    Germany,        +33142685300",
        "01 42 68 53 00,        Frankreich,     +33142685300",
        "020 7183 8750,         ,               ",
        "020 7183 8750,         Atlantis,       ",
        "12345,                 GB,             ",
        "n/a,                   GB,             ",
        "+999 123 456 789,      ,               ",
    })
    void aPhoneNumberIsE164OnlyWhereItsCountryIsKnown(String written, @Nullable String country, @Nullable String e164) {
        Map<String, String> traits = country == null ? Map.of() : Map.of("country", country);

        var contact = contact(Map.of("phone", written), traits);

        assertThat(contact.phone()).isEqualTo(e164 == null ? "" : e164);
        assertThat(contact.writtenPhone()).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "Ada@Example.COM,   ada@example.com",
        "' ada@x.org ',     ada@x.org",
        "ada@x,             ",
        "n/a,               ",
        "none@,             ",
        "a b@x.org,         ",
        "'a@x.org,b@x.org', ",
        "Ada <Ada@x.org>,   ada@x.org",
        "mailto:ada@x.org,  ada@x.org",
        "ADA@X.ORG.,        ada@x.org",
    })
    void anAddressThatNoMailCouldReachIsNone(String written, @Nullable String email) {
        assertThat(contact(Map.of("email", written), Map.of()).email()).isEqualTo(email == null ? "" : email);
    }

    @ParameterizedTest
    @CsvSource({
        "Ada Byrne,         Ada,        Byrne",
        "'Byrne, Ada',      Ada,        Byrne",
        "Maria de la Cruz,  Maria,      de la Cruz",
        "Cher,              Cher,       ''",
    })
    void aWholeNameIsPartedWhereNoSourceTellsItsParts(String name, String first, String last) {
        var contact = contact(Map.of("name", name), Map.of());

        assertThat(contact.firstName()).isEqualTo(first);
        assertThat(contact.lastName()).isEqualTo(last);
        assertThat(contact(Map.of("name", name, "lastName", "Lovelace"), Map.of())
                        .firstName())
                .isEmpty();
    }

    @Test
    void onlyANumberOfASourceIsANumberAndNoHashOfAnAddress() {
        String hash = "Zq3-_8".repeat(8).substring(0, 43);

        assertThat(contact(known("email:" + hash)).externalId()).isEmpty();
        assertThat(contact(known("phone:" + hash)).externalId()).isEmpty();
        assertThat(contact(known("name:" + hash), known("4711")).externalId()).isEqualTo("4711");
        assertThat(contact(known("email:4711")).externalId()).isEqualTo("email:4711");
        assertThat(contact(known("7WPP" + hash)).externalId()).isEqualTo("7WPP" + hash);
    }

    private static ExternalId known(String id) {
        return new ExternalId("upload", id);
    }

    @Test
    void aNumberIsKnownByTheDigitsOfTheWaysItIsMostlyWritten() {
        assertThat(reach(Map.of("phone", "020 7183 8750"), Map.of("country", "GB")))
                .containsExactlyInAnyOrder("442071838750", "2071838750", "4402071838750", "11442071838750");
        assertThat(reach(Map.of("phone", "12345"), Map.of())).isEmpty();
    }

    private static Set<String> reach(Map<String, String> personal, Map<String, String> traits) {
        var opened = opened(personal, traits, List.of());
        return Reach.knownAs(opened, Contact.of(opened));
    }

    @ParameterizedTest
    @CsvSource({
        "Germany, DE",
        "ALLEMAGNE, DE",
        "Österreich, AT",
        "uk, GB",
        "U.S.A., US",
        "USA, US",
        "GBR, GB",
        "EIRE, IE",
        "Atlantis, ''",
        "'', ''",
    })
    void aCountryIsKnownByNameOrCode(String written, String code) {
        assertThat(contact(Map.of(), Map.of("country", written)).country()).isEqualTo(code);
    }
}
