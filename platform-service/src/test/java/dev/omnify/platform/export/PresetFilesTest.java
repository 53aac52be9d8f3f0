package dev.omnify.platform.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.omnify.platform.export.format.Preset;
import dev.omnify.platform.export.member.ListKind;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PresetFilesTest extends ExportShop {
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");

    @Test
    void klaviyoReadsItsFile() {
        people(TENANT);
        list(TENANT, true, "4", "3", "2", "1");

        String file = file(TENANT, request(ListKind.LAPSED, Preset.KLAVIYO, false));

        assertThat(headings(file)).containsExactly("Email", "Phone Number", "First Name", "Last Name", "External ID");
        var rows = parsed(file);
        assertThat(rows).extracting(row -> row.get("External ID")).containsExactly("4", "1");
        assertThat(rows.getLast())
                .containsEntry("Email", "ada@example.org")
                .containsEntry("Phone Number", "+442071838750")
                .containsEntry("First Name", "Ada")
                .containsEntry("Last Name", "Byrne");
        assertThat(rows.getFirst())
                .containsEntry("Phone Number", "")
                .containsEntry("First Name", "\"the\" Man")
                .containsEntry("Last Name", "'=Dan");
        assertThat(rows).allSatisfy(row -> assertThat(row.get("Phone Number")).matches("|" + E164.pattern()));

        assertThat(parsed(file(TENANT, request(ListKind.LAPSED, Preset.KLAVIYO, true))))
                .extracting(row -> row.get("External ID"))
                .containsExactly("4", "3", "1");
    }

    @Test
    void metaReadsItsFile() {
        people(TENANT);
        list(TENANT, true, "1", "2", "3", "4");

        String file = file(TENANT, request(ListKind.CHURN, Preset.META, false));

        assertThat(headings(file)).containsExactly("email", "phone", "fn", "ln", "ct", "country");
        assertThat(parsed(file)).hasSize(2).allSatisfy(row -> {
            assertThat(row.values()).allSatisfy(cell -> assertThat(cell).isLowerCase());
            assertThat(row.get("country")).isEqualTo("gb");
            assertThat(row.get("ct")).isEqualTo("london");
            assertThat(row.get("phone")).matches("|" + E164.pattern());
        });
        assertThat(parsed(file).getFirst())
                .containsEntry("email", "ada@example.org")
                .containsEntry("fn", "ada")
                .containsEntry("ln", "byrne")
                .containsEntry("phone", "+442071838750");
    }

    @Test
    void googleReadsItsFile() {
        people(TENANT);
        list(TENANT, true, "1", "2", "3", "4");

        String file = file(TENANT, request(ListKind.SEGMENT, Preset.GOOGLE, true));

        assertThat(headings(file)).containsExactly("Email", "Phone", "First Name", "Last Name", "Country", "Zip");
        assertThat(parsed(file)).hasSize(3).allSatisfy(row -> {
            assertThat(row.get("Country")).matches("[A-Z]{2}");
            assertThat(row.get("Phone")).matches("|" + E164.pattern());
            assertThat(row.get("Email")).isLowerCase().contains("@");
        });
    }

    @Test
    void goHighLevelReadsItsFile() {
        people(TENANT);
        list(TENANT, true, "1", "2");

        String file = file(TENANT, request(ListKind.CHURN, Preset.GOHIGHLEVEL, true));

        assertThat(headings(file)).containsExactly("First Name", "Last Name", "Email", "Phone", "Tags");
        assertThat(parsed(file))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("Email", "ada@example.org")
                        .containsEntry("Phone", "+442071838750")
                        .containsEntry("Tags", "news, weekly, vip"));
    }
}
