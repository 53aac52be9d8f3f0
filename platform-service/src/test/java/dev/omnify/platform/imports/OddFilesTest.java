package dev.omnify.platform.imports;

import static dev.omnify.platform.imports.Sent.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.omnify.kit.ProblemException;
import dev.omnify.platform.imports.table.UnreadableTableException;
import dev.omnify.platform.organization.OrganizationSettings;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files with a slip in them, and files that are no tables: in a preview and in an import. */
class OddFilesTest {
    private static final String HEAD = "customer_id,date,order_id,amount,name\n";

    private static String rows(int from, int to, String name) {
        return IntStream.range(from, to)
                .mapToObj(row -> "c%d,2024-01-01,o%d,12.50,%s%n".formatted(row, row, name))
                .collect(Collectors.joining());
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static FileLook.Found preview(byte[] sent) {
        var settings = new OrganizationSettings.Settings("GBP", ZoneOffset.UTC);
        return Previews.found(new FileLook(FileTrial.options(Map.of(), null), settings, shape -> Map.of()), sent);
    }

    private static void refuses(String code, String words, ThrowingCallable read) {
        assertThatThrownBy(read).isInstanceOfSatisfying(ProblemException.class, problem -> {
            assertThat(problem.code().code()).isEqualTo(code);
            assertThat(problem.detail()).contains(words);
        });
    }

    @Test
    void aBrokenByteCostsItsSignAndNoOther() {
        byte[] slip = "x,2024-01-02,ox,1,Zo\u00EB\n".getBytes(StandardCharsets.ISO_8859_1);
        byte[] file = joined(bytes(HEAD + rows(0, 30, "Jörg Müller")), slip, bytes(rows(30, 60, "Łukasz")));

        var trial = FileTrial.of(file);

        assertThat(trial.found().encoding().text()).isEqualTo("utf-8");
        assertThat(trial.problems()).doesNotContain("file encoding-by-whole-file");
        assertThat(preview(file).encoding().text()).isEqualTo("utf-8");
        assertThat(trial.customer("c7").personal()).containsValue("Jörg Müller");
        assertThat(trial.customer("c40").personal()).containsValue("Łukasz");
        assertThat(trial.customer("x").personal()).containsValue("Zo\uFFFD");
    }

    @Test
    void theWholeFileTellsThatItsBeginningIsNotInAnotherEncoding() {
        byte[] slip = "x,2024-01-02,ox,1,Zo\u00EB\n".getBytes(StandardCharsets.ISO_8859_1);
        String plain = rows(0, 300, "Ann " + "n".repeat(900));

        var trial = FileTrial.of(joined(bytes(HEAD), slip, bytes(plain + rows(300, 340, "Jörg"))));

        assertThat(trial.found().encoding().text()).isEqualTo("utf-8");
        assertThat(trial.problems()).contains("file encoding-by-whole-file");
        assertThat(trial.customer("c320").personal()).containsValue("Jörg");
    }

    @Test
    void theWholeFileIsLookedAtInTheEncodingThatItTurnsOutToHave() {
        byte[] western = "x,2024-01-02,ox,\u00A31,Zo\u00EB\n".getBytes(StandardCharsets.ISO_8859_1);
        String plain = HEAD + rows(0, 300, "Ann " + "n".repeat(900));
        var trial = FileTrial.of(joined(bytes(plain), western));

        assertThat(trial.found().encoding().text()).isEqualTo("windows-1252");
        assertThat(trial.problems()).contains("file encoding-by-whole-file");
        assertThat(trial.customer("x").personal()).containsValue("Zoë");
    }

    @Test
    void aHeadingMayBeginWithTheLettersOfAnArchive() {
        String file = "PK_Order,customer_id,date,order_id,amount\n9,1,2024-01-01,A,5\n";

        assertThat(FileTrial.of(file).orders()).containsExactly("1 A 2024-01-01 500GBP");
        refuses("not-text", "spreadsheet", () -> FileTrial.of("PK\u0003\u0004\u0014\0,a,b\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"id\":\"o1\",\"customer_id\":\"c1\",\"date\":\"2024-01-01\",\"amount\":5}]",
                "[\n  {\n    \"id\": \"o1\",\n    \"amount\": 5\n  }\n]\n",
                " [ ]",
                "{\n  \"orders\": [\n    {\n      \"id\": \"o1\"\n    }\n  ]\n}\n"
            })
    void jsonThatIsNotOneDocumentALineIsRefusedAsWhatItIs(String file) {
        refuses("not-a-table", "one document a line", () -> FileTrial.of(file));
        refuses("not-a-table", "one document a line", () -> preview(bytes(file)));
    }

    @Test
    void aHeadingInBracketsIsNoJson() {
        var trial = FileTrial.of("[customer_id],[date],[order_id],[amount]\n1,2024-01-01,A,5\n");

        assertThat(trial.found().layout().dialect().delimiter()).isEqualTo(',');
    }

    @Test
    void aCellThatIsTooLongRejectsItsRowAlone() {
        String open = HEAD + rows(0, 2, "Ann") + "x,2024-01-02,ox,1,\"";
        String file = open + "z\n".repeat(500_000) + "\"\n" + rows(2, 4, "Bo");

        var trial = FileTrial.of(file);

        assertThat(trial.rejected()).containsExactly("4 cell-too-long");
        assertThat(trial.orders()).hasSize(4);
        assertThat(preview(bytes(file)).rows()).isEqualTo(2);
        assertThat(preview(bytes(file)).whole()).isFalse();
    }

    @Test
    void aQuotationMarkThatSwallowsMillionsOfSignsIsSaidToBeOpen() {
        String file = HEAD + rows(0, 2, "Ann") + "x,2024-01-02,ox,1,\"" + "z".repeat(5_000_000) + "\"\n";

        assertThatThrownBy(() -> FileTrial.of(file))
                .isInstanceOf(UnreadableTableException.class)
                .hasMessageStartingWith("The row after line 3 has millions of characters");
    }

    @Test
    void aRowOfManyMoreCellsThanTheHeaderIsRejectedAlone() {
        String wide = "x,2024-01-02,ox,1,Ann" + ",1".repeat(1500) + "\n";
        var trial = FileTrial.of(HEAD + rows(0, 2, "Ann") + wide + rows(2, 4, "Bo"));

        assertThat(trial.rejected()).containsExactly("4 too-many-cells");
        assertThat(trial.orders()).hasSize(4);
    }

    @Test
    void tooManyColumnsAreSaidToBeSo() {
        for (int more : new int[] {1500, 20_000}) {
            String file = HEAD.strip() + ",extra".repeat(more) + "\n1,2024-01-01,A,5,Ann" + ",1".repeat(more) + "\n";
            assertThatThrownBy(() -> FileTrial.of(file))
                    .isInstanceOf(UnreadableTableException.class)
                    .hasMessageContaining("Leave out columns")
                    .message()
                    .doesNotContain("quotation mark");
            refuses("file-unreadable", "Leave out columns", () -> preview(bytes(file)));
        }
        String late = HEAD + rows(0, 60, "Ann") + "x" + ",1".repeat(20_000) + "\n";
        assertThatThrownBy(() -> FileTrial.of(late))
                .isInstanceOf(UnreadableTableException.class)
                .hasMessageStartingWith("The row after line 61 has more than 16384 cells");
    }
}
