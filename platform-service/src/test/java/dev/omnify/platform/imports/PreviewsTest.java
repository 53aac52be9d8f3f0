package dev.omnify.platform.imports;

import static dev.omnify.platform.imports.Sent.bytes;
import static dev.omnify.platform.imports.Sent.gzip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.omnify.kit.ProblemException;
import dev.omnify.platform.imports.content.FileContent;
import dev.omnify.platform.organization.OrganizationSettings;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PreviewsTest {
    private static final String SHOP = "customer_id,date,order_id,amount\n1,2025-01-01,A,5\n2,2025-01-02,B,5\n";

    private static FileLook.Found found(byte[] sent) {
        var settings = new OrganizationSettings.Settings("GBP", ZoneOffset.UTC);
        return Previews.found(new FileLook(FileTrial.options(Map.of(), null), settings, shape -> Map.of()), sent);
    }

    private static void isUnreadable(byte[] sent) {
        assertThatThrownBy(() -> found(sent))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(ImportProblem.UNREADABLE));
    }

    @Test
    void aQuotationMarkThatAWholeFileLeavesOpenIsRefused() {
        isUnreadable(bytes(SHOP + "3,\"2025-01-03,C,5\n4,2025-01-04,D,5\n"));
        byte[] cut = bytes((SHOP + "3,2025-01-03,\"C,\n\",5\n").repeat(8000));
        assertThat(found(Arrays.copyOf(cut, FileContent.HEAD)).rows()).isGreaterThan(1000);
    }

    @Test
    void marksAnAmountWhoseUnitIsNoKnownCurrency() {
        var found = found(bytes(SHOP + "3,2025-01-03,C,10 pcs\n4,2025-01-04,D,(€5)\n"));
        var preview = Previews.of(found, "GBP", Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(preview.unreadable()).containsExactly(new Preview.UnreadableCell(2, 3, "currency-unknown"));
        assertThat(preview.looked().reasons()).extracting(RejectionReason::code).containsExactly("currency-unknown");
    }

    @Test
    void aDamagedArchiveIsRefusedAsTheImportRefusesIt() throws IOException {
        byte[] noArchive = bytes("..xxxxxxxxxxxxxxxxxxxx");
        noArchive[0] = 0x1F;
        noArchive[1] = (byte) 0x8B;
        isUnreadable(noArchive);
        byte[] wrongSum = gzip(bytes(SHOP));
        wrongSum[wrongSum.length - 8] ^= 1;
        isUnreadable(wrongSum);
        assertThat(found(gzip(bytes(SHOP))).rows()).isEqualTo(2);
    }
}
