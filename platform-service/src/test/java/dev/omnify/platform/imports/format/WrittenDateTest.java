package dev.omnify.platform.imports.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-02-03 | 2024-02-03 | 2024-02-02T23:00:00Z",
                "2024/2/3 | 2024-02-03 | 2024-02-02T23:00:00Z",
                "2024-02-03T10:11:12.345Z | 2024-02-03 | 2024-02-03T10:11:12.345Z",
                "2024-02-03 10:11:12 +0200 | 2024-02-03 | 2024-02-03T08:11:12Z",
                "2024-02-03T10:11:12-08:00 | 2024-02-03 | 2024-02-03T18:11:12Z",
                "2024-02-03 10:11:12 UTC | 2024-02-03 | 2024-02-03T10:11:12Z",
                "2024-02-03 23:30 | 2024-02-03 | 2024-02-03T22:30:00Z",
                "3/2/2024 8:26 | 2024-02-03 | 2024-02-03T07:26:00Z",
                "3.2.24 | 2024-02-03 | 2024-02-02T23:00:00Z",
                "03-02-2024, 08:26:01 PM | 2024-02-03 | 2024-02-03T19:26:01Z",
                "3 Feb 2024 | 2024-02-03 | 2024-02-02T23:00:00Z",
                "03-Feb-24 | 2024-02-03 | 2024-02-02T23:00:00Z",
                "3. Februar 2024 | 2024-02-03 | 2024-02-02T23:00:00Z",
                "'Feb 3, 2024, 10:11 PM' | 2024-02-03 | 2024-02-03T21:11:00Z",
                "'Saturday, February 3, 2024' | 2024-02-03 | 2024-02-02T23:00:00Z",
                "'Sat, 3 Feb 2024 10:11:12 +0000' | 2024-02-03 | 2024-02-03T10:11:12Z",
                "20240203 | 2024-02-03 | 2024-02-02T23:00:00Z",
                "20240203101112 | 2024-02-03 | 2024-02-03T09:11:12Z",
            })
    void readsTheDatesThatExportsWrite(String cell, String day, String at) {
        var when = new DateFormat(DateFormat.Kind.CALENDAR, false, "").parse(cell, BERLIN, BERLIN);
        assertThat(when).isPresent();
        assertThat(when.get().day()).hasToString(day);
        assertThat(when.get().at()).hasToString(at);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2024-13-01", "2024-02-30", "1969-01-01", "31.04.2024", "soon", "12", "", "2024-02-03 25:00"})
    void refusesWhatIsNoDay(String cell) {
        assertThat(new DateFormat(DateFormat.Kind.CALENDAR, false, "").parse(cell, BERLIN, BERLIN))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1706954400,2024-02-03T10:00:00Z,EPOCH_SECONDS",
        "1706954400000,2024-02-03T10:00:00Z,EPOCH_MILLIS",
        "45325.416666667,2024-02-03T10:00:00Z,SPREADSHEET",
        "45325,2024-02-03T00:00:00Z,SPREADSHEET"
    })
    void readsNumbersThatAreTimes(String cell, String at, DateFormat.Kind kind) {
        var evidence = new DateEvidence();
        List.of(cell, cell).forEach(evidence::add);
        assertThat(evidence.format().kind()).isEqualTo(kind);
        assertThat(evidence.format().parse(cell, ZoneOffset.UTC, ZoneOffset.UTC))
                .hasValueSatisfying(when -> assertThat(when.at()).hasToString(at));
    }

    @ParameterizedTest
    @CsvSource({
        "12/1/2010 8:26;12/1/2010 8:28;12/2/2010 9:00;12/3/2010 9:00,M/d/yyyy H:mm",
        "01/12/2010;02/12/2010;03/12/2010,d/M/yyyy",
        "13/12/2010;01/12/2010,d/M/yyyy",
        "12/13/2010;12/01/2010,M/d/yyyy",
        "1.12.2010;2.11.2010,d/M/yyyy",
        "2010-12-01;2010-12-02,yyyy-MM-dd"
    })
    void tellsTheDayFromTheMonth(String cells, String format) {
        var evidence = new DateEvidence();
        for (String cell : cells.split(";")) {
            evidence.add(cell);
        }
        assertThat(evidence.format().text()).isEqualTo(format);
    }
}
