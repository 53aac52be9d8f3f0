package dev.omnify.platform.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.omnify.platform.consent.Consent;
import dev.omnify.platform.consent.ConsentDecision;
import dev.omnify.platform.consent.ConsentPurpose;
import dev.omnify.platform.consent.ContactChannel;
import dev.omnify.platform.customer.CustomerRecord;
import dev.omnify.platform.customer.PersonalField;
import dev.omnify.platform.export.ExportSummary.Standing;
import dev.omnify.platform.export.format.Column;
import dev.omnify.platform.export.format.Preset;
import dev.omnify.platform.export.member.ListKind;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Records of several sources are not put together: what one of them refused counts for the others all the same. */
class RefusalsTest extends ExportShop {
    private static final Consent YES = said(
            Map.of(ConsentPurpose.MARKETING, ConsentDecision.GRANTED, ConsentPurpose.SMS, ConsentDecision.GRANTED));
    private static final Consent NO = said(Map.of(ConsentPurpose.MARKETING, ConsentDecision.REFUSED));

    private List<String> taken(Preset preset, boolean unknown) {
        return parsed(file(TENANT, request(ListKind.CUSTOMERS, preset, unknown))).stream()
                .map(row -> String.join("|", List.copyOf(row.values()).subList(0, 2)))
                .sorted()
                .toList();
    }

    private void agree(Preset preset) {
        var size = Objects.requireNonNull(exports.summary(TENANT, request(ListKind.CUSTOMERS, null, false))
                .presets()
                .get(preset));
        assertThat(taken(preset, false)).hasSize((int) size.agreed());
        assertThat(taken(preset, true)).hasSize((int) size.withUnknown());
    }

    @Test
    void whoRefusedInOneSourceIsInNoFileThoughAnotherSourceSaysYes() {
        bring(TENANT, person("1", "Ada Byrne", "Ada@Example.org", "020 7183 8750", ConsentDecision.GRANTED));
        bringFrom("gohighlevel", TENANT, person("g1", Map.of(PersonalField.EMAIL, "ada@example.org"), NO));
        bring(TENANT, person("2", "Bob Else", "bob@example.org", "", ConsentDecision.GRANTED));

        for (Preset preset : Preset.values()) {
            assertThat(file(TENANT, request(ListKind.CUSTOMERS, preset, true)))
                    .contains("bob@example.org")
                    .doesNotContain("ada@example.org", "+442071838750");
            agree(preset);
        }
        assertThat(exports.summary(TENANT, request(ListKind.CUSTOMERS, null, false))
                        .channels())
                .containsEntry(ContactChannel.EMAIL, new Standing(1, 2, 0, 0))
                .containsEntry(ContactChannel.SMS, new Standing(0, 1, 0, 2))
                .containsEntry(ContactChannel.ADS, new Standing(1, 2, 0, 0));
        assertThat(parsed(file(TENANT, request(ListKind.CUSTOMERS, null, false, Column.EMAIL, Column.CONSENT))))
                .filteredOn("email", "ada@example.org")
                .hasSize(2)
                .allSatisfy(row -> assertThat(row)
                        .containsEntry("consent_email", "refused")
                        .containsEntry("consent_sms", "refused")
                        .containsEntry("consent_ads", "refused"));
    }

    @Test
    void aTelephoneNumberIsTheSameHoweverItIsWritten() {
        for (String written :
                List.of("+44 20 7183 8750", "0044 20 7183 8750", "+44 (0)20 7183 8750", "(020) 7183-8750")) {
            var shop = new RefusalsTest();
            shop.bring(TENANT, person("1", "Ada Byrne", "ada@example.org", "020 7183 8750", ConsentDecision.GRANTED));
            shop.bringFrom(
                    "gohighlevel",
                    TENANT,
                    person(
                            "g1",
                            Map.of(PersonalField.PHONE, written),
                            said(Map.of(ConsentPurpose.SMS, ConsentDecision.REFUSED))));

            assertThat(shop.taken(Preset.GOHIGHLEVEL, true)).as(written).containsExactly("Ada|Byrne");
            assertThat(shop.file(TENANT, request(ListKind.CUSTOMERS, Preset.GOHIGHLEVEL, true)))
                    .contains("ada@example.org")
                    .doesNotContain("+442071838750");
            shop.agree(Preset.GOHIGHLEVEL);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "011 49 30 90182001,US",
        "+49 30 90182001 ext. 7,DE",
        "+49 30 90182001 x7,",
        "+٤٩ ٣٠ ٩٠١٨٢٠٠١,DE",
        "＋４９ ３０ ９０１８２００１,",
        "30 90182001,DE",
    })
    void aNumberThatWasRefusedIsInNoFileHoweverTheRefusersSourceWroteIt(String written, @Nullable String country) {
        bring(TENANT, in("1", "+493090182001", "", YES), in("2", "+493090182002", "", YES));
        bringFrom("crm", TENANT, in("r1", written, country == null ? "" : country, NO));

        for (Preset preset : List.of(Preset.KLAVIYO, Preset.META, Preset.GOOGLE, Preset.GOHIGHLEVEL)) {
            assertThat(file(TENANT, request(ListKind.CUSTOMERS, preset, true)))
                    .contains("+493090182002")
                    .doesNotContain("+493090182001");
            agree(preset);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ann Q <q@x.example>",
                "mailto:q@x.example",
                "<Q@x.example>",
                "Q@X.EXAMPLE.",
                "'q@x.example",
                "q@x.example;alt@x.example",
                "alt@x.example / q@x.example",
                "\uff51@x.example",
                "do not write to q@x.example!",
            })
    void anAddressThatWasRefusedIsInNoFileHoweverTheRefusersSourceWroteIt(String written) {
        bring(TENANT, person("1", Map.of(PersonalField.EMAIL, "q@x.example"), YES));
        bring(TENANT, person("2", Map.of(PersonalField.EMAIL, "qq@x.example"), YES));
        bringFrom("crm", TENANT, person("r1", Map.of(PersonalField.EMAIL, written), NO));

        for (Preset preset : Preset.values()) {
            assertThat(file(TENANT, request(ListKind.CUSTOMERS, preset, true)))
                    .contains("qq@x.example")
                    .doesNotContainPattern("\\bq@x\\.example");
            agree(preset);
        }
    }

    @Test
    void whoeverRefusedAnAddressRefusedItForWhoeverHasItAmongOthersOrWritesItOtherwise() {
        bring(TENANT, person("1", Map.of(PersonalField.EMAIL, "Ann <Q@x.example>"), YES));
        bring(TENANT, person("2", Map.of(PersonalField.EMAIL, "Bob <bob@x.example>"), YES));
        bringFrom("crm", TENANT, person("r1", Map.of(PersonalField.EMAIL, "q@x.example"), NO));

        assertThat(taken(Preset.KLAVIYO, true)).containsExactly("bob@x.example|");
    }

    @ParameterizedTest
    @CsvSource({
        "7400200001,",
        "7400200001,United Kingdom",
        "07400200001,",
        "7400200001.0,",
        "447400200001,",
        "07400-200001 ext 5,",
        "07400-200001 ext 5,United Kingdom",
        "07400 200001;07400 200009,",
        "+44 (0)7400 200001,",
        "011 44 7400 200001,",
    })
    void aRefusedNumberNeedsNoCountryToBeKnown(String written, @Nullable String country) {
        bring(TENANT, in("1", "+44 7400200001", "", YES), in("2", "07400200002", "United Kingdom", YES));
        bring(TENANT, in("3", "07400 200001", "GB", YES));
        bringFrom("crm", TENANT, in("r1", written, country == null ? "" : country, NO));

        assertThat(taken(Preset.KLAVIYO, true)).containsExactly("|+447400200002");
    }

    @Test
    void everyRefusedNumberIsKnownHoweverManyRefused() {
        int many = 2 * Entries.BATCH + 1;
        for (int i = 0; i < many; i++) {
            bring(TENANT, in("1-" + i, "+4930901%05d".formatted(i), "", YES));
            bringFrom("crm", TENANT, in("r-" + i, "30 901%05d".formatted(i), "DE", NO));
        }
        bring(TENANT, in("2", "+493090199999", "", YES));

        assertThat(taken(Preset.KLAVIYO, true)).containsExactly("|+493090199999");
    }

    private static CustomerRecord in(String id, String phone, String country, Consent consent) {
        return new CustomerRecord(
                id, Map.of(PersonalField.PHONE, phone), Map.of("country", country), null, consent, List.of());
    }

    @Test
    void anAddressIsInAFileOnce() {
        bring(TENANT, person("1", "Ada Byrne", "ada@example.org", "020 7183 8750", ConsentDecision.GRANTED));
        bringFrom("upload", TENANT, person("u1", Map.of(PersonalField.EMAIL, "ADA@example.org"), YES));
        bringFrom("gohighlevel", TENANT, person("g1", Map.of(PersonalField.PHONE, "+44 20 7183 8750"), Consent.NONE));

        for (Preset preset : Preset.values()) {
            String file = file(TENANT, request(ListKind.CUSTOMERS, preset, true));
            assertThat(file).containsOnlyOnce("ada@example.org").containsOnlyOnce("+442071838750");
            agree(preset);
        }
    }

    @Test
    void anotherTenantsRefusalIsNobodysBusiness() {
        bring(TENANT, person("1", "Ada Byrne", "ada@example.org", "", ConsentDecision.GRANTED));
        bring(OTHER, person("1", "Ada Byrne", "ada@example.org", "", ConsentDecision.REFUSED));

        assertThat(taken(Preset.KLAVIYO, false)).containsExactly("ada@example.org|");
    }

    @Test
    void whoRefusedToBeAnalysedSinceIsInNoListOfAnAnalysis() {
        people(TENANT);
        bring(TENANT, person("5", Map.of(), said(Map.of(ConsentPurpose.ANALYTICS, ConsentDecision.REFUSED))));
        bring(TENANT, person("6", Map.of(), said(Map.of(ConsentPurpose.ANALYTICS, ConsentDecision.UNKNOWN))));
        bring(TENANT, person("7", Map.of(), said(Map.of(ConsentPurpose.ANALYTICS, ConsentDecision.GRANTED))));
        list(TENANT, true, "1", "5", "6", "7");

        assertThat(parsed(file(TENANT, request(ListKind.CHURN, null, false))))
                .extracting(row -> row.get("external_id"))
                .containsExactly("1", "7");
        assertThat(exports.summary(TENANT, request(ListKind.CHURN, null, false)).members())
                .isEqualTo(2);
        assertThat(parsed(file(TENANT, request(ListKind.CUSTOMERS, null, false))))
                .hasSize(7);
    }

    @Test
    void marksAreKeptApartHoweverManyAddressesThereAre() {
        var marks = new AddressMarks();
        int many = 20_000;

        for (int i = 0; i < many; i++) {
            assertThat(marks.mark("a" + i, i % 8)).isTrue();
            assertThat(marks.mark("a" + i, i % 8)).isFalse();
        }

        assertThat(IntStream.range(0, many)).allMatch(i -> marks.has("a" + i, i % 8));
        assertThat(IntStream.range(0, many)).noneMatch(i -> marks.has("a" + i, (i + 1) % 8));
        assertThat(IntStream.range(0, many)).noneMatch(i -> marks.has("b" + i, i % 8));
    }
}
